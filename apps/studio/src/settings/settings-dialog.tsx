import type { DialogueConvention, DocumentId } from '@understudy/contracts'
import { Dialog, KeepingLine, useAssistant, useSay } from '@understudy/react'
import type { ReactElement } from 'react'
import { bareName, ModelLines } from '../models/model-lines.tsx'
import { useModels } from '../models/use-models.ts'
import type { Studio } from '../services/studio.ts'
import { ChoiceField } from './choice-field.tsx'
import { DataSection } from './data-section.tsx'
import { InlineSetting } from './inline-setting.tsx'
import { THEMES, type Settings } from './settings.ts'
import { useSettings } from './use-settings.ts'
import { WhosePagesSettings } from './whose-pages.tsx'

export interface SettingsDialogProps {
  readonly studio: Studio
  readonly document: DocumentId
  /** Resolves once the open manuscript is kept as it stands. */
  readonly flush: () => Promise<void>
  readonly onChange: (change: Partial<Settings>) => void
  /** Asked to see which model answers. */
  readonly onModels: () => void
  readonly onErase: () => void
  readonly onRestored: () => void
  readonly onClose: () => void
}

export function SettingsDialog(props: SettingsDialogProps): ReactElement {
  const { studio, document, flush, onChange, onModels, onErase, onRestored, onClose } = props
  const say = useSay()
  return (
    <Dialog title={say('studio.settings')} onClose={onClose} wide>
      <div className="settings">
        <SuggestionSettings studio={studio} onChange={onChange} />
        <ModelSection studio={studio} onModels={onModels} />
        <ManuscriptSettings studio={studio} document={document} />
        <WhosePagesSettings studio={studio} flush={flush} />
        <LearningSettings studio={studio} document={document} />
        <DataSection studio={studio} flush={flush} onErase={onErase} onRestored={onRestored} />
      </div>
    </Dialog>
  )
}

function ModelSection({ studio, onModels }: Pick<SettingsDialogProps, 'studio' | 'onModels'>): ReactElement {
  const say = useSay()
  return (
    <section>
      <h3>{say('studio.models')}</h3>
      <ModelLines models={useModels(studio.models).models} />
      <p>
        <button type="button" className="us-button" onClick={onModels}>
          {say('studio.models.open')}
        </button>
      </p>
    </section>
  )
}

function SuggestionSettings({ studio, onChange }: Pick<SettingsDialogProps, 'studio' | 'onChange'>): ReactElement {
  const say = useSay()
  const { first, pause, theme } = useSettings(studio.settings)
  const [model] = useModels(studio.models).models
  const hasModel = model !== undefined
  return (
    <section>
      <h3>{say('studio.settings.suggestions')}</h3>
      <ChoiceField
        legend={say('studio.settings.first')}
        hint={hasModel ? undefined : say('studio.settings.first.no-model')}
        value={hasModel ? first : 'copydesk'}
        choices={[
          { value: 'copydesk', label: say('studio.settings.first.copydesk') },
          {
            value: 'model',
            label: say('studio.settings.first.model', {
              model: model === undefined ? '' : bareName(model.name),
            }).trim(),
            disabled: !hasModel,
          },
        ]}
        onChange={value => onChange({ first: value })}
      />
      <label className="us-check">
        <input type="checkbox" checked={pause} onChange={event => onChange({ pause: event.target.checked })} />
        <span>{say('studio.settings.pause')}</span>
      </label>
      <InlineSetting studio={studio} onChange={onChange} />
      <ChoiceField
        legend={say('studio.settings.theme')}
        value={theme}
        choices={THEMES.map(value => ({ value, label: say(`studio.settings.theme.${value}`) }))}
        onChange={value => onChange({ theme: value })}
      />
    </section>
  )
}

/** As the text shows it, or as the writer says of this manuscript. */
type DialogueSetting = 'auto' | DialogueConvention
const DIALOGUES: readonly DialogueSetting[] = ['auto', 'double', 'single', 'dash', 'none', 'unknown']

function ManuscriptSettings({ studio, document }: Pick<SettingsDialogProps, 'studio' | 'document'>): ReactElement {
  const say = useSay()
  const { assistant, library } = studio
  useAssistant(assistant)
  const { dialogue, is } = assistant.dialogueOf(document)
  function choose(value: DialogueSetting): void {
    const said = value === 'auto' ? null : value
    assistant.setDialogue(document, said)
    void library.setDialogue(document, said)
  }
  return (
    <section>
      <h3>{say('studio.settings.manuscript')}</h3>
      <ChoiceField
        legend={say('studio.settings.dialogue')}
        hint={
          is === 'guessed'
            ? say('studio.settings.dialogue.guess', { how: say(`studio.settings.dialogue.${dialogue}`) })
            : dialogue === 'unknown'
              ? say('studio.settings.dialogue.unknown.means')
              : undefined
        }
        value={is === 'guessed' ? 'auto' : dialogue}
        choices={DIALOGUES.map(value => ({ value, label: say(`studio.settings.dialogue.${value}`) }))}
        onChange={choose}
      />
    </section>
  )
}

function LearningSettings({ studio, document }: Pick<SettingsDialogProps, 'studio' | 'document'>): ReactElement {
  const say = useSay()
  const { assistant } = studio
  const { learning, excluded, keeping } = useAssistant(assistant)
  return (
    <section>
      <h3>{say('studio.settings.learning')}</h3>
      <ChoiceField
        legend={say('studio.settings.learning.legend')}
        hint={say('studio.settings.learning.hint')}
        value={learning === 'on' ? 'on' : 'paused'}
        choices={(['on', 'paused'] as const).map(value => ({ value, label: say(`studio.settings.learning.${value}`) }))}
        onChange={value => void assistant.setLearning(value)}
      />
      <label className="us-check">
        <input
          type="checkbox"
          checked={excluded.has(document)}
          onChange={event => void assistant.setDocumentLearning(document, event.target.checked ? 'never' : 'on')}
        />
        <span>{say('react.consent.never')}</span>
      </label>
      <KeepingLine keeping={keeping} />
    </section>
  )
}
