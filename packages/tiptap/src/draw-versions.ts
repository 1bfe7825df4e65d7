import { DOMSerializer, type Node } from '@tiptap/pm/model'
import { Decoration } from '@tiptap/pm/view'
import { goalOf } from './hunk-parts.ts'
import { button, element, group, once, type Hands } from './make-element.ts'
import type { HunkKey, PendingHunk } from './pending-hunk.ts'
import { words } from './sentence.ts'

/** A paragraph and what would stand in its place: a view of the same hunks. */
export interface Versions {
  readonly block: Node
  /** Where its content begins. */
  readonly start: number
  readonly hunks: readonly PendingHunk[]
  readonly current: HunkKey | null
}

/** The paragraph stays where it is, the writer's to write in; beside it, or under it where there is no room, the other. */
export function drawVersions(versions: Versions, hands: Hands): readonly Decoration[] {
  const { block, start, hunks, current } = versions
  const id = `versions/${hunks[0]?.key}`
  const end = start + block.content.size
  const own = { class: 'understudy-own-version', 'data-understudy-label': words(hands, 'versions.own') }
  return [
    Decoration.node(start - 1, end + 1, own, { understudy: id }),
    Decoration.widget(
      end + 1,
      once(() => otherVersion(versions, hands)),
      {
        side: -1,
        key: [id, current, block.textContent, ...hunks.map(goalOf)].join('|'),
        ignoreSelection: true,
        stopEvent: () => true,
        understudy: id,
      },
    ),
  ]
}

function otherVersion({ block, start, hunks, current }: Versions, hands: Hands): HTMLElement {
  const made = group('div', 'other-version', words(hands, 'versions'))
  made.dataset.understudyLabel = words(hands, 'versions.other')
  const text = element('p', 'version-text')
  const serializer = DOMSerializer.fromSchema(block.type.schema)
  let at = 0
  for (const hunk of hunks) {
    text.append(serializer.serializeFragment(block.content.cut(at, hunk.from - start)))
    const goal = goalOf(hunk)
    const inserted = element('ins', `inserted${hunk.key === current ? ' understudy-current' : ''}`, goal)
    inserted.addEventListener('click', () => hands.commands().chooseHunk(hunk.key))
    if (goal !== '') text.append(inserted)
    at = hunk.to - start
  }
  text.append(serializer.serializeFragment(block.content.cut(at)))
  made.append(text, decision(hunks, hands))
  return made
}

function decision(hunks: readonly PendingHunk[], hands: Hands): HTMLElement {
  const keys = hunks.map(({ key }) => key)
  const row = element('div', 'card')
  row.append(
    button({ name: 'take', text: words(hands, 'change.take') }, () => hands.commands().acceptHunks(keys)),
    button({ name: 'leave', text: words(hands, 'change.leave') }, () => hands.commands().refuseHunks(keys)),
    button({ name: 'single', text: words(hands, 'versions.single') }, () => hands.commands().layOut('marked', keys[0])),
  )
  return row
}
