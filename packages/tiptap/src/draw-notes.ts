import { say, type RefusalWhy } from '@understudy/contracts'
import { Decoration } from '@tiptap/pm/view'
import { button, element, group, once, type Hands } from './make-element.ts'
import type { PendingHunk, PendingQuery } from './pending-hunk.ts'
import type { Refusal } from './refusal.ts'
import { words } from './sentence.ts'

const QUIET = { side: 1, ignoreSelection: true, stopEvent: () => true }

/** A dotted line under the words, and the question in the margin of their line. */
export function drawQuery({ from, to, query, suggestion }: PendingQuery, hands: Hands): readonly Decoration[] {
  const reason = say(hands.catalogue, query.reason)
  const label = words(hands, 'query', { reason })
  const id = `query/${suggestion}/${query.id}`
  const underlined = { class: 'understudy-query', 'aria-description': label, 'data-understudy-query': query.id }
  const note = (): HTMLElement => {
    const made = group('span', 'note', label)
    const dismiss = (): void => {
      hands.commands().dismissQuery(query.id)
      hands.focus()
    }
    made.append(
      element('span', 'note-text', reason),
      button({ name: 'dismiss', text: '×', label: words(hands, 'query.dismiss', { reason }) }, dismiss),
    )
    return made
  }
  return [
    Decoration.inline(from, to, underlined, { understudy: id }),
    Decoration.widget(to, once(note), { ...QUIET, key: id, understudy: id }),
  ]
}

/** How many changes are folded away in a paragraph; they open at a touch. */
export function drawCount(folded: readonly PendingHunk[], end: number, hands: Hands): readonly Decoration[] {
  const keys = folded.map(({ key }) => key)
  const [first] = keys
  const text = words(hands, 'folded', { count: String(keys.length) })
  const open = (): HTMLElement => {
    const made = button({ name: 'count', text }, () => hands.commands().openFolded(keys))
    made.contentEditable = 'false'
    return made
  }
  return [
    Decoration.widget(end, once(open), {
      ...QUIET,
      key: `count/${first}/${keys.length}`,
      understudy: `count/${first}`,
    }),
  ]
}

const WHYS: readonly RefusalWhy[] = ['not-here', 'not-this-voice', 'changes-meaning', 'never']

/** After a refusal, for a moment: why, if the writer cares to say. The figures are keys while it has the focus. */
export function drawRefusal(refusal: Refusal, at: number, hands: Hands): readonly Decoration[] {
  const ask = (): HTMLElement => {
    const made = group('span', 'card understudy-why', words(hands, 'why'))
    const tell = (why: RefusalWhy | null): void => {
      hands.commands().sayWhy(why)
      if (refusal.asked) hands.focus()
    }
    const buttons = WHYS.map((why, index) =>
      button({ name: 'reason-why', text: `${index + 1} ${words(hands, `why.${why}`)}` }, () => tell(why)),
    )
    made.append(element('span', 'reason', words(hands, 'why')), ...buttons)
    made.addEventListener('keydown', event => {
      const why = WHYS[Number(event.key) - 1]
      if (!why && event.key !== 'Escape') return
      event.preventDefault()
      tell(why ?? null)
    })
    if (refusal.asked) queueMicrotask(() => buttons[0]?.focus())
    return made
  }
  return [
    Decoration.widget(at, once(ask), { ...QUIET, key: `why/${refusal.at}/${refusal.asked}`, understudy: 'refusal' }),
  ]
}
