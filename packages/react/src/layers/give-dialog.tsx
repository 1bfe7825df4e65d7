import type { UnderstudyAssistant } from '@understudy/assistant'
import { useState, type ReactElement } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { LateDetails } from '../panel/late-details.tsx'
import { viewPersona } from '../panel/persona-view.ts'
import { StatusLine } from '../parts/status-line.tsx'
import { sayCount, useCatalogue, useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { itemInWords } from './layer-words.ts'
import { PreviewReport } from './preview-report.tsx'
import type { OpenLayer } from './use-layers.ts'

export interface GiveProps {
  readonly assistant: UnderstudyAssistant
  /** The author's. */
  readonly layer: OpenLayer
  /** Whom it can be given to. */
  readonly coWriters: readonly CoWriter[]
}

/** Somebody else who writes here. */
export interface CoWriter {
  /** As in `AssistantOptions.subject.author`. */
  readonly id: string
  readonly name: string
}

/** The author's way, given to a co-writer after it was looked at; nothing where there is nobody, or nothing to give. */
export function Give(props: GiveProps): ReactElement | null {
  const say = useSay()
  const action = useAction()
  const [isAsked, setIsAsked] = useState(false)
  if (props.coWriters.length === 0 || props.layer.view.persona.items.size === 0) return null
  return (
    <>
      <div className="us-row">
        <button type="button" className="us-button us-small" onClick={() => setIsAsked(true)}>
          {say('react.give.open')}
        </button>
      </div>
      <StatusLine line={action.line} />
      {isAsked && (
        <GiveDialog
          {...props}
          onClose={() => setIsAsked(false)}
          onGive={to => {
            setIsAsked(false)
            void action.run(() => props.assistant.give(to.id), say('react.give.done', { name: to.name }))
          }}
        />
      )}
    </>
  )
}

interface GiveDialogProps extends GiveProps {
  readonly onGive: (to: CoWriter) => void
  readonly onClose: () => void
}

function GiveDialog({ layer, coWriters, onGive, onClose }: GiveDialogProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const [id, setId] = useState(coWriters[0]?.id)
  const to = coWriters.find(other => other.id === id)
  const items = viewPersona(layer.view.persona).fields.flatMap(field => field.items)
  return (
    <Dialog title={say('react.give.title')} onClose={onClose}>
      <label className="us-field">
        <span className="us-label">{say('react.give.to')}</span>
        <select value={id} onChange={event => setId(event.target.value)}>
          {coWriters.map(other => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </select>
      </label>
      <p>{sayCount(say, 'react.give.brings', items.length)}</p>
      <div className="us-given">
        {items.map(({ item }) => (
          <LateDetails key={item.id} summary={itemInWords(item, layer.view, catalogue)}>
            {() => <PreviewReport layer={layer} item={item} />}
          </LateDetails>
        ))}
      </div>
      <p className="us-quiet">{say('react.give.means')}</p>
      <p className="us-row us-end">
        <button type="button" className="us-button" onClick={onClose}>
          {say('react.cancel')}
        </button>
        <button
          type="button"
          className="us-button us-primary"
          disabled={to === undefined}
          onClick={() => to !== undefined && onGive(to)}
        >
          {say('react.give.do')}
        </button>
      </p>
    </Dialog>
  )
}
