const NAMED =
  `zero . two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty`.split(/\s+/)
const TENS = ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const GREAT: Readonly<Record<string, string>> = { dozen: '12', hundred: '100', thousand: '1000', million: '1000000' }

const VALUES: ReadonlyMap<string, string> = new Map([
  ...NAMED.map((word, value) => [word, String(value)] as const),
  ...TENS.map((word, index) => [word, String(30 + 10 * index)] as const),
  ...Object.entries(GREAT),
])

/** A number in figures or in words as plain figures; null for any other word. "One" is as often a pronoun, so it is none. */
export function numberOf(word: string): string | null {
  const lower = word.toLowerCase()
  if (/^\p{N}/u.test(lower)) return lower.replaceAll(',', '')
  if (!lower.includes('-')) return VALUES.get(lower) ?? null
  const [tens = '', units] = lower.split('-')
  const value = VALUES.get(tens)
  if (units === undefined || value === undefined) return value ?? null
  const rest = units === 'one' ? '1' : VALUES.get(units)
  return rest === undefined ? null : String(Number(value) + Number(rest))
}
