import { readEdit, WEIGHED_KINDS, type EditHunk } from '@understudy/stylometry'
import { fitKinds, kindBy, type CuedEdit, type KindWeights } from './fit-kinds.ts'
import type { KindPrediction } from './kind-figures.ts'
import type { LabelledEdit } from './labelled-edit.ts'

/** The edit as its points see it; null where a rule tells its kind, or its label is none of those that are weighed. */
export function cuedEdit({ writer, before, from, to, fresh, kind }: LabelledEdit): CuedEdit | null {
  const { hunks } = readEdit(before, before, before.slice(0, from) + fresh + before.slice(to))
  const cues = largest(hunks)?.cues ?? []
  const index = WEIGHED_KINDS.findIndex(each => each === kind)
  return cues.length === 0 || index === -1 ? null : { writer, cues, kind: index }
}

function largest(hunks: readonly EditHunk[]): EditHunk | null {
  const size = ({ before, after }: EditHunk) => before.text.length + after.text.length
  return hunks.reduce<EditHunk | null>((best, hunk) => (best === null || size(hunk) > size(best) ? hunk : best), null)
}

/** The points fitted on all of `edits`. */
export function weighKinds(edits: readonly CuedEdit[]): KindWeights {
  return fitKinds(edits, WEIGHED_KINDS.length)
}

/** What points fitted on the other writers say of each writer's edits. */
export function leftOut(edits: readonly CuedEdit[]): readonly KindPrediction[] {
  return [...new Set(edits.map(({ writer }) => writer))].flatMap(writer => {
    const weights = weighKinds(edits.filter(edit => edit.writer !== writer))
    return edits
      .filter(edit => edit.writer === writer)
      .map(({ kind, cues }) => ({ kind: kindAt(kind), predicted: kindAt(kindBy(weights, cues)) }))
  })
}

function kindAt(index: number): KindPrediction['kind'] {
  return WEIGHED_KINDS[index] ?? 'phrasing'
}
