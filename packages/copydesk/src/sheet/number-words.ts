const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A whole number up to one hundred in words; null for any other. */
export function numberInWords(number: number): string | null {
  if (!Number.isInteger(number) || number < 0 || number > 100) return null
  if (number === 100) return 'a hundred'
  const small = SMALL[number]
  if (small !== undefined) return small
  const ten = TENS[Math.floor(number / 10) - 2] ?? ''
  return number % 10 === 0 ? ten : `${ten}-${SMALL[number % 10] ?? ''}`
}

/** Figures or words up to one hundred as a number; null for what is none. */
export function readNumber(said: string): number | null {
  const words = said
    .trim()
    .replace(/^one hundred$/, 'a hundred')
    .replace(/^hundred$/, 'a hundred')
  if (/^\d{1,4}$/.test(words)) return Number(words)
  for (let number = 0; number <= 100; number++) if (numberInWords(number) === words) return number
  return null
}
