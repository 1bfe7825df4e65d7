import type { Json } from '@understudy/contracts'
import { useState, type FormEvent, type ReactElement } from 'react'
import { useSay } from '../say.tsx'
import type { Action } from '../use-action.ts'
import { SHEET_PARTS, type SheetPart } from './sheet-entries.ts'

export interface AddLineProps extends Pick<Action, 'busy'> {
  readonly onAddWord: (word: string, rule: Json) => Promise<boolean>
  readonly onAddLine: (part: Exclude<SheetPart, 'words'>, line: string) => Promise<boolean>
}

/** One line more: a word and what takes its place, a name, or a sentence about numbers or punctuation. */
export function AddLine({ busy, onAddWord, onAddLine }: AddLineProps): ReactElement {
  const say = useSay()
  const [part, setPart] = useState<SheetPart>('words')
  const [line, setLine] = useState('')
  const [to, setTo] = useState('')
  const said = line.trim()
  async function add(): Promise<void> {
    const rule = to.trim() === '' ? { keep: true } : { to: to.trim() }
    const isDone = await (part === 'words' ? onAddWord(said, rule) : onAddLine(part, said))
    if (!isDone) return
    setLine('')
    setTo('')
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (said !== '') void add()
  }
  return (
    <form className="us-sheet-add" onSubmit={submit}>
      <label className="us-field">
        <span className="us-label">{say('react.sheet.what')}</span>
        <select
          value={part}
          onChange={event => setPart(SHEET_PARTS.find(known => known === event.target.value) ?? 'words')}
        >
          {SHEET_PARTS.map(known => (
            <option key={known} value={known}>
              {say(`react.sheet.one.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="us-field">
        <span className="us-label">{say(`react.sheet.${part === 'words' ? 'word' : 'line'}`)}</span>
        <input
          value={line}
          autoComplete="off"
          placeholder={say(`react.sheet.placeholder.${part}`)}
          onChange={event => setLine(event.target.value)}
        />
      </label>
      {part === 'words' && (
        <label className="us-field">
          <span className="us-label">{say('react.sheet.to')}</span>
          <input
            value={to}
            autoComplete="off"
            placeholder={say('react.sheet.to.keep')}
            onChange={event => setTo(event.target.value)}
          />
        </label>
      )}
      <button type="submit" className="us-button" disabled={busy || said === ''}>
        {say('react.wish.add')}
      </button>
    </form>
  )
}
