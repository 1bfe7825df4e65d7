import { SHIPPED_HANDS, shippedPopulation, handsOf } from '@understudy/learning'
import { seededRandom } from '../seeded-random.ts'
import { readPairs, type PopulationFor } from './pair-arms.ts'
import { readPair, SLOPES } from './pair-reading.ts'
import type { LearnArguments } from './read-learn-arguments.ts'
import { readRecords } from './read-records.ts'
import { readSameParagraph, type PassageEdit } from './read-same-paragraph.ts'
import { armReport, learnReport, type Arms, type LearnReport } from './report.ts'
import {
  handArm,
  otherHands,
  permutationTest,
  shapedEdits,
  type HandsFor,
  type ShapedEdit,
} from './same-paragraph-task.ts'
import { stylePopulations } from './style-populations.ts'
import { lengthArm, personaVersionArm, populationVersionArm } from './version-arms.ts'

const SEED = 4

/** Whose version of a passage is this? Profiles are read from each writer's first `k` edits in the file. */
export async function runSameParagraph({ data, fit, k: ks }: LearnArguments): Promise<LearnReport> {
  const edits = await editsOf(data)
  const shaped = shapedEdits(edits)
  const fitted = fit.type === 'file' ? await editsOf(fit.file) : edits
  const handsFor = handsIn(fit, shapedEdits(fitted))
  const populationFor = fit.type === 'shipped' ? shipped() : populationOf(fitted, edits)
  const armsOf = (k: number): Arms => ({
    population: populationVersionArm(edits, k, populationFor),
    personal: handArm(shaped, k, handsFor),
    persona: personaVersionArm(edits, k, populationFor),
    length: lengthArm(shaped, k),
  })
  const byK = ks.map(k => [k, armsOf(k)] as const)
  const report = learnReport(
    'same-paragraph',
    'accuracy',
    pooled(byK.map(([, arms]) => arms)),
    permutationTest(shaped, ks, handsFor),
  )
  const k = byK.map(([size, arms]) => [
    size,
    Object.fromEntries(Object.entries(arms).map(([name, predictions]) => [name, armReport('accuracy', predictions)])),
  ])
  return { ...report, k: Object.fromEntries(k) }
}

async function editsOf(file: string): Promise<readonly PassageEdit[]> {
  const edits: PassageEdit[] = []
  for await (const record of readRecords(file)) edits.push(readSameParagraph(record))
  return edits
}

/** Other hands are those of the file itself by default, of another file's writers, or the ones that ship. */
function handsIn(fit: LearnArguments['fit'], fitted: readonly ShapedEdit[]): HandsFor {
  if (fit.type === 'self') return otherHands
  if (fit.type === 'shipped') return () => SHIPPED_HANDS
  return (_, own) => handsOf(fitted.filter(({ writer }) => writer !== own.writer).map(({ shape }) => shape))
}

function populationOf(fitted: readonly PassageEdit[], scored: readonly PassageEdit[]): PopulationFor {
  const random = seededRandom(SEED)
  const pairsOf = (edits: readonly PassageEdit[]) =>
    readPairs(
      edits.map(({ writer, passage, before, after }) => {
        const winner = random() < 0.5 ? 0 : 1
        const texts = winner === 1 ? ([before, after] as const) : ([after, before] as const)
        return { pair: { writer, passage, record: `${writer}/${passage}`, texts }, winner }
      }),
      readPair,
    )
  return stylePopulations({ pairs: pairsOf(fitted), slope: SLOPES.edit }, pairsOf(scored), true)
}

function shipped(): PopulationFor {
  const population = shippedPopulation()
  return () => population
}

function pooled(each: readonly Arms[]): Arms {
  const names = Object.keys(each[0] ?? {})
  return Object.fromEntries(names.map(name => [name, each.flatMap(arms => arms[name] ?? [])]))
}
