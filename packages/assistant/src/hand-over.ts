import { ok, type DocumentId } from '@understudy/contracts'
import { mayRecord } from './consent.ts'
import { recordHead } from './core.ts'
import type { ActingCore } from './land-patches.ts'
import { sampleWrites } from './learning-log.ts'
import type { Kept } from './understudy-assistant.ts'

/** Excerpts of one work: what they agree on is proposed, and it takes choices or another work to make it more. */
const EXCERPTS = 3
/** Words of an excerpt: a dozen of the passages that habits are counted by, with the talk between them. */
const EXCERPT_WORDS = 2_500

/** Keeps excerpts of the writer's own pages and learns from them. See `UnderstudyAssistant.handOver`. */
export async function handOver(core: ActingCore, document: DocumentId, paragraphs: readonly string[]): Promise<Kept> {
  if (!mayRecord(core.loaded.consent, document)) return ok(null)
  const { queue, scope, desk, folding } = core
  await folding.takeOver()
  for (const text of excerptsOf(paragraphs)) queue.add(sampleWrites(scope, recordHead(core), { document, text }))
  const kept = await queue.flush()
  await desk.catchUp()
  return kept.ok ? queue.flush() : kept
}

/** From the beginning, the middle and the end, without a paragraph twice. */
export function excerptsOf(paragraphs: readonly string[]): readonly string[] {
  const sizes = paragraphs.map(paragraph => paragraph.split(/\s+/).filter(word => word !== '').length)
  const words = sizes.reduce((sum, size) => sum + size, 0)
  const each = Math.min(EXCERPT_WORDS, words / EXCERPTS)
  const excerpts: string[][] = Array.from({ length: EXCERPTS }, () => [])
  let read = 0
  for (const [at, paragraph] of paragraphs.entries()) {
    const third = Math.min(EXCERPTS - 1, Math.floor((EXCERPTS * read) / Math.max(1, words)))
    if (read - (third * words) / EXCERPTS < each) excerpts[third]?.push(paragraph)
    read += sizes[at] ?? 0
  }
  return excerpts.filter(excerpt => excerpt.length > 0).map(excerpt => excerpt.join('\n\n'))
}
