import type { Catalogue, EditorEvent, Message } from '@understudy/contracts'
import type { Heard, HeardChange, HeardGhost } from './heard.ts'
import { saidSentences } from './said-sentences.ts'
import { sentence } from './sentence.ts'

export { heardOf } from './heard.ts'

/** How much is said: nothing, what is there and where one stands, or also its words. */
export type Announce = 'off' | 'brief' | 'full'

type Aloud = Exclude<Announce, 'off'>

/** One sentence, or nothing to say. */
type Part = Message | null | false

/** What is said of the step from one state to the next; nothing of what was said before. */
export function announcements(before: Heard | null, now: Heard, how: Aloud): readonly Message[] {
  const parts: readonly Part[] = [
    now.left !== null && now.left.at !== before?.left?.at && counted('left', now.left.count),
    now.asking !== null && now.asking !== before?.asking && message(`asking.${now.asking}`),
    now.notice !== null && now.notice !== before?.notice && now.notice,
    now.ghost && ghostSaid(before?.ghost ?? null, now.ghost, how),
    now.unplaced > (before?.unplaced ?? 0) && counted('unplaced', now.unplaced),
    now.changes > (before?.changes ?? 0) && counted('changes', now.changes),
    now.folded > (before?.folded ?? 0) && counted('folded', now.folded),
    now.queries > (before?.queries ?? 0) && counted('queries', now.queries),
    now.current !== null && now.current.key !== before?.current?.key && changeSaid(now.current, now.changes, how),
    now.query !== null && now.query !== before?.query && now.query,
    before !== null && now.reading !== before.reading && message(`reading.${now.reading}`),
    before !== null && now.continuations !== before.continuations && message(`continuations.${now.continuations}`),
  ]
  return parts.filter(part => part !== null && part !== false)
}

/** What is said of what became of suggestions; `left` are changes of which it was said when they were left. */
export function endingsSaid(events: readonly EditorEvent[], left: ReadonlySet<string>): readonly Message[] {
  const ended = (reason: string): number =>
    events.filter(
      event => event.type === 'ended' && event.reason === reason && !left.has(`${event.suggestion}/${event.hunk}`),
    ).length
  const parts = events.flatMap(event => (event.type === 'part-accepted' ? [event] : []))
  const counts: readonly (readonly [string, number])[] = [
    ['taken', ended('accepted')],
    ['left', ended('refused')],
    ['stood', ended('stetted')],
    ['undone', events.filter(({ type }) => type === 'undone').length],
  ]
  return [
    ...parts.map(({ text, chars }) => message(chars > 0 ? 'part' : 'given-back', { text: text.trim() })),
    ...counts.flatMap(([key, count]) => (count > 0 ? [counted(key, count)] : [])),
  ]
}

/** All of it as one text. */
export function aloud(catalogue: Catalogue, messages: readonly Message[]): string {
  return messages.map(message => sentence(catalogue, saidSentences, message)).join(' ')
}

/** In full once it is whole, for its words are read; else as soon as it shows. */
function ghostSaid(before: HeardGhost | null, now: HeardGhost, how: Aloud): Message | null {
  const isKnown = before?.suggestion === now.suggestion && (how === 'brief' || before.isWhole)
  if (isKnown || (how === 'full' && !now.isWhole)) return null
  const { index, count, text } = now
  return message(`ghost.${how}${count > 1 ? '.of' : ''}`, { index, count, text: text.trim() })
}

function changeSaid({ index, original, text, reason }: HeardChange, count: number, how: Aloud): Message {
  const [own, other] = [original.trim(), text.trim()]
  const kind = own === '' ? 'added' : other === '' ? 'cut' : 'replaced'
  const key = how === 'full' && (own !== '' || other !== '') ? `change.${kind}` : 'change'
  return message(key, { index, count, original: own, text: other, reason })
}

function counted(key: string, count: number): Message {
  return message(count === 1 ? `${key}.one` : key, { count })
}

function message(key: string, params: NonNullable<Message['params']> = {}): Message {
  return { key: `tiptap.said.${key}`, params }
}
