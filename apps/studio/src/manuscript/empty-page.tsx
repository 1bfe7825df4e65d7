import type { Content, Editor } from '@tiptap/react'
import { useSay } from '@understudy/react'
import type { ReactElement } from 'react'
import type { SettingsKeeper } from '../settings/settings-keeper.ts'
import { useSettings } from '../settings/use-settings.ts'
import { sampleBlocks } from './sample.ts'

export interface EmptyPageProps {
  readonly editor: Editor
  readonly hasModel: boolean
  readonly settings: SettingsKeeper
  readonly continueKey: string
  readonly onInline: () => void
  /** Asked to set up a model. */
  readonly onModels: () => void
  readonly onImport: () => void
  readonly onWish: () => void
}

/** What an empty page says: what can be done here, and plainly what needs a model. */
export function EmptyPage(props: EmptyPageProps): ReactElement {
  const { editor, hasModel, settings, continueKey, onInline, onModels, onImport, onWish } = props
  const say = useSay()
  const { inline } = useSettings(settings)
  return (
    <section className="empty-page us" aria-label={say('studio.empty.label')}>
      {hasModel ? (
        <p>{say('studio.empty.model', { key: continueKey })}</p>
      ) : (
        <>
          <p>{say('studio.empty.no-model')}</p>
          <p>
            <button type="button" className="us-plain" onClick={onModels}>
              {say('studio.empty.no-model.how')}
            </button>
          </p>
        </>
      )}
      {inline && <p>{say('studio.empty.inline.on')}</p>}
      <ul>
        {!inline && (
          <li>
            <button type="button" className="us-plain" onClick={onInline}>
              {say('studio.empty.inline')}
            </button>
            <span>{say('studio.empty.inline.means')}</span>
          </li>
        )}
        <li>
          <button type="button" className="us-plain" onClick={onImport}>
            {say('studio.empty.import')}
          </button>
          <span>{say('studio.empty.import.means')}</span>
        </li>
        <li>
          <button type="button" className="us-plain" onClick={() => trySample(editor)}>
            {say('studio.empty.sample')}
          </button>
          <span>{say('studio.empty.sample.means')}</span>
        </li>
        <li>
          <button type="button" className="us-plain" onClick={onWish}>
            {say('studio.empty.wish')}
          </button>
          <span>{say('studio.empty.wish.means')}</span>
        </li>
      </ul>
    </section>
  )
}

/** Puts the sample in, selects it, and asks for line edits of it. */
function trySample(editor: Editor): void {
  editor.commands.setContent({ type: 'doc', content: [...sampleBlocks()] } as Content)
  editor.chain().focus().selectAll().run()
  editor.commands.requestRewrite({ kind: 'voice' })
  editor.commands.setTextSelection(editor.state.doc.content.size)
}
