import { STRENGTHS, type Strengths } from '@understudy/assistant'
import type { PersonaItem } from '@understudy/persona'
import { useEffect, useId, useState, type ReactElement } from 'react'
import { InlineDifference } from '../evidence/inline-difference.tsx'
import { itemInWords } from '../layers/layer-words.ts'
import type { OpenLayer } from '../layers/use-layers.ts'
import { Dialog } from '../parts/dialog.tsx'
import { StatusLine } from '../parts/status-line.tsx'
import { useCatalogue, useSay } from '../say.tsx'
import { useShown, type Shown } from './use-shown.ts'

export interface StrengthDialogProps {
  readonly layer: OpenLayer
  readonly item: PersonaItem
  readonly onClose: () => void
}

/** One passage of the manuscript as a text model writes it where it hardly, clearly or strongly follows one preference. */
export function StrengthDialog({ layer, item, onClose }: StrengthDialogProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const found = useStrengths(layer, item)
  return (
    <Dialog title={say('react.strength.title')} onClose={onClose}>
      <p className="us-quote">{itemInWords(item, layer.view, catalogue)}</p>
      {found === undefined && <output>{say('react.strength.looking')}</output>}
      {found === null && <p>{say('react.strength.none')}</p>}
      {found && <Passage layer={layer} item={item} {...found} />}
    </Dialog>
  )
}

function Passage({ layer, item, passage, model }: Strengths & Omit<StrengthDialogProps, 'onClose'>): ReactElement {
  const say = useSay()
  const id = useId()
  const [at, setAt] = useState(0)
  const [marks, setMarks] = useState(true)
  const strength = STRENGTHS[at - 1] ?? null
  const shown = useShown(layer.desk, { item: item.id, passage, strength })
  const label = say(`react.strength.${strength ?? 'none-yet'}`)
  return (
    <div className="us-preview">
      <div className="us-field">
        <label className="us-label" htmlFor={id}>
          {say('react.strength.label')}
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={STRENGTHS.length}
          value={at}
          aria-valuetext={label}
          onChange={event => setAt(Number(event.target.value))}
        />
        <span aria-hidden="true">{label}</span>
      </div>
      <p className="us-choice us-choice-text">
        <Words text={passage.text} shown={shown} marks={marks} />
      </p>
      <StatusLine line={lineOf(shown, say)} />
      <label className="us-check">
        <input type="checkbox" checked={marks} onChange={event => setMarks(event.target.checked)} />
        <span>{say('react.strength.marks')}</span>
      </label>
      <p className="us-quiet">{say(`react.strength.means.${model.remote ? 'remote' : 'here'}`, { model: model.id })}</p>
    </div>
  )
}

function Words({ text, shown, marks }: { text: string; shown: Shown; marks: boolean }): ReactElement {
  if (shown.type !== 'text') return <>{text}</>
  return marks ? <InlineDifference before={text} after={shown.text} /> : <>{shown.text}</>
}

function lineOf(shown: Shown, say: ReturnType<typeof useSay>) {
  if (shown.type === 'asked') return { tone: 'done', text: say('react.strength.asked') } as const
  if (shown.type === 'failed') return { tone: 'failed', text: say(shown.key) } as const
  return null
}

/** Undefined while it is looked for, null where there is nothing to show. */
function useStrengths({ desk }: OpenLayer, item: PersonaItem): Strengths | null | undefined {
  const [found, setFound] = useState<Strengths | null | undefined>(undefined)
  useEffect(() => {
    let wanted = true
    void desk.strengthsOf(item.id).then(strengths => {
      if (wanted) setFound(strengths)
    })
    return () => {
      wanted = false
    }
  }, [desk, item.id])
  return found
}
