import { sumOfSpent, type KeptAnswer, type PromptAnswer } from '@understudy/assistant'
import type { ReactElement } from 'react'
import { useSay, type Say } from '../say.tsx'
import { secondsOf, spentWords } from './spent-words.ts'

/** What came back to a request, answer by answer and word for word, and what it took. */
export function AnswerList({ answer }: { answer: PromptAnswer | null }): ReactElement {
  const say = useSay()
  if (answer === null) return <p className="us-quiet">{say('react.sent.coming')}</p>
  const { answers, firstMs, wholeMs, spent } = answer
  const first = firstMs === null || firstMs < 100 ? [] : [say('react.spent.first', { seconds: secondsOf(firstMs) })]
  return (
    <>
      {answers.length === 0 && <p className="us-quiet">{say('react.sent.answer.none')}</p>}
      {answers.map(one => (
        <Answer key={one.index} answer={one} count={answers.length} />
      ))}
      <p className="us-quiet us-came">{[...spentWords(say, sumOfSpent([spent]), wholeMs), ...first].join(' · ')}</p>
    </>
  )
}

function Answer({ answer, count }: { answer: KeptAnswer<string>; count: number }): ReactElement {
  const say = useSay()
  const { index, text, detail } = answer
  const name = count === 1 ? say('react.sent.answer') : say('react.sent.answer.of', { n: index + 1, count })
  return (
    <div className="us-message us-answer" data-became={answer.became}>
      <p className="us-label">
        {name} <span className="us-where">{fate(answer, say)}</span>
      </p>
      {detail !== null && <p className="us-quiet">{detail}</p>}
      {text === null || text === '' ? (
        detail === null && <p className="us-quiet">{say('react.sent.answer.gone')}</p>
      ) : (
        <pre>{text}</pre>
      )}
    </div>
  )
}

/** What became of it, and how it ended where it did not end by itself. */
function fate({ became, ended }: KeptAnswer<string>, say: Say): string {
  if (ended === 'stop') return say(`react.sent.became.${became}`)
  const how = ended === 'length' || ended === 'filtered' || ended === 'stopped' ? ended : 'failed'
  return [say(`react.sent.became.${became}`), say(`react.sent.ended.${how}`)].join(', ')
}
