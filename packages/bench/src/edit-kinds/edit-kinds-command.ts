import { writeFile } from 'node:fs/promises'
import { readEdit } from '@understudy/stylometry'
import { readRecords } from '../learn/read-records.ts'
import { readFlags } from '../read-flags.ts'
import { tableOf } from '../table.ts'
import { kindAlone, kindAmongAll } from './kind-of-span.ts'
import { kindRows, type KindPrediction } from './kind-figures.ts'
import { labelledEdits, type LabelledEdit } from './labelled-edit.ts'
import { cuedEdit, leftOut, weighKinds } from './weigh-kinds.ts'

/** `bench edit-kinds`: how well `readEdit` tells the kinds that professionals gave their edits. */
export async function editKindsCommand(args: readonly string[], print: (text: string) => void): Promise<string | null> {
  const flags = readFlags(args, ['--data', '--json', '--points'])
  if (!flags.ok) return flags.reason
  const files = flags.values.get('--data')?.split(',') ?? []
  if (files.length === 0) return 'edit-kinds needs --data FILE or FILE,FILE: gzipped JSON Lines with labelled edits.'
  const { edits, among } = await readFiles(files)
  if (edits.length === 0) return `${files.join(', ')}: no record holds a labelled edit.`
  const alone = edits.map((edit): KindPrediction => ({ kind: edit.kind, predicted: kindAlone(edit) }))
  const cued = edits.flatMap(edit => cuedEdit(edit) ?? [])
  const rows = [...kindRows('alone', alone), ...kindRows('among all', among), ...kindRows('left out', leftOut(cued))]
  print(tableOf(rows))
  await write(flags.values.get('--json'), { bench: 'edit-kinds', rows })
  const points = flags.values.get('--points')
  if (points !== undefined) {
    const weights = weighKinds(cued)
    await write(points, { points: Object.fromEntries(weights.points), start: weights.start })
  }
  return null
}

interface LabelledFiles {
  readonly edits: readonly LabelledEdit[]
  /** What is said of each edit where all of its record are made at once. */
  readonly among: readonly KindPrediction[]
}

async function readFiles(files: readonly string[]): Promise<LabelledFiles> {
  const edits: LabelledEdit[] = []
  const among: KindPrediction[] = []
  for (const file of files) {
    for await (const record of readRecords(file)) {
      const labelled = labelledEdits(record)
      const [first] = labelled
      if (first === undefined) continue
      const { hunks } = readEdit(first.before, first.before, first.after)
      edits.push(...labelled)
      among.push(...labelled.map(edit => ({ kind: edit.kind, predicted: kindAmongAll(edit, hunks) })))
    }
  }
  return { edits, among }
}

async function write(file: string | undefined, value: unknown): Promise<void> {
  if (file !== undefined) await writeFile(file, `${JSON.stringify(value, null, 2)}\n`)
}
