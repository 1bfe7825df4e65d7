import type { ItemWord, PersonaItem } from '@understudy/persona'
import type { ReactElement } from 'react'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction, type Action } from '../use-action.ts'
import type { ItemDesk } from '../layers/item-desk.ts'

export interface WordListProps {
  readonly desk: ItemDesk
  readonly item: PersonaItem
}

/** The words of an item that lists some, each to be kept or taken off by itself; those taken off come last. */
export function WordList({ desk, item }: WordListProps): ReactElement | null {
  const say = useSay()
  const action = useAction()
  const words = (item.words ?? []).toSorted((one, other) => Number(isOff(one)) - Number(isOff(other)))
  if (words.length === 0) return null
  return (
    <>
      <ul className="us-words" aria-label={say('react.words.label')}>
        {words.map(word => (
          <Entry
            key={word.text}
            word={word}
            isLocked={item.locked}
            action={action}
            onDecide={decision => void action.run(() => desk.decideWord(item.id, word.text, decision))}
          />
        ))}
      </ul>
      <StatusLine line={action.line} />
    </>
  )
}

interface EntryProps {
  readonly word: ItemWord
  readonly isLocked: boolean
  readonly action: Action
  readonly onDecide: (decision: 'accept' | 'refuse') => void
}

function Entry({ word, isLocked, action, onDecide }: EntryProps): ReactElement {
  const say = useSay()
  const { text, instead, wish, status, evidence } = word
  const total = evidence.for + evidence.against
  const key = instead === null ? `react.words.${wish}` : 'react.words.swap'
  return (
    <li className="us-word" data-status={status}>
      <span className="us-word-what">{say(key, { word: text, instead: instead ?? '' })}</span>
      <span className="us-word-meta">
        {isOff(word) ? say('react.words.off') : total > 0 && say('react.item.counts', { for: evidence.for, total })}
      </span>
      {!isLocked && (
        <span className="us-row">
          {decisionsFor(word).map(decision => (
            <button
              key={decision}
              type="button"
              className="us-button us-small"
              disabled={action.busy}
              aria-label={say(`react.words.${status}.${decision}.of`, { word: text })}
              onClick={() => onDecide(decision)}
            >
              {say(`react.words.${status}.${decision}`)}
            </button>
          ))}
        </span>
      )}
    </li>
  )
}

function isOff({ status }: ItemWord): boolean {
  return status === 'refused'
}

function decisionsFor({ status }: ItemWord): readonly ('accept' | 'refuse')[] {
  if (status === 'proposed') return ['accept', 'refuse']
  return [status === 'active' ? 'refuse' : 'accept']
}
