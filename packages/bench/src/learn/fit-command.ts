import { readFlags } from '../read-flags.ts'
import { fitShipped } from './fit-shipped.ts'
import { pairsOf } from './pairs-of.ts'
import { writeShipped } from './write-shipped.ts'

/** `bench fit --data FILE,FILE --out FOLDER`: fits what ships; what it was asked wrongly comes back as a text. */
export async function fitCommand(args: readonly string[], print: (text: string) => void): Promise<string | null> {
  const read = readFlags(args, ['--data', '--out'])
  if (!read.ok) return read.reason
  const [data, out] = [read.values.get('--data'), read.values.get('--out')]
  if (data === undefined || out === undefined) return '--data FILE,FILE and --out FOLDER are needed.'
  const files = await Promise.all(data.split(',').map(file => pairsOf(file)))
  const fit = fitShipped(files)
  await writeShipped(fit, out)
  const { measures, words, phrases } = fit
  print(`${Object.keys(measures).length} measures, ${words.length} words, ${phrases.length} phrases`)
  return null
}
