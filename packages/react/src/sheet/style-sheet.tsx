import type { Json } from '@understudy/contracts'
import { useMemo, useState, type ReactElement } from 'react'
import type { OpenLayer } from '../layers/use-layers.ts'
import { StatusLine } from '../parts/status-line.tsx'
import { useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { AddLine } from './add-line.tsx'
import { PrintSheet } from './print-sheet.tsx'
import {
  findEntries,
  KNOWN_LINES,
  knownLine,
  linesOf,
  SHEET_PARTS,
  sheetEntries,
  withKnownLine,
  type KnownPart,
  type SheetEntry,
} from './sheet-entries.ts'
import { SheetList } from './sheet-list.tsx'

/** From so many lines on a person looks for one by its words. */
const SEARCHED_FROM = 20

export interface StyleSheetProps {
  /** Whose sheet it is. */
  readonly layer: OpenLayer
  /** Every layer that holds here: what is printed. */
  readonly all: readonly OpenLayer[]
  /** What is written over it on paper. */
  readonly title: string
}

/** The style sheet of one layer: words and what takes their place, names, numbers, punctuation; up to hundreds of lines. */
export function StyleSheet({ layer, all, title }: StyleSheetProps): ReactElement {
  const say = useSay()
  const action = useAction()
  const [sought, setSought] = useState('')
  const { preference } = layer.view.persona.document
  const entries = useMemo(() => sheetEntries(preference), [preference])
  const shown = useMemo(() => findEntries(entries, sought), [entries, sought])
  const set = (path: readonly string[], to: Json): Promise<boolean> =>
    action.run(() => layer.desk.setValue(['preference', ...path], to))
  const setLines = (part: string, lines: readonly string[]): Promise<boolean> =>
    set(['sheet', part], lines.length === 0 ? null : [...lines])
  const remove = (entry: SheetEntry): Promise<boolean> =>
    entry.part === 'words'
      ? set(['words', entry.text], null)
      : setLines(
          entry.part,
          linesOf(preference.sheet[entry.part]).filter(line => line !== entry.text),
        )
  return (
    <section className="us-section us-sheet" aria-label={say('react.sheet.label')}>
      <h3>
        {say('react.sheet.label')}
        {entries.length > 0 && <span className="us-tally">{entries.length}</span>}
      </h3>
      <p className="us-quiet">{say('react.sheet.hint')}</p>
      {(['numbers', 'punctuation'] as const).map(part => (
        <KnownLine
          key={part}
          part={part}
          lines={linesOf(preference.sheet[part])}
          onChange={lines => void setLines(part, lines)}
        />
      ))}
      <AddLine
        busy={action.busy}
        onAddWord={(word, rule) => set(['words', word], rule)}
        onAddLine={(part, line) => setLines(part, [...new Set([...linesOf(preference.sheet[part]), line])])}
      />
      <StatusLine line={action.line} />
      {entries.length > SEARCHED_FROM && (
        <label className="us-field">
          <span className="us-label">{say('react.sheet.find')}</span>
          <input type="search" value={sought} onChange={event => setSought(event.target.value)} />
        </label>
      )}
      {entries.length > 0 && shown.length === 0 && <p className="us-quiet">{say('react.sheet.none')}</p>}
      {SHEET_PARTS.map(part => (
        <SheetList
          key={part}
          part={part}
          entries={shown.filter(entry => entry.part === part)}
          busy={action.busy}
          onRemove={entry => void remove(entry)}
        />
      ))}
      <PrintSheet all={all} title={title} />
    </section>
  )
}

interface KnownLineProps {
  readonly part: KnownPart
  readonly lines: readonly string[]
  readonly onChange: (lines: readonly string[]) => void
}

/** What line edits act on is chosen from a list; anything else is a line of its own. */
function KnownLine({ part, lines, onChange }: KnownLineProps): ReactElement {
  const say = useSay()
  const [said] = knownLine(part, lines)
  return (
    <label className="us-field us-sheet-known">
      <span className="us-label">{say(`react.sheet.${part}`)}</span>
      <select
        value={said ?? ''}
        onChange={({ target }) => onChange(withKnownLine(part, lines, target.value === '' ? null : target.value))}
      >
        <option value="">{say('react.sheet.as-written')}</option>
        {KNOWN_LINES[part].map(line => (
          <option key={line} value={line}>
            {say(`react.sheet.${part}.${line.replaceAll(' ', '-')}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
