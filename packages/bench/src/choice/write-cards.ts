import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SHIPPED_LIST_TASTE, type Population } from '@understudy/learning'
import type { Slopes } from './fit-cards.ts'
import type { Card, Shipped } from './shipped-rule.ts'

/** What the list of features of a ranking can say nothing of: nothing stands before its texts. */
const UNSEEN = ['said-before']

/** Writes α, the cards and the taste that ship beside the code that reads them. */
export async function writeCards(
  { alpha, cards }: Shipped,
  { slopes, taste, about }: { readonly slopes: Slopes; readonly taste: Population; readonly about: string },
  folder: string,
): Promise<void> {
  const unseen = UNSEEN.map(name => [name, SHIPPED_LIST_TASTE.get(name) ?? 0] as const)
  const entries = [...taste, ...unseen]
    .map(([name, weight]) => [name, rounded(weight, 2)] as const)
    .filter(([, weight]) => weight !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `${name}=${weight}`)
  const text = [
    '// Made by `npm run bench -- choice`; see NOTICE for where the numbers were fitted.',
    "import type { RewardCard } from '@understudy/contracts'",
    '',
    `/** Log-odds that full agreement with the other drafts is worth: ${saidOf(slopes.consensus)}. */`,
    `export const SHIPPED_ALPHA = ${rounded(alpha, 3)}`,
    '',
    `/** From ${about}; what all columns together say in log-odds a deviation, with 95 % over judges, is beside each. */`,
    "export const SHIPPED_CARDS: Readonly<Record<'style' | 'behaviour' | 'content', RewardCard>> = {",
    cardLine('style', cards.style, saidOf(slopes.style), ', most: 12'),
    cardLine('behaviour', cards.behaviour, saidOf(slopes.behaviour)),
    cardLine('content', cards.content, saidOf(slopes.content)),
    '}',
    '',
    '/** Weight by feature of a list, `name=weight`: which of several texts is put first. */',
    `export const REWRITE_TASTE: string = \`\n${entries.join(' ')}\n\``,
    '',
  ]
  await writeFile(join(folder, 'shipped-cards.ts'), text.join('\n'))
}

function cardLine(name: string, { mean, deviation, logOdds, by }: Card, said: string, more = ''): string {
  const numbers = `mean: ${rounded(mean, 3)}, deviation: ${rounded(deviation, 3)}, logOdds: ${rounded(logOdds, 3)}`
  return `  /** ${by === 'fitted' ? 'Fitted without the rest' : 'By hand'}: ${said}. */\n  ${name}: { ${numbers}${more} },`
}

function saidOf({ value, low, high }: Slopes['style']): string {
  return `all together ${rounded(value, 2)} (${rounded(low, 2)} to ${rounded(high, 2)})`
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0
}
