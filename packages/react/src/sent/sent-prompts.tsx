import type { SentPrompt, Spending, UnderstudyAssistant } from '@understudy/assistant'
import type { ExactPrompt } from '@understudy/contracts'
import { useEffect, useState, type ReactElement } from 'react'
import { shortDate } from '../parts/short-date.ts'
import { useSay } from '../say.tsx'
import { useAssistant } from '../use-assistant.ts'
import { AnswerList } from './answer-list.tsx'
import { PriceList } from './price-list.tsx'
import { SpendingTable } from './spending-table.tsx'

/** How many requests are read at once. */
const PAGE = 20

/** What was sent to models and what they answered, request by request, word for word; and what it came to. */
export function SentPrompts({ assistant }: { assistant: UnderstudyAssistant }): ReactElement {
  const say = useSay()
  const [limit, setLimit] = useState(PAGE)
  const log = useSentPrompts(assistant, limit)
  if (log === null) return <p className="us us-quiet">{say('react.sent.loading')}</p>
  const { prompts, spending } = log
  if (prompts.length === 0) {
    return (
      <div className="us us-none">
        <p className="us-none-title">{say('react.sent.none')}</p>
        <p>{say('react.sent.none.why')}</p>
        <PriceList assistant={assistant} />
      </div>
    )
  }
  return (
    <section className="us us-sent" aria-label={say('react.sent.label')}>
      {spending !== null && <SpendingTable spending={spending} />}
      <p className="us-quiet">{say('react.sent.intro')}</p>
      <ol>
        {prompts.map((sent, index) => (
          <li key={`${sent.exchange}/${prompts.length - index}`}>
            <Sent sent={sent} open={index === 0} />
          </li>
        ))}
      </ol>
      {prompts.length === limit && (
        <button type="button" className="us-button" onClick={() => setLimit(limit + PAGE)}>
          {say('react.sent.more')}
        </button>
      )}
      <PriceList assistant={assistant} />
    </section>
  )
}

function Sent({ sent, open }: { sent: SentPrompt; open: boolean }): ReactElement {
  const say = useSay()
  const { at, model, remote, heldBack } = sent
  return (
    <details open={open}>
      <summary>
        <time dateTime={new Date(at).toISOString()}>{shortDate(at)}</time>
        <span>{say('react.sent.to', { model })}</span>
        {!heldBack && <span className="us-where">{say(remote ? 'react.sent.remote' : 'react.sent.local')}</span>}
      </summary>
      {heldBack ? <p className="us-quiet">{say('react.sent.held-back')}</p> : <Exchange sent={sent} />}
    </details>
  )
}

/** What came back stands first: what was sent is long, and much the same from one to the next. */
function Exchange({ sent: { prompt, answer } }: { sent: SentPrompt }): ReactElement {
  const say = useSay()
  return (
    <>
      <AnswerList answer={answer} />
      {prompt === null ? <p className="us-quiet">{say('react.sent.forgotten')}</p> : <Words prompt={prompt} />}
    </>
  )
}

function Words({ prompt }: { prompt: ExactPrompt }): ReactElement {
  const say = useSay()
  const limits = { tokens: prompt.maxTokens, count: prompt.candidates }
  return (
    <>
      {prompt.messages.map(({ role, content }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- messages have no identity but their place
        <div key={index} className="us-message">
          <p className="us-label">{say(`react.sent.role.${role}`)}</p>
          <pre>{content}</pre>
        </div>
      ))}
      <p className="us-quiet">{say(prompt.candidates === 1 ? 'react.sent.limits.one' : 'react.sent.limits', limits)}</p>
    </>
  )
}

interface Log {
  readonly prompts: readonly SentPrompt[]
  /** Null where it could not be read. */
  readonly spending: Spending | null
}

function useSentPrompts(assistant: UnderstudyAssistant, limit: number): Log | null {
  const state = useAssistant(assistant)
  const [log, setLog] = useState<Log | null>(null)
  // oxlint-disable-next-line react/exhaustive-deps -- a new state says that more may have been kept
  useEffect(() => {
    let wanted = true
    void assistant
      .flush()
      .then(() => Promise.all([assistant.promptLog(limit), assistant.spending()]))
      .then(([prompts, spending]) => {
        if (wanted) setLog({ prompts, spending: spending.ok ? spending.value : null })
      })
    return () => {
      wanted = false
    }
  }, [assistant, limit, state.outcomes, state.persona, state.answered])
  return log
}
