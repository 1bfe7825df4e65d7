import { mean } from '../learn/figures.ts'
import { seededRandom } from '../seeded-random.ts'
import { fitLogit } from './fit-logit.ts'
import { COLUMNS, pairsOfRanking, type Column, type ListColumns } from './list-columns.ts'
import type { RankedList } from './ranked-list.ts'

/** What a column is worth: log-odds per deviation, with 95 % by bootstrap over judges. */
export interface Slope {
  readonly mean: number
  /** Of a text from the mean of its list. */
  readonly deviation: number
  readonly value: number
  readonly low: number
  readonly high: number
}
export type Slopes = Readonly<Record<Column, Slope>>

/** A list that is fitted on, with what each of its texts earns. */
export interface WeighedList extends Pick<RankedList, 'judge' | 'passage' | 'ranking'> {
  readonly columns: ListColumns
}

const RESAMPLES = 1_000
const SEED = 4

/** The slopes of `columns` together, so that none is credited with what another says; 0 for the others. */
export function fitSlopes(lists: readonly WeighedList[], columns: readonly Column[] = COLUMNS): Slopes {
  const scales = scalesOf(lists)
  const rows = lists.map(list => rowsOf(list, scales, columns))
  const fitted = fitLogit(rows.flat(), columns.length)
  const [random, judges] = [seededRandom(SEED), [...new Set(lists.map(({ judge }) => judge))]]
  const byJudge = new Map(judges.map(judge => [judge, rows.filter((_, at) => lists[at]?.judge === judge).flat()]))
  const drawn = Array.from({ length: RESAMPLES }, () => {
    const picked = judges.map(() => judges[Math.floor(random() * judges.length)] ?? '')
    return fitLogit(
      picked.flatMap(judge => byJudge.get(judge) ?? []),
      columns.length,
    )
  })
  return byColumn(column => {
    const at = columns.indexOf(column)
    const values = drawn.map(weights => weights[at] ?? 0).sort((a, b) => a - b)
    const among = (share: number) => values[Math.floor(share * (RESAMPLES - 1))] ?? Number.NaN
    return { ...scales[column], value: fitted[at] ?? 0, low: among(0.025), high: among(0.975) }
  })
}

/** The slopes of some columns without the judge and the passage of each list, in log-odds per unit of a column. */
export function slopesWithout(
  lists: readonly WeighedList[],
  columns: readonly Column[],
): (list: WeighedList) => ReadonlyMap<Column, number> {
  const scales = scalesOf(lists)
  const rows = lists.map(list => ({ list, rows: rowsOf(list, scales, columns) }))
  return ({ judge, passage }) => {
    const others = rows.filter(({ list }) => list.judge !== judge && list.passage !== passage)
    const weights = fitLogit(
      others.flatMap(own => own.rows),
      columns.length,
    )
    return new Map(columns.map((column, at) => [column, (weights[at] ?? 0) / scales[column].deviation]))
  }
}

type Scales = Readonly<Record<Column, Pick<Slope, 'mean' | 'deviation'>>>

function scalesOf(lists: readonly WeighedList[]): Scales {
  return byColumn(column => {
    const values = lists.map(({ columns }) => columns.map(row => row[column]))
    const apart = values.flatMap(own => own.map(value => (value - mean(own)) ** 2))
    return { mean: mean(values.flat()), deviation: Math.sqrt(mean(apart)) || 1 }
  })
}

/** A row for each pair, what was put higher less what was put lower, in deviations. */
function rowsOf(
  { columns: texts, ranking }: WeighedList,
  scales: Scales,
  columns: readonly Column[],
): readonly (readonly number[])[] {
  return pairsOfRanking(ranking).map(([better, worse]) =>
    columns.map(column => ((texts[better]?.[column] ?? 0) - (texts[worse]?.[column] ?? 0)) / scales[column].deviation),
  )
}

function byColumn<T>(of: (column: Column) => T): Readonly<Record<Column, T>> {
  return { style: of('style'), behaviour: of('behaviour'), content: of('content'), consensus: of('consensus') }
}
