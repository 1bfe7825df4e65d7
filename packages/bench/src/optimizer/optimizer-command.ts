import { writeFile } from 'node:fs/promises'
import { readFlags } from '../read-flags.ts'
import { tableOf } from '../table.ts'
import { measureSeed } from './measure-seed.ts'
import { optimizerRows, type OptimizerSeed } from './optimizer-rows.ts'

const SEEDS = 10

/** `bench optimizer [--seeds N] [--json FILE]`: measures and prints; what it was asked wrongly comes back as a text. */
export async function optimizerCommand(args: readonly string[], print: (text: string) => void): Promise<string | null> {
  const read = readFlags(args, ['--seeds', '--json'])
  if (!read.ok) return read.reason
  const count = read.values.get('--seeds') ?? String(SEEDS)
  if (!/^[1-9]\d{0,2}$/.test(count)) return `--seeds is 1 to 999, not "${count}".`
  const seeds: OptimizerSeed[] = []
  for (let seed = 1; seed <= Number(count); seed++) {
    seeds.push(await measureSeed(seed))
    console.error(`  seed ${seed} of ${count}`)
  }
  const rows = optimizerRows(seeds)
  print(tableOf(rows))
  const file = read.values.get('--json') ?? null
  if (file === null) return null
  await writeFile(
    file,
    `${JSON.stringify({ bench: 'optimizer', at: new Date().toISOString(), rows, seeds }, null, 2)}\n`,
  )
  return null
}
