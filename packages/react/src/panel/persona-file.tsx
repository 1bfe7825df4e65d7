import type { PersonaOffer, UnderstudyAssistant } from '@understudy/assistant'
import { say as speak } from '@understudy/contracts'
import { useState, type ReactElement } from 'react'
import { OpenFileButton } from '../parts/open-file-button.tsx'
import { saveFile } from '../parts/save-file.ts'
import { StatusLine } from '../parts/status-line.tsx'
import { useCatalogue, useSay } from '../say.tsx'
import { useAction } from '../use-action.ts'
import { PersonaOfferDialog } from './persona-offer-dialog.tsx'

/** Larger than any persona: such a file is not even read. */
const MAX_READ_BYTES = 4_000_000

/** The persona out as YAML or JSON, and in again after a preview; a file that is none is refused with place and reason. */
export function PersonaFile({ assistant }: { assistant: UnderstudyAssistant }): ReactElement {
  const say = useSay()
  const action = useAction()
  const [offer, setOffer] = useState<PersonaOffer | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const open = useOpenPersona(assistant, setOffer, setRefusal)
  return (
    <section className="us-section" aria-label={say('react.file.label')}>
      <h3>{say('react.file.label')}</h3>
      <div className="us-row">
        {(['yaml', 'json'] as const).map(format => (
          <button key={format} type="button" className="us-button us-small" onClick={() => void download(format)}>
            {say(`react.file.${format}`)}
          </button>
        ))}
        <OpenFileButton
          className="us-button us-small"
          accept=".yaml,.yml,.json"
          label={say('react.file.open')}
          onFile={file => void open(file)}
        >
          {say('react.file.open')}
        </OpenFileButton>
      </div>
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

  async function download(format: 'yaml' | 'json'): Promise<void> {
    const text = await assistant.exportPersona(format)
    saveFile(`${say('react.file.name')}.${format}`, format === 'json' ? 'application/json' : 'application/yaml', [text])
  }
}

function useOpenPersona(
  assistant: UnderstudyAssistant,
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
    const opened = await assistant.openPersona(text)
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
