import { findServers } from '@understudy/models'
import { ggufModel, modelFolder } from '@understudy/models/gguf'
import type { HandlerOptions, ServedModel } from '@understudy/server'
import { join } from 'node:path'
import { choiceFile } from './choice-file.ts'
import { modelRoutes } from './model-routes.ts'
import { servedChoice, type ServedChoice } from './served-choice.ts'

/** The models on this machine, and which of them serves. */
export interface LocalModels {
  readonly model: ServedChoice['model']
  readonly routes: NonNullable<HandlerOptions['routes']>
  /** Ends what would hold up the server's end: the streams of events. */
  closing(): void
  /** Ends downloads, which are kept as far as they came, and the model that runs. */
  close(): Promise<void>
}

/** A model that nobody asks is let go of: the writer may want the memory for something else. */
const IDLE_MS = 20 * 60_000

/**
 * Keeps models in `dir`, files in its folder `models` and the choice in `model.json`, and begins with what was chosen
 * last. `environment` serves where nothing was.
 */
export async function localModels(dir: string, environment: ServedModel | null): Promise<LocalModels> {
  const folder = modelFolder({ dir: join(dir, 'models') })
  await folder.refresh()
  const served = await servedChoice({
    environment,
    folder,
    file: choiceFile(join(dir, 'model.json')),
    openFile: ({ path }) => ggufModel({ path, idleMs: IDLE_MS }),
  })
  const leaving = new AbortController()
  return {
    model: served.model,
    routes: modelRoutes({ folder, served, closing: leaving.signal, findServers: signal => findServers({ signal }) }),
    closing: () => leaving.abort(),
    async close() {
      await Promise.all([served.close(), folder.close()])
    },
  }
}
