import type { Spending, SpentSum } from '@understudy/assistant'
import type { ReactElement } from 'react'
import { sayCount, useSay } from '../say.tsx'
import { spentWords } from './spent-words.ts'

/** What all requests came to: today, this month, in all. */
export function SpendingTable({ spending }: { spending: Spending }): ReactElement {
  const say = useSay()
  const { unpriced } = spending.all
  return (
    <section className="us-spending" aria-label={say('react.sent.spending')}>
      <dl>
        {(['today', 'month', 'all'] as const).map(period => (
          <div key={period}>
            <dt>{say(`react.sent.spending.${period}`)}</dt>
            <dd>
              <Sum sum={spending[period]} />
            </dd>
          </div>
        ))}
      </dl>
      {unpriced > 0 && <p className="us-quiet">{sayCount(say, 'react.sent.spending.unpriced', unpriced)}</p>}
    </section>
  )
}

function Sum({ sum }: { sum: SpentSum }): ReactElement {
  const say = useSay()
  const [first, ...others] = spentWords(say, sum, sum.ms)
  if (sum.requests === 0) return <span className="us-quiet">{sayCount(say, 'react.sent.spending.requests', 0)}</span>
  return (
    <>
      <span className="us-spent-first">{first}</span>
      <span className="us-quiet">
        {[...others, sayCount(say, 'react.sent.spending.requests', sum.requests)].join(' · ')}
      </span>
    </>
  )
}
