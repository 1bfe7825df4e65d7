import { LEAF, say } from '@understudy/contracts'
import type { SingleCommands } from '@tiptap/core'
import { Decoration } from '@tiptap/pm/view'
import { drawEdit } from './draw-edit.ts'
import { goalOf, partsOf } from './hunk-parts.ts'
import { button, element, group, once, type Hands } from './make-element.ts'
import type { PendingHunk } from './pending-hunk.ts'
import { shortReason, viewHunk } from './understudy-state.ts'
import { words } from './sentence.ts'

/** How a change is looked at. */
export interface Look {
  readonly isCurrent: boolean
  readonly isEdited: boolean
}

/**
 * A change in the text: the words that would go, which a style sheet hides where they are not up for decision, and
 * the words that would come. Beside two versions of the paragraph only the words that would go are marked.
 */
export function drawChange(hunk: PendingHunk, look: Look, hands: Hands): readonly Decoration[] {
  const { key, from, to, aside } = hunk
  const current = look.isCurrent ? ' understudy-current' : ''
  const { type } = hunk.hunk.change
  const isGone = (type === 'replace' || type === 'delete-block') && from < to
  const deleted = {
    nodeName: 'del',
    class: `understudy-deleted${aside ? ' understudy-aside' : ''}${current}`,
    'data-understudy-hunk': key,
  }
  const struck = isGone ? [Decoration.inline(from, to, deleted, { understudy: key })] : []
  if (aside && !look.isEdited) return struck
  // a break that would go is marked at the end of the line it ends
  const widget = Decoration.widget(
    type === 'join' ? from : to,
    once(() => changeElement(hunk, look, hands)),
    {
      side: 1,
      key: [key, look.isCurrent, look.isEdited, hunk.here, hunk.offered, hunk.kept].join('|'),
      ignoreSelection: true,
      stopEvent: () => true,
      understudy: key,
    },
  )
  return [...struck, widget]
}

function changeElement(hunk: PendingHunk, look: Look, hands: Hands): HTMLElement {
  const { key } = hunk
  const change = element('span', `change${look.isCurrent ? ' understudy-current' : ''}`)
  change.contentEditable = 'false'
  change.dataset.understudyHunk = key
  const own = look.isEdited ? null : ownElement(hunk, look, hands)
  if (look.isEdited) change.append(drawEdit(hunk, hands))
  else if (own) change.append(own)
  else {
    const said = saidOf(hunk, hands)
    if (said !== '') change.append(element('span', 'said', said))
    const inserted = insertedElement(hunk, look, hands)
    if (inserted) {
      inserted.addEventListener('click', () => hands.commands().chooseHunk(key))
      change.append(inserted)
    }
    if (look.isCurrent) change.append(card(hunk, hands))
  }
  return change
}

/** As the host draws it; null where it does not. */
function ownElement(hunk: PendingHunk, { isCurrent }: Look, hands: Hands): HTMLElement | null {
  const { key } = hunk
  const act = (run: (commands: SingleCommands) => void) => (): void => run(hands.commands())
  const acts = {
    take: act(commands => commands.acceptHunk(key)),
    leave: act(commands => commands.refuseHunk(key)),
    edit: act(commands => commands.editHunk(key)),
    choose: act(commands => commands.chooseHunk(key)),
  }
  try {
    return hands.renderHunk?.(viewHunk(hunk, hands.catalogue), isCurrent, acts) ?? null
  } catch (error) {
    reportError(error)
    return null
  }
}

/** Who suggests what, for those to whom a line under words says nothing: most readers pass over `ins` and `del`. */
function saidOf(hunk: PendingHunk, hands: Hands): string {
  if (hunk.hunk.change.type !== 'replace' || goalOf(hunk) === '') return ''
  const who = say(hands.catalogue, hunk.credit.label)
  const text = hunk.here.trim()
  return words(hands, text === '' ? 'change.who.adds' : 'change.who.replaces', { who, text })
}

/** A pilcrow stands for the break that would come or go; a notch where words would only go. */
function insertedElement(hunk: PendingHunk, { isCurrent }: Look, hands: Hands): HTMLElement | null {
  const { type } = hunk.hunk.change
  if (type === 'split') return element('ins', 'inserted', '¶')
  if (type === 'join') return element('del', 'inserted', '¶')
  const parts = partsOf(hunk)
  if (isCurrent && parts.length > 1) return partsElement(hunk, hands)
  const text = goalOf(hunk).replaceAll(LEAF, '')
  if (text !== '') return element('ins', 'inserted', text)
  if (isCurrent) return null
  const notch = element('span', 'notch')
  notch.setAttribute('role', 'img')
  notch.setAttribute('aria-label', words(hands, 'change.cut', { text: hunk.here.trim() }))
  return notch
}

/** The new reading, in which each word that differs turns back into the writer's own at a touch. */
function partsElement(hunk: PendingHunk, hands: Hands): HTMLElement {
  const { here, kept, key } = hunk
  const reading = element('ins', 'inserted')
  let at = 0
  partsOf(hunk).forEach(({ from, to, text }, index) => {
    const own = here.slice(from, to)
    const isKept = kept.includes(index)
    const [now, instead] = isKept ? [own, text] : [text, own]
    const label = words(hands, 'change.keep', { text: now.trim(), instead: instead.trim() })
    const toggle = button({ name: 'part', text: now || '‸', label }, () => hands.commands().keepWord(index, key))
    toggle.setAttribute('aria-pressed', String(isKept))
    reading.append(here.slice(at, from), toggle)
    at = to
  })
  reading.append(here.slice(at))
  return reading
}

/** The reason, which names the group, and what can be done. */
function card({ key, hunk }: PendingHunk, hands: Hands): HTMLElement {
  const reason = shortReason(hands.catalogue, hunk.reason)
  const made = group('span', 'card understudy-decision', words(hands, 'change', { reason }))
  const acts = { take: 'acceptHunk', leave: 'refuseHunk', edit: 'editHunk' } as const
  made.append(element('span', 'reason', reason))
  for (const name of ['take', 'leave', 'edit'] as const) {
    if (name === 'edit' && hunk.change.type !== 'replace') continue
    made.append(button({ name, text: words(hands, `change.${name}`) }, () => hands.commands()[acts[name]](key)))
  }
  return made
}
