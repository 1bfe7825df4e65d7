import type { LocalModel, ModelFolderState } from '@understudy/models'
import { useSay } from '@understudy/react'
import { useState, type ReactElement } from 'react'
import { AddFile } from './add-file.tsx'
import { bytesInWords } from './bytes-in-words.ts'
import { Downloads } from './downloads.tsx'
import { FaultLine, FaultWords } from './fault-line.tsx'
import type { ServerModels, ServerModelsFault } from './server-models.ts'

export interface ModelFilesProps {
  readonly folder: ModelFolderState
  readonly act: ServerModels['act']
}

/** Model files on this machine: what works, those that are here, those on their way, and the folder they lie in. */
export function ModelFiles({ folder, act }: ModelFilesProps): ReactElement {
  const say = useSay()
  const [fault, setFault] = useState<ServerModelsFault | null>(null)
  const run: ServerModels['act'] = async (action, fields) => {
    setFault(null)
    const failed = await act(action, fields)
    setFault(failed)
    return failed
  }
  return (
    <>
      <p>{say('studio.models.files.what')}</p>
      <p>{say('studio.models.files.memory')}</p>
      <AddFile act={run} />
      <Downloads downloads={folder.downloads} act={run} />
      <FaultLine fault={fault} />
      {folder.models.length > 0 && (
        <ul className="model-files" aria-label={say('studio.models.files.here')}>
          {folder.models.map(model => (
            <File key={model.id} model={model} act={run} />
          ))}
        </ul>
      )}
      <Folder folder={folder} act={run} />
    </>
  )
}

function File({
  model: { id, path, kept, state },
  act,
}: {
  model: LocalModel
  act: ServerModels['act']
}): ReactElement {
  const say = useSay()
  return (
    <li>
      <p>
        <strong>{state.status === 'ready' ? (state.facts.name ?? id) : id}</strong>{' '}
        <span className="us-quiet">{path}</span>
      </p>
      {state.status === 'ready' && (
        <p>
          {say('studio.models.file.facts', {
            size: bytesInWords(state.facts.bytes),
            memory: bytesInWords(state.memoryBytes),
            context: state.contextTokens,
          })}
        </p>
      )}
      {state.status === 'unusable' && (
        <p className="us-failed">
          <FaultWords fault={state.fault} />
        </p>
      )}
      {state.status === 'gone' && <p className="us-failed">{say('studio.models.file.gone')}</p>}
      <div className="us-row">
        {state.status === 'ready' && (
          <button
            type="button"
            className="us-button us-small"
            aria-label={say('studio.models.file.use.of', { name: state.facts.name ?? id })}
            onClick={() => void act('use', { type: 'file', id })}
          >
            {say('studio.models.add.do')}
          </button>
        )}
        <button
          type="button"
          className="us-button us-small"
          aria-label={say(`studio.models.file.remove.${kept}.of`, { name: id })}
          onClick={() => void act('remove', { id })}
        >
          {say(`studio.models.file.remove.${kept}`)}
        </button>
      </div>
    </li>
  )
}

/** Where the files lie, how much room they take, and how all of them go. */
function Folder({ folder: { dir, bytes, freeBytes, fault, models, downloads }, act }: ModelFilesProps): ReactElement {
  const say = useSay()
  const [isAsked, setIsAsked] = useState(false)
  const [size, free] = [bytesInWords(bytes), freeBytes === null ? null : bytesInWords(freeBytes)]
  return (
    <div className="model-folder">
      <p>
        {say('studio.models.folder')} <code>{dir}</code>
      </p>
      <p className="us-quiet">
        {free === null ? say('studio.models.folder.size', { size }) : say('studio.models.folder.room', { size, free })}
      </p>
      <FaultLine fault={fault} />
      {models.length + downloads.length > 0 && !isAsked && (
        <button type="button" className="us-button us-danger" onClick={() => setIsAsked(true)}>
          {say('studio.models.folder.empty')}
        </button>
      )}
      {isAsked && (
        <div className="erase" role="alert">
          <p>{say('studio.models.folder.empty.means')}</p>
          <div className="us-row">
            <button type="button" className="us-button" onClick={() => setIsAsked(false)}>
              {say('react.cancel')}
            </button>
            <button
              type="button"
              className="us-button us-danger"
              onClick={() => {
                setIsAsked(false)
                void act('empty')
              }}
            >
              {say('studio.models.folder.empty.sure')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
