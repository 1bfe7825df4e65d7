import type { ReadBlock, SuggestionRequest } from '@understudy/contracts'
import { ownPassages, type OwnPassage, type PassageWish } from './own-passages.ts'

/** Chooses a writer's own passages for prompts, and keeps to its choice, so that prefix caches hold. */
export interface PassageKeeper {
  /** The passages for a request at `wish.place`, best first: none that the request itself is about or has around it. */
  passages(blocks: readonly ReadBlock[], wish: PassageWish, request: SuggestionRequest): readonly string[]
}

/** Fewer than a prompt would like are looked for anew as the manuscript grows. */
const ENOUGH = 5

interface Choice {
  readonly blocks: readonly ReadBlock[]
  readonly passages: readonly OwnPassage[]
}

export function createPassageKeeper(): PassageKeeper {
  const choices = new Map<string, Choice>()
  return {
    passages(blocks, wish, request) {
      const { mode = '', speaker = '', pointOfView = '' } = wish.place
      const key = JSON.stringify([mode, speaker, pointOfView, wish.author])
      const kept = standing(choices.get(key), blocks)
      const choice = kept ?? { blocks, passages: ownPassages(blocks, wish) }
      choices.set(key, choice)
      const asked = blocksOf(request)
      return choice.passages.flatMap(({ text, from, to }) => {
        const isAsked = asked.some(block => from <= block && block < to)
        return isAsked || request.before.includes(text) || request.after.includes(text) ? [] : [text]
      })
    },
  }
}

/** A former choice where each of its passages is there yet, with where they stand now; null where it is to be made anew. */
function standing(choice: Choice | undefined, blocks: readonly ReadBlock[]): Choice | null {
  if (choice === undefined || choice.blocks === blocks) return choice ?? null
  if (choice.passages.length < ENOUGH || blocks.length >= 2 * choice.blocks.length) return null
  const passages = choice.passages.flatMap(passage => found(passage, blocks) ?? [])
  return passages.length < choice.passages.length ? null : { blocks: choice.blocks, passages }
}

function found({ text, from, to }: OwnPassage, blocks: readonly ReadBlock[]): OwnPassage | null {
  const isAt = (at: number) => textFrom(blocks, at, to - from).startsWith(text)
  const first = text.split('\n', 1)[0] ?? ''
  const at = isAt(from) ? from : blocks.findIndex((block, n) => block.text.trim().startsWith(first) && isAt(n))
  return at < 0 ? null : { text, from: at, to: at + to - from }
}

function textFrom(blocks: readonly ReadBlock[], at: number, count: number): string {
  return blocks
    .slice(at, at + count)
    .map(block => block.text.trim())
    .join('\n\n')
}

function blocksOf(request: SuggestionRequest): readonly number[] {
  return request.type === 'rewrite' ? request.selected.map(({ block }) => block) : [request.block.index]
}
