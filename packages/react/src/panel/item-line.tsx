import { keptMessage } from '@understudy/assistant'
import { say as speak } from '@understudy/contracts'
import type { PersonaItem } from '@understudy/persona'
import type { ReactElement } from 'react'
import { yieldOf } from '../layers/gives-way.ts'
import { itemInWords, sayOf, surenessShown, whoseOf } from '../layers/layer-words.ts'
import { useKeptCount } from '../layers/use-kept.ts'
import type { OpenLayer } from '../layers/use-layers.ts'
import { useCatalogue, useSay } from '../say.tsx'

export interface ItemLineProps {
  readonly item: PersonaItem
  readonly layer: OpenLayer
}

/** An item in words, how sure it is, how many choices stand behind it, where it comes from, and what wins over it here. */
export function ItemLine({ item, layer: { view, giving } }: ItemLineProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const sureness = surenessShown(item, view)
  const total = item.evidence.for + item.evidence.against
  const hasReason = item.locked && (item.because ?? '') !== ''
  const kept = useKeptCount(view.kind, item.id)
  const yields = yieldOf(giving, view.kind, item.id)
  return (
    <>
      <span className="us-item-words">{itemInWords(item, view, catalogue)}</span>
      <span className="us-item-meta">
        {sureness !== null && (
          <span className={`us-sureness us-${sureness}`} title={say(`react.item.sureness.${sureness}.means`)}>
            {say(`react.item.sureness.${sureness}`)}
          </span>
        )}
        {total > 0 && <span>{say('react.item.counts', { for: item.evidence.for, total })}</span>}
        <span>{say(`react.item.source.${whoseOf(view)}.${item.source}`, { name: view.name })}</span>
        {kept !== undefined && kept.of > 0 && <span>{lowered(speak(catalogue, keptMessage(kept)))}</span>}
        {item.locked && !hasReason && <span>{say('react.item.locked')}</span>}
        {(item.status === 'refused' || item.status === 'retired' || item.status === 'superseded') && (
          <span>{say(`react.item.status.${item.status}`)}</span>
        )}
      </span>
      {hasReason && <span className="us-because">{say('react.item.because', { because: item.because ?? '' })}</span>}
      {yields !== undefined && (
        <span className="us-yields">
          {say(`react.layers.wins.${yields.since}`, { rule: sayOf(say, 'react.layers.rule', yields.winner.view) })}
        </span>
      )}
    </>
  )
}

/** As it stands within a line. */
function lowered(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
}
