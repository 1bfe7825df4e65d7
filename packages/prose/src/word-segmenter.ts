const segmenters = new Map<string, Intl.Segmenter>()

/** The word segmenter of `language`; of no language in particular where the tag is not a well-formed one. */
export function wordSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  const segmenter = new Intl.Segmenter(isWellFormed(language) ? language : 'und', { granularity: 'word' })
  segmenters.set(language, segmenter)
  return segmenter
}

function isWellFormed(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0
  } catch {
    return false
  }
}
