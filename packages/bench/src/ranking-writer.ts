import { createAssistant, memoryStore, type UnderstudyAssistant } from '@understudy/assistant'
import { ScriptedModel } from '@understudy/contracts/testing'
import { drafter } from '@understudy/drafting'
import { askRewrite, decideRewrite, rewriteRequest, type ShownRewrite } from './rewrite-exchange.ts'
import { watchRankings } from './watch-rankings.ts'

/** Somebody who asks for rewrites of paragraphs and turns down what is inflated. No editor is in it. */
export interface RankingWriter {
  readonly assistant: UnderstudyAssistant
  /** Scores of each ranking so far. */
  readonly scores: readonly (readonly number[])[]
  ask(passage: string): Promise<ShownRewrite>
  /** Tells what an editor would of a rewrite that was shown and decided on at once. */
  decide(shown: ShownRewrite): void
}

/** The real assistant and drafter over a store in memory, without a worker; only the model's words are scripted. */
export function rankingWriter(): RankingWriter {
  const { store, scores } = watchRankings(memoryStore())
  let passage = ''
  const model = new ScriptedModel(() => draftsOf(passage))
  const assistant = createAssistant({
    proposers: [drafter(model)],
    store,
    subject: { author: 'bench' },
    actor: 'bench',
    consent: 'given',
  })
  let asked = 0
  return {
    assistant,
    scores,
    ask(about) {
      passage = about
      return askRewrite(assistant, rewriteRequest(passage, asked++))
    },
    decide: shown => decideRewrite(assistant, shown, isPlain),
  }
}

/**
 * One inflated, one broken by dashes, one with its commas gone. Most writers would keep the dashes; this one never does,
 * so that there is something to learn.
 */
function draftsOf(passage: string): readonly string[] {
  const words = passage.split(' ')
  const inflated = [...words.slice(0, 2), 'really', 'very', 'extremely', ...words.slice(2)].join(' ')
  return [inflated, passage.replaceAll(',', ' —'), passage.replaceAll(',', '')]
}

function isPlain(text: string): boolean {
  return !text.includes('—')
}
