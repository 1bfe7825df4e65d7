import type { LayerAt, PersonaOffer, UnderstudyAssistant } from '@understudy/assistant'
import { say as speak } from '@understudy/contracts'
import { useState, type ReactElement } from 'react'
import { OpenFileButton } from '../parts/open-file-button.tsx'
import { StatusLine } from '../parts/status-line.tsx'
import { useCatalogue, useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { ExportDialog } from './export-dialog.tsx'
import { PersonaOfferDialog } from './persona-offer-dialog.tsx'
import { TextDialog } from './text-dialog.tsx'

/** Larger than any persona: such a file is not even read. */
const MAX_READ_BYTES = 4_000_000

export interface PersonaFileProps {
  readonly assistant: UnderstudyAssistant
  readonly layer: LayerAt
}

type Mode = 'reading' | 'saving' | 'editing'

/** The persona out as a file, edited as text, and in again after a preview; a file that is none is refused with place and reason. */
export function PersonaFile({ assistant, layer }: PersonaFileProps): ReactElement {
  const say = useSay()
  const action = useAction()
  const [mode, setMode] = useState<Mode>('reading')
  const [offer, setOffer] = useState<PersonaOffer | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const open = useOpenPersona({ assistant, layer }, setOffer, setRefusal)
  const reading = () => setMode('reading')
  return (
    <section className="us-section" aria-label={say('react.file.label')}>
      <h3>{say('react.file.label')}</h3>
      <div className="us-row">
        <button type="button" className="us-button us-small" onClick={() => setMode('editing')}>
          {say('react.file.text')}
        </button>
        <button type="button" className="us-button us-small" onClick={() => setMode('saving')}>
          {say('react.file.save')}
        </button>
        <OpenFileButton
          className="us-button us-small"
          accept=".yaml,.yml,.json"
          label={say('react.file.open')}
          onFile={file => void open(file)}
        >
          {say('react.file.open')}
        </OpenFileButton>
      </div>
      <output className="us-status">{saved}</output>
      {mode === 'saving' && <ExportDialog {...{ assistant, layer }} onClose={reading} />}
      {mode === 'editing' && <TextDialog {...{ assistant, layer }} onSaved={setSaved} onClose={reading} />}
      {refusal !== null && (
        <p role="alert" className="us-status us-failed">
          {refusal} {say('react.file.kept')}
        </p>
      )}
      <StatusLine line={action.line} />
      {offer !== null && (
        <PersonaOfferDialog
          offer={offer}
          onClose={() => setOffer(null)}
          onTake={() => {
            setOffer(null)
            void action.run(() => offer.take(), say('react.offer.taken'))
          }}
        />
      )}
    </section>
  )
}

function useOpenPersona(
  { assistant, layer }: PersonaFileProps,
  setOffer: (offer: PersonaOffer) => void,
  setRefusal: (refusal: string | null) => void,
): (file: File) => Promise<void> {
  const say = useSay()
  const catalogue = useCatalogue()
  return async file => {
    setRefusal(null)
    if (file.size > MAX_READ_BYTES) {
      setRefusal(say('persona.file.too-large', { detail: file.name }))
      return
    }
    const text = await file.text().catch(() => null)
    if (text === null) {
      setRefusal(say('react.file.unreadable'))
      return
    }
    const opened = await assistant.openPersona(text, layer)
    if (opened.ok) setOffer(opened.value)
    else
      setRefusal(
        speak(catalogue, {
          key: `persona.file.${opened.reason}`,
          params: { place: opened.place, detail: opened.detail },
        }),
      )
  }
}
