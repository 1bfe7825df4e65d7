import { fitMixing, mixture, ownPages, unitsOf, type NextUnits, type Sighting } from '@understudy/predictor'

/** Units of their newest pages that the share of a writer's own is fitted on. */
const FITTED_ON = 400
const CONTEXT = 300
const START = { own: 0.1 }

/** `source` bent by a writer's pages; how much, is fitted on the newest of them, as they were foretold one by one. */
export async function bentBy(source: NextUnits, paragraphs: readonly string[]): Promise<NextUnits> {
  if (paragraphs.length === 0) return source
  const pages = ownPages()
  const newest = newestFrom(paragraphs)
  for (const text of paragraphs.slice(0, newest)) pages.learn(text)
  const sightings: Sighting[] = []
  const { signal } = new AbortController()
  for (const text of paragraphs.slice(newest)) {
    const units = unitsOf(text)
    for (const [at, unit] of units.entries()) {
      if (at === 0) continue
      const context = units.slice(Math.max(0, at - CONTEXT), at)
      const { chances } = await source.next({ context, begun: unit, most: 4 }, signal)
      sightings.push({
        general: chances.find(one => one.unit === unit)?.chance ?? 0,
        own: pages.chanceOf(context, unit),
      })
    }
    pages.learn(text)
  }
  const mixing = fitMixing(sightings, START)
  return mixture(source, pages, () => mixing)
}

/** From which paragraph on so many units remain; at least half of the pages stay. */
function newestFrom(paragraphs: readonly string[]): number {
  let units = 0
  let at = paragraphs.length
  while (at > paragraphs.length / 2 && units < FITTED_ON) units += unitsOf(paragraphs[--at] ?? '').length
  return at
}
