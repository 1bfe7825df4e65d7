import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ShippedFit } from './fit-shipped.ts'

const WIDTH = 116
const MADE = '// Made by `npm run bench -- fit`; see NOTICE for where the numbers were fitted.'

/** Writes what ships as files of data beside the code that reads them. */
export async function writeShipped(fit: ShippedFit, folder: string): Promise<void> {
  await writeFile(join(folder, 'population-weights.ts'), populationFile(fit))
  await writeFile(join(folder, 'shipped-hands.ts'), handsFile(fit))
  await writeFile(join(folder, 'usual-prose.ts'), usualFile(fit))
}

function populationFile({ measures, words, phrases }: ShippedFit): string {
  const entries = Object.entries(measures).map(([measure, weight]) => `${measure}=${weight}`)
  return [
    MADE,
    '',
    '/** Weight by measure, `name=weight`, parted by white space. */',
    `export const MEASURE_WEIGHTS = \`\n${wrapped(entries)}\n\``,
    '',
    '/** Weight by word, likewise. */',
    `export const WORD_WEIGHTS = \`\n${wrapped(words.map(([token, weight]) => `${token}=${weight}`))}\n\``,
    '',
    '/** Weight by phrase of two, likewise, `_` between the words. */',
    `export const PHRASE_WEIGHTS = \`\n${wrapped(phrases.map(([token, weight]) => `${token.replace(' ', '_')}=${weight}`))}\n\``,
    '',
  ].join('\n')
}

function usualFile({ usual }: ShippedFit): string {
  const entries = Object.entries(usual).map(([measure, { mean, deviation }]) => {
    return `${measure}=${mean.toFixed(3)}±${deviation.toFixed(3)}`
  })
  return [
    MADE,
    '',
    '/** Mean and deviation by measure over drafts, `name=mean±deviation`, parted by white space. */',
    `export const USUAL_PROSE = \`\n${wrapped(entries)}\n\``,
    '',
  ].join('\n')
}

function wrapped(entries: readonly string[]): string {
  const lines: string[] = []
  for (const entry of entries) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + entry.length < WIDTH) lines[lines.length - 1] = `${last} ${entry}`
    else lines.push(entry)
  }
  return lines.join('\n')
}

function handsFile({ hands }: ShippedFit): string {
  return [
    MADE,
    "import type { Hands } from './editing-hand.ts'",
    '',
    '/** How professional writers edited paragraphs of machine prose; the numbers of `editShape`. */',
    `export const SHIPPED_HANDS: Hands = ${JSON.stringify(hands)}`,
    '',
  ].join('\n')
}
