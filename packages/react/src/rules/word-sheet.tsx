import type { UnderstudyAssistant } from '@understudy/assistant'
import type { Json } from '@understudy/contracts'
import { useState, type FormEvent, type ReactElement } from 'react'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction, type Action } from '../use-action.ts'
import { useAssistant } from '../use-assistant.ts'

const LINES = ['names', 'numbers', 'punctuation'] as const

/** The writer's style sheet: words and what takes their place, names, and what it says of numbers and commas. */
export function WordSheet({ assistant }: { assistant: UnderstudyAssistant }): ReactElement {
  const say = useSay()
  const action = useAction()
  const { words, sheet } = useAssistant(assistant).persona.document.preference
  const set = (path: readonly string[], to: Json): Promise<boolean> =>
    action.run(() => assistant.setValue(['preference', ...path], to))
  return (
    <section className="us-section us-sheet" aria-label={say('react.sheet.label')}>
      <h3>{say('react.sheet.label')}</h3>
      <p className="us-quiet">{say('react.sheet.hint')}</p>
      <ul className="us-facts">
        {Object.entries(words).map(([word, rule]) => {
          const line =
            'to' in rule
              ? say('react.persona.words.to', { word, to: rule.to })
              : say('react.persona.words.keep', { word })
          return (
            <li key={word} className="us-row">
              <span>{line}</span>
              <button
                type="button"
                className="us-plain us-close"
                aria-label={say('react.sheet.remove', { line })}
                onClick={() => void set(['words', word], null)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          )
        })}
      </ul>
      <AddWord busy={action.busy} onAdd={(word, rule) => set(['words', word], rule)} />
      {LINES.map(key => (
        <SheetLines
          key={`${key} ${JSON.stringify(sheet[key])}`}
          name={key}
          value={sheet[key]}
          onChange={lines => void set(['sheet', key], lines)}
        />
      ))}
      <StatusLine line={action.line} />
    </section>
  )
}

interface AddWordProps extends Pick<Action, 'busy'> {
  readonly onAdd: (word: string, rule: Json) => Promise<boolean>
}

function AddWord({ busy, onAdd }: AddWordProps): ReactElement {
  const say = useSay()
  const [word, setWord] = useState('')
  const [to, setTo] = useState('')
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (word.trim() === '') return
    void onAdd(word.trim(), to.trim() === '' ? { keep: true } : { to: to.trim() }).then(done => {
      if (!done) return
      setWord('')
      setTo('')
    })
  }
  return (
    <form className="us-sheet-add" onSubmit={submit}>
      <label className="us-field">
        <span className="us-label">{say('react.sheet.word')}</span>
        <input value={word} autoComplete="off" onChange={event => setWord(event.target.value)} />
      </label>
      <label className="us-field">
        <span className="us-label">{say('react.sheet.to')}</span>
        <input
          value={to}
          autoComplete="off"
          placeholder={say('react.sheet.to.keep')}
          onChange={event => setTo(event.target.value)}
        />
      </label>
      <button type="submit" className="us-button" disabled={busy || word.trim() === ''}>
        {say('react.wish.add')}
      </button>
    </form>
  )
}

interface SheetLinesProps {
  readonly name: (typeof LINES)[number]
  readonly value: Json | undefined
  readonly onChange: (lines: readonly string[] | null) => void
}

/** Lines parted by commas; kept when the field is left or Enter is pressed. */
function SheetLines({ name, value, onChange }: SheetLinesProps): ReactElement {
  const say = useSay()
  const before = (Array.isArray(value) ? value : [value]).filter(line => typeof line === 'string').join(', ')
  const [words, setWords] = useState(before)
  const keep = (): void => {
    const lines = words
      .split(',')
      .map(line => line.trim())
      .filter(line => line !== '')
    if (lines.join(', ') !== before) onChange(lines.length === 0 ? null : lines)
  }
  return (
    <label className="us-field">
      <span className="us-label">{say(`react.sheet.${name}`)}</span>
      <input
        value={words}
        autoComplete="off"
        placeholder={say(`react.sheet.${name}.placeholder`)}
        onChange={event => setWords(event.target.value)}
        onBlur={keep}
        onKeyDown={event => event.key === 'Enter' && keep()}
      />
    </label>
  )
}
