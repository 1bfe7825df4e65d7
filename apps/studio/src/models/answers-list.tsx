import { say as speak } from '@understudy/contracts'
import { useCatalogue, useSay } from '@understudy/react'
import { useId, type ReactElement } from 'react'
import type { AnswerEntry } from './answer-entries.ts'

export interface AnswersListProps {
  readonly entries: readonly AnswerEntry[]
  readonly onChoose: (entry: AnswerEntry) => void
  readonly onBeside: (id: string, isUsed: boolean) => void
  /** Takes an address of the writer's away. */
  readonly onRemove: (entry: AnswerEntry) => void
}

/** The models there are to choose from, and none. */
export function AnswersList({ entries, onChoose, onBeside, onRemove }: AnswersListProps): ReactElement {
  const say = useSay()
  const catalogue = useCatalogue()
  const group = useId()
  return (
    <fieldset className="choice model-list">
      <legend>{say('studio.models.which')}</legend>
      {entries.map(entry => {
        const name = speak(catalogue, entry.name)
        return (
          <div key={entry.key} className="model-row">
            <label className="us-check">
              <input type="radio" name={group} checked={entry.isChosen} onChange={() => onChoose(entry)} />
              <span>
                {name}
                {entry.detail !== null && <span className="us-label">{speak(catalogue, entry.detail)}</span>}
              </span>
            </label>
            {entry.beside !== null && <Beside {...{ name, onBeside }} beside={entry.beside} />}
            {entry.chooses.type === 'own' && (
              <button
                type="button"
                className="us-plain"
                aria-label={say('studio.models.remove.of', { name })}
                onClick={() => onRemove(entry)}
              >
                {say('studio.models.remove')}
              </button>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

interface BesideProps {
  readonly name: string
  readonly beside: NonNullable<AnswerEntry['beside']>
  readonly onBeside: AnswersListProps['onBeside']
}

/** Whether it stands in where the first has nothing, and may be asked first for a task. */
function Beside({ name, beside: { id, isUsed }, onBeside }: BesideProps): ReactElement {
  const say = useSay()
  return (
    <label className="us-check model-beside" title={say('studio.models.beside.means')}>
      <input
        type="checkbox"
        aria-label={say('studio.models.beside.of', { name })}
        checked={isUsed}
        onChange={event => onBeside(id, event.target.checked)}
      />
      <span>{say('studio.models.beside')}</span>
    </label>
  )
}
