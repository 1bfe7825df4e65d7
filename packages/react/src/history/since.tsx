import type { LayerAt, LedgerEntry, ShownChange, UnderstudyAssistant } from '@understudy/assistant'
import type { PatchId } from '@understudy/contracts'
import { useEffect, useState, type ReactElement } from 'react'
import type { LayerView } from '../layers/layer-view.ts'
import { useCatalogue, useSay } from '../say.tsx'
import { ChangeLines } from './change-lines.tsx'
import { nameOf } from './entry-words.ts'

export interface SinceProps {
  readonly assistant: UnderstudyAssistant
  readonly view: LayerView
  readonly entry: LedgerEntry
  /** All there are, newest first. */
  readonly entries: readonly LedgerEntry[]
}

/** What changed since a version, until now or until a later one. */
export function Since({ assistant, view, entry, entries }: SinceProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const [until, setUntil] = useState<PatchId | 'now'>('now')
  const later = entries.slice(0, entries.indexOf(entry))
  const changes = useComparison({ assistant, layer: view.at, before: entry.id, after: until })
  return (
    <section className="us-since" aria-label={say('react.history.since')}>
      <label className="us-field">
        <span className="us-label">{say('react.history.until')}</span>
        <select
          value={until}
          onChange={event => setUntil(later.find(({ id }) => id === event.target.value)?.id ?? 'now')}
        >
          <option value="now">{say('react.history.now')}</option>
          {later.slice(1).map(one => (
            <option key={one.id} value={one.id}>
              {nameOf(one, view, catalogue)}
            </option>
          ))}
        </select>
      </label>
      {changes === null && <output className="us-quiet">{say('react.history.comparing')}</output>}
      {changes?.length === 0 && <p className="us-quiet">{say('react.history.same')}</p>}
      {changes !== null && changes.length > 0 && (
        <ChangeLines view={view} key={until} label={say('react.history.since')} changes={changes} />
      )}
    </section>
  )
}

export interface ComparisonOf extends Pick<SinceProps, 'assistant'> {
  readonly layer: LayerAt
  readonly before: PatchId | 'now'
  readonly after: PatchId | 'now'
}

/** What differs between two versions; null until it was read. */
export function useComparison({ assistant, layer, before, after }: ComparisonOf): readonly ShownChange[] | null {
  const [changes, setChanges] = useState<readonly ShownChange[] | null>(null)
  useEffect(() => {
    let wanted = true
    void assistant.compare(before, after, layer).then(found => {
      if (wanted) setChanges(found ?? [])
    })
    return () => {
      wanted = false
    }
  }, [assistant, layer, before, after])
  return changes
}
