import type { EditKind } from '@understudy/stylometry'
import type { Row } from '../bench.ts'

export interface KindPrediction {
  readonly kind: EditKind
  readonly predicted: EditKind | null
}

/** Precision and recall of each kind that is labelled or predicted, and of all; `baseline` is the commonest label for all. */
export function kindRows(way: string, predictions: readonly KindPrediction[]): readonly Row[] {
  const kinds = [...new Set(predictions.flatMap(({ kind, predicted }) => [kind, predicted ?? kind]))].sort(
    (one, other) => labelled(predictions, other) - labelled(predictions, one),
  )
  const right = predictions.filter(({ kind, predicted }) => kind === predicted).length
  const [commonest] = kinds
  return [
    ...kinds.map(kind => rowOf(way, kind, predictions)),
    {
      way,
      kind: 'all',
      labelled: predictions.length,
      predicted: predictions.filter(({ predicted }) => predicted !== null).length,
      precision: share(right, predictions.filter(({ predicted }) => predicted !== null).length),
      recall: share(right, predictions.length),
      baseline: commonest === undefined ? 0 : share(labelled(predictions, commonest), predictions.length),
    },
  ]
}

function rowOf(way: string, kind: EditKind, predictions: readonly KindPrediction[]): Row {
  const said = predictions.filter(({ predicted }) => predicted === kind)
  const right = said.filter(each => each.kind === kind).length
  const all = labelled(predictions, kind)
  return {
    way,
    kind,
    labelled: all,
    predicted: said.length,
    precision: share(right, said.length),
    recall: share(right, all),
    baseline: share(all, predictions.length),
  }
}

function labelled(predictions: readonly KindPrediction[], kind: EditKind): number {
  return predictions.filter(each => each.kind === kind).length
}

/** Three decimals; 0 of nothing. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1_000 * part) / whole) / 1_000
}
