import { stylometryReader, UNKNOWN_POPULATION } from '@understudy/learning'
import type { ChoiceRow } from './choice-task.ts'
import { grouped } from './grouped.ts'
import { GrowingPersona, itemMargin } from './persona-arm.ts'
import { predictedOf, type Prediction } from './prediction.ts'

/** There are hundreds of lists a writer. */
const CHOICES_BETWEEN = 10
/** What the product counts passing by another that was on screen. */
const PASSING_WEIGHT = 0.5

/** What visible items would take of a list, which no population of edits speaks about; each list taught what was taken over the first that was passed by. */
export function listPersonaArm(rows: readonly ChoiceRow[]): readonly Prediction[] {
  return [...grouped(rows, ({ writer }) => writer)].flatMap(([writer, own]) => {
    const grown = new GrowingPersona({ writer, population: UNKNOWN_POPULATION, every: CHOICES_BETWEEN })
    return own.map((row, seen) => {
      const weights = grown.weights()
      const margins = row.occasion.suggestions.map((_, at) =>
        weights.length === 0 ? 0 : itemMargin(weights, versus(row, 0, at), UNKNOWN_POPULATION),
      )
      const odds = margins.map(Math.exp)
      const total = odds.reduce((sum, each) => sum + each, 0)
      grown.choose({ ...versus(row, row.taken === 0 ? 1 : 0, row.taken), winner: 1 }, PASSING_WEIGHT)
      return predictedOf(
        writer,
        seen,
        odds.map(each => each / total),
        row.taken,
      )
    })
  })
}

/** Two suggestions as they would stand after the writer's last words. */
function versus({ writer, occasion }: ChoiceRow, first: number, second: number) {
  const texts = [occasion.suggestions[first]?.text ?? '', occasion.suggestions[second]?.text ?? ''] as const
  const record = `${occasion.session}/${occasion.nth}`
  return {
    pair: { writer, passage: record, record, texts },
    reading: { change: stylometryReader.measureChange(texts[0], texts[1], 'en') },
  }
}
