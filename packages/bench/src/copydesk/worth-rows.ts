import type { NamedRow } from '../bench.ts'
import { rounded } from '../percentile.ts'
import type { JudgedFinding, Worth } from './worth.ts'

/**
 * `lift`: the share of findings that touch a word the professional changed, to the share of all words that were
 * changed; `lift by words` weighs words instead, so that a long note is no better than a short one. Then each rule.
 */
export function worthRows({ words, changed, findings }: Worth, rules: readonly string[]): readonly NamedRow[] {
  const base = changed / words
  const perThousand = (count: number): number => rounded((1_000 * count) / words)
  const of = (name: string, found: readonly JudgedFinding[]): readonly NamedRow[] => [
    { name: `findings${name}`, value: found.length, unit: 'findings' },
    { name: `findings${name} per 1000 words`, value: perThousand(found.length), unit: '1/1000 words' },
    ...liftRows(name, found, base),
  ]
  return [
    { name: 'share of words changed', value: rounded(base), unit: 'ratio' },
    ...of('', findings),
    ...rules.flatMap(rule =>
      of(
        ` ${rule}`,
        findings.filter(each => each.rule === rule),
      ),
    ),
  ]
}

/** Nothing to say of a rule that found nothing. */
function liftRows(name: string, found: readonly JudgedFinding[], base: number): readonly NamedRow[] {
  if (found.length === 0 || base === 0) return []
  const touching = found.filter(({ changed }) => changed > 0).length
  const words = found.reduce((sum, each) => sum + each.words, 0)
  const changed = found.reduce((sum, each) => sum + each.changed, 0)
  return [
    { name: `lift${name}`, value: rounded(touching / found.length / base), unit: 'ratio' },
    ...(words === 0 ? [] : [{ name: `lift by words${name}`, value: rounded(changed / words / base), unit: 'ratio' }]),
  ]
}
