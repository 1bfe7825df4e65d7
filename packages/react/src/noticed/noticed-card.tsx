import type { Noticed, NoticedAnswer, UnderstudyAssistant } from '@understudy/assistant'
import { useId, useMemo, useState, type KeyboardEvent, type ReactElement, type ReactNode, type Ref } from 'react'
import { DifferenceCard } from '../evidence/difference-card.tsx'
import { layersHere } from '../layers/layer-view.ts'
import { addressed, itemInWords } from '../layers/layer-words.ts'
import { CloseButton } from '../parts/close-button.tsx'
import { StatusLine } from '../parts/status-line.tsx'
import { sayCount, useCatalogue, useSay, type Say } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { useAssistant } from '../use-assistant.ts'

const ANSWERS: readonly NoticedAnswer[] = ['yes', 'no', 'later', 'never-ask']

export interface NoticedCardProps {
  readonly assistant: UnderstudyAssistant
  readonly noticed: Noticed
  /** What the author is called, where other hands than the author's read this. */
  readonly author?: string
  /** Takes the focus where the host gives it; the card never does by itself. */
  readonly card?: Ref<HTMLElement>
  /** By which the focus gets here, as a person reads it. */
  readonly reachKey?: string
  /** After the answer was kept. */
  readonly onAnswered: (answer: NoticedAnswer) => void
  /** Puts it away; nothing is decided. */
  readonly onPutAway: () => void
}

/** One question about what was noticed, with the choices that speak for it. Each answer has a key while the focus is in the card. */
export function NoticedCard(props: NoticedCardProps): ReactElement {
  const { assistant, noticed, author, card, reachKey, onAnswered, onPutAway } = props
  const say = useSay()
  const catalogue = useCatalogue()
  const id = useId()
  const action = useAction()
  const { hands, persona, layers } = useAssistant(assistant)
  const view = useMemo(
    () => layersHere({ hands, persona, layers }, null, author).find(({ kind }) => kind === 'author'),
    [hands, persona, layers, author],
  )
  const { item, evidence } = noticed
  const answer = (said: NoticedAnswer): void =>
    void action.run(() => assistant.answerNoticed(item.id, said)).then(done => done && onAnswered(said))
  const total = item.evidence.for + item.evidence.against
  const isOwn = view?.isOwn ?? true
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons have keys, as their names say
    <section
      ref={card}
      tabIndex={-1}
      className="us us-noticed"
      aria-labelledby={id}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onPutAway()
        }
        const said = action.busy ? undefined : answerOf(event, say)
        if (said === undefined) return
        event.preventDefault()
        answer(said)
      }}
    >
      <header className="us-noticed-head">
        <p id={id}>{say('react.noticed.label')}</p>
        {total > 0 && (
          <span className="us-quiet">{say('react.noticed.counts', { for: item.evidence.for, total })}</span>
        )}
        {reachKey !== undefined && <kbd aria-hidden="true">{reachKey}</kbd>}
        <CloseButton onClose={onPutAway} />
      </header>
      <p className="us-item-words">
        {asSentence(view === undefined ? item.statement : itemInWords(item, view, catalogue))}{' '}
        {say(addressed('react.noticed.ask', { isOwn }))}
      </p>
      <Behind {...{ evidence, isOwn }}>
        <Answers busy={action.busy} isOwn={isOwn} onAnswer={answer} />
      </Behind>
      <StatusLine line={action.line} />
    </section>
  )
}

interface BehindProps {
  readonly evidence: Noticed['evidence']
  readonly isOwn: boolean
  /** The answers, which stand in one line with the way to the other choices. */
  readonly children: ReactNode
}

/** The choice that speaks for it last, and the others where they are asked for. */
function Behind({ evidence, isOwn, children }: BehindProps): ReactElement {
  const say = useSay()
  const [all, setAll] = useState(false)
  return (
    <>
      <ol className="us-choices" aria-label={say('react.evidence.label')} data-all={all}>
        {(all ? evidence : evidence.slice(0, 1)).map(difference => (
          <DifferenceCard key={difference.outcome} {...{ difference, isOwn }} />
        ))}
      </ol>
      <div className="us-noticed-foot">
        {children}
        <button type="button" className="us-plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('react.noticed.fewer') : sayCount(say, 'react.noticed.more', evidence.length)}
        </button>
      </div>
    </>
  )
}

interface AnswersProps {
  readonly busy: boolean
  /** Whether it is the author who answers. */
  readonly isOwn: boolean
  readonly onAnswer: (said: NoticedAnswer) => void
}

/** Each answer with the key that gives it. */
function Answers({ busy, isOwn, onAnswer }: AnswersProps): ReactElement {
  const say = useSay()
  return (
    <fieldset className="us-row us-actions" aria-label={say('react.noticed.answers')}>
      {ANSWERS.map(said => (
        <button
          key={said}
          type="button"
          className="us-button us-small"
          disabled={busy}
          aria-keyshortcuts={say(`react.noticed.${said}.key`)}
          onClick={() => onAnswer(said)}
        >
          {say(said === 'yes' ? addressed('react.noticed.yes', { isOwn }) : `react.noticed.${said}`)}
          <kbd aria-hidden="true">{say(`react.noticed.${said}.key`)}</kbd>
        </button>
      ))}
    </fieldset>
  )
}

function asSentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`
}

/** The answer that a key stands for; none with another key held, which is somebody else's. */
function answerOf(pressed: KeyboardEvent, say: Say): NoticedAnswer | undefined {
  const { key, altKey, ctrlKey, metaKey, nativeEvent } = pressed
  if (altKey || ctrlKey || metaKey || nativeEvent.isComposing) return undefined
  return ANSWERS.find(said => say(`react.noticed.${said}.key`).toLowerCase() === key.toLowerCase())
}
