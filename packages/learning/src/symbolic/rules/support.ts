import type { Mode } from '@understudy/contracts'
import type { ReadDifference } from './read-difference.ts'
import type { RuleWish } from './rule-wish.ts'

/** What recorded differences say of a wish, by independent passage. */
export interface Support {
  /** Passages whose kept text follows it more, and those where the other does. */
  readonly for: number
  readonly against: number
  /** Passages the writer went over by hand and left breaking it, of those that do not speak for it. */
  readonly stood: number
  /** `Outcome.id` of the differences that speak for it. */
  readonly because: readonly string[]
  /** Where passages speak for it, and where against. */
  readonly forModes: ReadonlySet<Mode>
  readonly againstModes: ReadonlySet<Mode>
}

/** Who takes a whole text took it for nobody knows which of its words: alone it says nothing. */
const OWN_WORK: ReadonlySet<ReadDifference['difference']['by']> = new Set(['reworked', 'refused', 'typed-instead'])

export function* supportOf(wish: RuleWish, differences: readonly ReadDifference[]): Generator<null, Support> {
  const passages = new Map<string, Passage>()
  for (const { difference, texts } of differences) {
    yield null
    const says = Math.sign(texts.followsMore(wish))
    const stands = says <= 0 && OWN_WORK.has(difference.by) && texts.firstBreaks(wish)
    if (says === 0 && !stands) continue
    const { passage = difference.outcome, place, outcome } = difference
    const known = passages.get(passage) ?? { own: 0, others: 0, stands: false, modes: new Set(), because: [] }
    passages.set(passage, {
      own: known.own + (OWN_WORK.has(difference.by) ? says : 0),
      others: known.others + (OWN_WORK.has(difference.by) ? 0 : says),
      stands: known.stands || stands,
      modes: place.mode === undefined ? known.modes : new Set([...known.modes, place.mode]),
      because: says > 0 ? [...known.because, outcome] : known.because,
    })
  }
  return totalOf([...passages.values()])
}

interface Passage {
  readonly own: number
  readonly others: number
  readonly stands: boolean
  readonly modes: ReadonlySet<Mode>
  readonly because: readonly string[]
}

function totalOf(passages: readonly Passage[]): Support {
  const own = passages.filter(({ own: says }) => says > 0)
  const taken = passages.filter(({ own: says, others }) => says === 0 && others > 0).slice(0, own.length)
  const agree = [...own, ...taken]
  const disagree = passages.filter(({ own: says, others }) => says < 0 || (says === 0 && others < 0))
  return {
    for: agree.length,
    against: disagree.length,
    stood: passages.filter(passage => passage.stands && !agree.includes(passage) && !disagree.includes(passage)).length,
    because: [...new Set(agree.flatMap(({ because }) => because))],
    forModes: new Set(agree.flatMap(({ modes }) => [...modes])),
    againstModes: new Set(disagree.flatMap(({ modes }) => [...modes])),
  }
}
