import type { Content, Editor } from '@tiptap/react'
import { useSay } from '@understudy/react'
import type { ReactElement } from 'react'
import { sampleBlocks } from './sample.ts'

export interface EmptyPageProps {
  readonly editor: Editor
  readonly hasModel: boolean
  readonly continueKey: string
  /** Asked to set up a model. */
  readonly onModels: () => void
  readonly onImport: () => void
  readonly onWish: () => void
}

/** What an empty page says: what can be done here, and plainly what needs a model. */
export function EmptyPage({ editor, hasModel, continueKey, onModels, onImport, onWish }: EmptyPageProps): ReactElement {
  const say = useSay()
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
      <ul>
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
