import type { LayerAt, UnderstudyAssistant } from '@understudy/assistant'
import { say as speak } from '@understudy/contracts'
import { placeInWords } from '@understudy/persona/history'
import { useEffect, useId, useRef, useState, type ReactElement } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { saveFile } from '../parts/save-file.ts'
import { sayCount, useCatalogue, useSay } from '../say.tsx'
import { lineAt, lineOfPlace, rangeOfLine } from './line-place.ts'
import { NumberedText } from './numbered-text.tsx'

export interface TextDialogProps {
  readonly assistant: UnderstudyAssistant
  readonly layer: LayerAt
  /** Told what to say of it once the text was taken over. */
  readonly onSaved: (line: string) => void
  readonly onClose: () => void
}

interface Wrong {
  readonly words: string
  readonly line: number | null
}

/** The persona as its owner's own YAML, comments and all, to be edited by hand. What is no persona is refused with the line, and changes nothing. */
export function TextDialog({ assistant, layer, onSaved, onClose }: TextDialogProps): ReactElement {
  const say = useSay()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const opened = usePersonaText(assistant, layer)
  const [edited, setEdited] = useState<string | null>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const { busy, wrong, save } = useSaving({ assistant, layer, onSaved, onClose })
  const text = edited ?? opened?.text ?? null
  const isChanged = edited !== null && edited !== opened?.text
  const leave = (): void => (isChanged && !isLeaving ? setIsLeaving(true) : onClose())
  const goTo = (line: number): void => {
    if (field.current !== null) selectLine(field.current, line)
  }
  return (
    <Dialog title={say('react.text.title')} wide onClose={leave}>
      <p className="us-quiet">{say('react.text.hint')}</p>
      {opened?.lost === true && <p>{say('react.text.comments-lost')}</p>}
      {opened?.failure !== undefined && <p role="alert">{say(`react.failure.${opened.failure}`)}</p>}
      {opened === null && <output>{say('react.evidence.loading')}</output>}
      {text !== null && (
        <NumberedText
          ref={field}
          label={say('react.text.label')}
          value={text}
          onChange={value => {
            setEdited(value)
            setIsLeaving(false)
          }}
          wrong={wrong === null ? null : { line: wrong.line, describedBy: id }}
        />
      )}
      <div role="alert" id={id} className="us-status us-failed">
        {wrong !== null && `${wrong.words} ${say('react.file.kept')}`}
      </div>
      {wrong?.line != null && (
        <button type="button" className="us-plain us-to-line" onClick={() => goTo(wrong.line ?? 1)}>
          {say('react.text.go-to', { line: wrong.line })}
        </button>
      )}
      <Foot
        {...{ text, isLeaving }}
        maySave={isChanged && !busy}
        onLeave={leave}
        onSave={() => void save(text ?? '')}
      />
    </Dialog>
  )
}

/** Selects a line and brings it to the middle of the field: a browser scrolls to what is typed, not to what is selected. */
function selectLine(field: HTMLTextAreaElement, line: number): void {
  const { value, scrollHeight, clientHeight } = field
  field.focus()
  field.setSelectionRange(...rangeOfLine(value, line))
  field.scrollTop = (line / lineAt(value, value.length)) * scrollHeight - clientHeight / 2
}

interface FootProps {
  readonly text: string | null
  /** Asked to go while the text is changed and not saved. */
  readonly isLeaving: boolean
  readonly maySave: boolean
  readonly onLeave: () => void
  readonly onSave: () => void
}

function Foot({ text, isLeaving, maySave, onLeave, onSave }: FootProps): ReactElement {
  const say = useSay()
  return (
    <>
      <output className="us-status">{isLeaving && say('react.text.unsaved')}</output>
      <p className="us-row us-end">
        {text !== null && (
          <button
            type="button"
            className="us-plain us-start"
            onClick={() => saveFile(`${say('react.file.name')}.yaml`, 'application/yaml', [text])}
          >
            {say('react.text.download')}
          </button>
        )}
        <button type="button" className="us-button" onClick={onLeave}>
          {say(isLeaving ? 'react.text.discard' : 'react.cancel')}
        </button>
        <button type="button" className="us-button us-primary" disabled={!maySave} onClick={onSave}>
          {say('react.text.save')}
        </button>
      </p>
    </>
  )
}

interface Opened {
  /** Null where it could not be read. */
  readonly text: string | null
  readonly lost: boolean
  readonly failure?: string
}

/** Null until it was read. */
function usePersonaText(assistant: UnderstudyAssistant, layer: LayerAt): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    let wanted = true
    void assistant.personaText(layer).then(read => {
      if (!wanted) return
      if (read.ok) setOpened({ text: read.value.text, lost: read.value.lost !== null })
      else setOpened({ text: null, lost: false, failure: read.reason })
    })
    return () => {
      wanted = false
    }
  }, [assistant, layer])
  return opened
}

interface Saving {
  readonly busy: boolean
  readonly wrong: Wrong | null
  readonly save: (text: string) => Promise<void>
}

function useSaving({ assistant, layer, onSaved, onClose }: TextDialogProps): Saving {
  const say = useSay()
  const catalogue = useCatalogue()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  async function save(text: string): Promise<void> {
    setBusy(true)
    setWrong(null)
    const taken = await assistant.editPersonaText(text, layer).finally(() => setBusy(false))
    if (taken.ok) {
      const { changes, kept } = taken.value
      const stayed = kept.map(({ path, why }) =>
        say(`react.text.stayed.${why}`, { what: placeInWords(path, catalogue) }),
      )
      onSaved([sayCount(say, 'react.text.saved', changes), ...stayed].join(' '))
      onClose()
    } else if ('place' in taken) {
      const { reason, place, detail } = taken
      const words = speak(catalogue, { key: `persona.file.${reason}`, params: { place, detail } })
      setWrong({ words, line: lineOfPlace(place) })
    } else setWrong({ words: say(`react.failure.${taken.reason}`), line: null })
  }
  return { busy, wrong, save }
}
