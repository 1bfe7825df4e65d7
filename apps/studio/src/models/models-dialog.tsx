import type { ModelFolderState } from '@understudy/models'
import { Dialog, ModelTasks, useSay } from '@understudy/react'
import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react'
import type { Studio } from '../services/studio.ts'
import { useSettings } from '../settings/use-settings.ts'
import { AddEndpoint, EMPTY_ENDPOINT } from './add-endpoint.tsx'
import { answerEntries, type AnswerEntry } from './answer-entries.ts'
import { AnswersList } from './answers-list.tsx'
import { FaultLine } from './fault-line.tsx'
import { FoundServers } from './found-servers.tsx'
import { ModelFiles } from './model-files.tsx'
import type { ModelDesk } from './model-desk.ts'
import { ModelLines } from './model-lines.tsx'
import { Part } from './part.tsx'
import { openServerModels, type ServerModels, type ServerModelsFault, type ServerModelsState } from './server-models.ts'
import { useModels } from './use-models.ts'

export interface ModelsDialogProps {
  readonly studio: Pick<Studio, 'models' | 'settings' | 'assistant'>
  readonly onClose: () => void
}

/** What may leave the server without the model it served. */
const TAKES_AWAY: ReadonlySet<string> = new Set(['remove', 'empty'])

/** Which model answers, and how others are set up: found on this machine, at an address, from a file. */
export function ModelsDialog({ studio: { models, settings, assistant }, onClose }: ModelsDialogProps): ReactElement {
  const say = useSay()
  const [server] = useState(openServerModels)
  const state = useServerState(server)
  const inUse = useModels(models)
  const kept = useSettings(settings).models
  const [isAboutTasks, setIsAboutTasks] = useState(false)
  const [fault, setFault] = useState<ServerModelsFault | null>(null)

  /** What the server is told may change what it serves. */
  const act: ServerModels['act'] = async (action, asked) => {
    const failed = await server.act(action, asked)
    if (failed === null && action === 'use') await models.useServer()
    else if (inUse.choice.type === 'server' && TAKES_AWAY.has(action)) await models.refresh()
    return failed
  }
  async function choose({ chooses }: AnswerEntry): Promise<void> {
    setFault(null)
    if (chooses.type === 'own') await models.useOwn(chooses.endpoint, models.keyOf(chooses.endpoint))
    else if (chooses.serve === null) await models.useServer()
    else setFault(await act('use', { ...chooses.serve }))
  }
  return (
    <Dialog title={say('studio.models')} onClose={onClose} wide>
      <div className="settings models">
        <section>
          <ModelLines models={inUse.models} />
          <AnswersList
            entries={answerEntries(kept, state)}
            onChoose={entry => void choose(entry)}
            onBeside={(id, isUsed) => void models.useBeside(id, isUsed)}
            onRemove={({ chooses }) => chooses.type === 'own' && void models.forget(chooses.endpoint)}
          />
          <FaultLine fault={fault ?? (inUse.choice.type === 'server' ? (state?.served.fault ?? null) : null)} />
          {inUse.choice.type === 'server' && <MemoryLine memory={state?.served.memory ?? null} />}
          {state?.served.isKept === false && <p className="us-quiet">{say('studio.models.not-kept')}</p>}
        </section>
        <section>
          <h3>{say('studio.models.ways')}</h3>
          <Ways {...{ models, server, act }} folder={state?.folder ?? null} />
        </section>
        {inUse.models.length > 1 && (
          <Part title={say('react.models.tasks')} isOpen={isAboutTasks} onToggle={setIsAboutTasks}>
            <ModelTasks key={inUse.models.map(({ id }) => id).join()} assistant={assistant} />
          </Part>
        )}
      </div>
    </Dialog>
  )
}

/** Whether a file that answers is there to answer at once. */
function MemoryLine({ memory }: { memory: ServerModelsState['served']['memory'] }): ReactElement {
  const say = useSay()
  return (
    <output className="us-quiet">
      {memory !== null && memory !== 'ready' && say(`studio.models.memory.${memory}`)}
    </output>
  )
}

interface WaysProps {
  readonly models: ModelDesk
  readonly server: ServerModels
  readonly act: ServerModels['act']
  /** Null where this server keeps no models. */
  readonly folder: ModelFolderState | null
}

/** How a model is had: of a program on this machine, at an address, from a file. One of them lies open at a time. */
function Ways({ models, server, act, folder }: WaysProps): ReactElement {
  const say = useSay()
  const [open, setOpen] = useState<string | null>(null)
  const [fields, setFields] = useState(EMPTY_ENDPOINT)
  const part = (name: string, content: ReactElement): ReactElement => (
    <Part
      title={say(`studio.models.${name}`)}
      isOpen={open === name}
      onToggle={isOpen => setOpen(before => (isOpen ? name : before === name ? null : before))}
    >
      {content}
    </Part>
  )
  function giveKey(baseURL: string): void {
    setFields({ ...EMPTY_ENDPOINT, baseURL })
    setOpen('add')
  }
  return (
    <div>
      {folder !== null && part('found', <FoundServers {...{ server, act }} onNeedsKey={giveKey} />)}
      {part('add', <AddEndpoint {...{ models, fields }} onFields={setFields} />)}
      {folder !== null && part('files', <ModelFiles {...{ folder, act }} />)}
    </div>
  )
}

/** Null until it is read, and where this server keeps no models. */
function useServerState(server: ServerModels): ServerModelsState | null {
  useEffect(() => server.follow(), [server])
  const state = useSyncExternalStore(server.subscribe, server.current)
  return typeof state === 'string' ? null : state
}
