import type { SentPrompt, UnderstudyAssistant } from '@understudy/assistant'
import type { ExactPrompt } from '@understudy/contracts'
import { useEffect, useState, type ReactElement } from 'react'
import { shortDate } from '../parts/short-date.ts'
import { useSay } from '../say.tsx'
import { useAssistant } from '../use-assistant.ts'

/** How many requests are read at once. */
const PAGE = 20

/** What was sent to models, request by request, word for word. */
export function SentPrompts({ assistant }: { assistant: UnderstudyAssistant }): ReactElement {
  const say = useSay()
  const [limit, setLimit] = useState(PAGE)
  const prompts = useSentPrompts(assistant, limit)
  if (prompts === null) return <p className="us us-quiet">{say('react.sent.loading')}</p>
  if (prompts.length === 0) {
    return (
      <div className="us us-none">
        <p className="us-none-title">{say('react.sent.none')}</p>
        <p>{say('react.sent.none.why')}</p>
      </div>
    )
  }
  return (
    <section className="us us-sent" aria-label={say('react.sent.label')}>
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
    </section>
  )
}

function Sent({ sent: { at, prompt }, open }: { sent: SentPrompt; open: boolean }): ReactElement {
  const say = useSay()
  return (
    <details open={open}>
      <summary>
        <time dateTime={new Date(at).toISOString()}>{shortDate(at)}</time>
        {prompt !== null && (
          <>
            <span>{say('react.sent.to', { model: prompt.model })}</span>
            <span className="us-where">{say(prompt.remote ? 'react.sent.remote' : 'react.sent.local')}</span>
          </>
        )}
      </summary>
      {prompt === null ? <p className="us-quiet">{say('react.sent.forgotten')}</p> : <Words prompt={prompt} />}
    </details>
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

function useSentPrompts(assistant: UnderstudyAssistant, limit: number): readonly SentPrompt[] | null {
  const state = useAssistant(assistant)
  const [prompts, setPrompts] = useState<readonly SentPrompt[] | null>(null)
  // oxlint-disable-next-line react/exhaustive-deps -- a new state says that more may have been kept
  useEffect(() => {
    let wanted = true
    void assistant
      .flush()
      .then(() => assistant.promptLog(limit))
      .then(found => {
        if (wanted) setPrompts(found)
      })
    return () => {
      wanted = false
    }
  }, [assistant, limit, state.outcomes, state.persona])
  return prompts
}
