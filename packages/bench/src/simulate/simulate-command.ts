import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { paragraphsOf } from '../manuscript.ts'
import { tableOf } from '../table.ts'
import { narrationOf } from './passage-maker.ts'
import { readSimulateArguments } from './read-simulate-arguments.ts'
import { simulate, type Simulated } from './simulate.ts'
import { simulateRows } from './simulate-rows.ts'

/** Our own prose, so that a run needs nothing else. */
const PROSE = fileURLToPath(new URL('../../prose/harbour.txt', import.meta.url))

/** `bench simulate …`: measures and prints; what it was asked wrongly comes back as a text. */
export async function simulateCommand(args: readonly string[], print: (text: string) => void): Promise<string | null> {
  const asked = readSimulateArguments(args)
  if (typeof asked === 'string') return asked
  const prose = await readFile(asked.data ?? PROSE, 'utf8').catch(() => null)
  if (prose === null) return `${asked.data ?? PROSE} is not a text that can be read.`
  const narration = narrationOf(paragraphsOf(prose))
  const seeds: Simulated[] = []
  for (let seed = 1; seed <= asked.seeds; seed++) {
    seeds.push(await simulate(seed, narration))
    console.error(`  seed ${seed} of ${asked.seeds}`)
  }
  const rows = simulateRows(seeds)
  print(tableOf(rows))
  if (asked.json === null) return null
  const report = { bench: 'simulate', at: new Date().toISOString(), rows, seeds: seeds.map(casesOf) }
  await writeFile(asked.json, `${JSON.stringify(report, null, 2)}\n`)
  return null
}

/** What was planted and what was said of it, seed by seed: what to read where a figure falls short. */
function casesOf({ constant, outside, noisy, tightening, sessions }: Simulated) {
  return {
    seed: constant.seed,
    tastes: constant.tastes.map(({ dial, side }) => `${side} ${dial.id}`),
    after30: constant.early,
    after60: constant.late,
    outside,
    noisy,
    tightening,
    sessions,
  }
}
