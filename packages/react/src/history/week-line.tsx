import type { LedgerEntry } from '@understudy/assistant'
import type { ItemId } from '@understudy/contracts'
import { useMemo, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import { weeksOf, type Week } from './weeks-of.ts'

/** Weeks that are drawn, the latest; px a week, and px above and below the line. */
const MOST_WEEKS = 52
const STEP = 7
const HALF = 14

export interface WeekLineProps {
  readonly entries: readonly LedgerEntry[]
  readonly item: ItemId
}

/** A line over time: what was counted for an item stands above it, week by week, and what against it hangs below. */
export function WeekLine({ entries, item }: WeekLineProps): ReactElement | null {
  const say = useSay()
  const weeks = useMemo(() => weeksOf(entries, item).slice(-MOST_WEEKS), [entries, item])
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (first === undefined || last === undefined) return null
  const most = weeks.reduce((one, other) => (sum(other) > sum(one) ? other : one))
  const scale = HALF / Math.max(...weeks.map(week => Math.max(week.for, week.against)))
  const width = Math.max(weeks.length, 12) * STEP
  const total = weeks.reduce((all, week) => ({ for: all.for + week.for, against: all.against + week.against }), {
    for: 0,
    against: 0,
  })
  const alternative = say('react.weeks.alt', {
    ...total,
    from: dayOf(first.from),
    to: dayOf(last.from),
    most: dayOf(most.from),
    mostFor: most.for,
    mostAgainst: most.against,
  })
  return (
    <figure className="us-weeks">
      <figcaption className="us-label">{say('react.weeks.label')}</figcaption>
      <svg
        role="img"
        aria-label={alternative}
        viewBox={`0 0 ${width} ${2 * HALF + 2}`}
        width={width}
        height={2 * HALF + 2}
        focusable="false"
      >
        <title>{alternative}</title>
        <line x1={0} x2={width} y1={HALF + 1} y2={HALF + 1} />
        {weeks.map((week, index) => (
          <Bars key={week.from} week={week} x={index * STEP + 1} scale={scale} />
        ))}
      </svg>
      <span className="us-quiet">
        {say(weeks.length === 1 ? 'react.weeks.sum.one' : 'react.weeks.sum', { ...total, weeks: weeks.length })}
      </span>
    </figure>
  )
}

function Bars({ week, x, scale }: { week: Week; x: number; scale: number }): ReactElement {
  const [up, down] = [week.for * scale, week.against * scale]
  return (
    <>
      {up > 0 && <rect className="us-week-for" x={x} y={HALF + 1 - up} width={STEP - 2} height={up} />}
      {down > 0 && <rect className="us-week-against" x={x} y={HALF + 1} width={STEP - 2} height={down} />}
    </>
  )
}

function sum(week: Week): number {
  return week.for + week.against
}

function dayOf(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(at)
}
