import type { Message } from '@understudy/contracts'
import type { WeighedText } from '@understudy/learning'
import type { JudgedChoice } from './judge.ts'

type Weighed = Extract<WeighedText, { readonly type: 'weighed' }>

/** What a reward other than style won by, in words; others are not said. */
const WON_BY: Readonly<Record<string, string>> = {
  behaviour: 'assistant.why.behaviour',
  content: 'assistant.why.content',
}
/** Less of an advantage than this, in log-odds, is no reason. */
const LEAST = 0.02

/** Why one of several drafts is shown, first what set it apart most; nothing is said of an only draft. */
export function whyChosen({ choice: { index, texts }, moved, inMode }: JudgedChoice): readonly Message[] {
  const best = index === null ? undefined : texts[index]
  const count = texts.length
  if (best?.type !== 'weighed' || count === 1) return []
  const rivals = texts.filter((text): text is Weighed => text.type === 'weighed' && text !== best && !text.barred)
  const repeats = whyRepeats(texts)
  if (rivals.length === 0) return repeats
  if (rivals.every(rival => rewardOf(rival) >= rewardOf(best)))
    return [{ key: 'assistant.why.agreed', params: { count } }, ...repeats]
  const leads = advantagesOf(best, rivals)
  const reasons = leads.flatMap(({ id, by }): readonly Message[] => {
    if (id === 'style' && by > 0) return [{ key: whyStyle([best, ...rivals], inMode), params: { count } }, ...moved]
    const key = WON_BY[id]
    const said = best.why[id] ?? (key === undefined ? [] : [{ key }])
    return by < LEAST ? [] : said
  })
  return [...reasons, ...repeats]
}

function rewardOf({ score, weighed }: Weighed): number {
  return score - weighed.consensus
}

/** By reward, how far it is above the mean of the others, the furthest first. */
function advantagesOf(
  best: Weighed,
  rivals: readonly Weighed[],
): readonly { readonly id: string; readonly by: number }[] {
  const shareOf = ({ weighed }: Weighed, id: string) => weighed.rewards.find(reward => reward.id === id)?.logOdds ?? 0
  return best.weighed.rewards
    .map(({ id, logOdds }) => {
      const others = rivals.reduce((sum, rival) => sum + shareOf(rival, id), 0) / rivals.length
      return { id, by: logOdds - others }
    })
    .toSorted((a, b) => b.by - a.by)
}

/** A draft that changes nothing the writer minds is chosen by taste all the same where another would. */
function whyStyle(all: readonly Weighed[], inMode: JudgedChoice['inMode']): string {
  if (all.every(({ style }) => style.own === 0)) return 'assistant.why.usual'
  return inMode === null ? 'assistant.why.chosen' : `assistant.why.chosen.${inMode}`
}

function whyRepeats(texts: readonly WeighedText[]): readonly Message[] {
  const count = texts.filter(({ type }) => type === 'repeat').length
  return count === 0 ? [] : [{ key: 'assistant.why.repeats', params: { count } }]
}
