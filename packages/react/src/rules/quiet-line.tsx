import type { QuietScene, UnderstudyAssistant } from '@understudy/assistant'
import { say as speak, type DocumentId, type RuleDescription } from '@understudy/contracts'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { CloseButton } from '../parts/close-button.tsx'
import { useCatalogue, useSay } from '../say.tsx'
import { useQuiet } from './use-quiet.ts'

export interface QuietLineProps {
  readonly assistant: UnderstudyAssistant
  readonly document: DocumentId
  /** The rules by name, as `ruleGuide` of the copydesk has them. */
  readonly rules: readonly RuleDescription[]
  /** Says nothing yet while this holds, as while a pass goes on. */
  readonly wait?: boolean
  /** Gives the focus back to the text when the line is put away. */
  readonly onDone?: () => void
}

/** Says that a rule has just gone quiet, once, with the way to bring it back. Always in the page, so that it is read aloud. */
export function QuietLine({ assistant, document, rules, wait = false, onDone }: QuietLineProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const quiet = useQuiet(assistant, document)
  const known = useRef<ReadonlySet<string> | null>(null)
  const [found, setSaid] = useState<QuietScene | null>(null)
  const said = wait ? null : found
  useEffect(() => {
    if (quiet === null) return
    const before = known.current
    known.current = new Set(quiet.map(placeOf))
    const fresh = before === null ? undefined : quiet.find(place => !before.has(placeOf(place)))
    setSaid(last => fresh ?? (last !== null && quiet.some(place => placeOf(place) === placeOf(last)) ? last : null))
  }, [quiet])
  const rule = rules.find(({ id }) => id === said?.rule)
  const name = rule === undefined ? (said?.rule ?? '') : speak(catalogue, rule.name)
  const putAway = (): void => {
    setSaid(null)
    onDone?.()
  }
  return (
    <div className="us us-quiet-line">
      <output className="us-quiet-said">
        {said === null ? '' : say(`react.rules.went-quiet.${said.where}`, { name })}
      </output>
      {said !== null && (
        <>
          <button
            type="button"
            className="us-plain"
            onClick={() => {
              void assistant.wake(document, said)
              putAway()
            }}
          >
            {say('react.rules.quiet.back')}
          </button>
          <CloseButton onClose={putAway} />
        </>
      )}
    </div>
  )
}

/** A scene is told by where it begins in words; its end may move. */
function placeOf({ rule, where, opening }: QuietScene): string {
  return `${rule} ${where} ${opening}`
}
