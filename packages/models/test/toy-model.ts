import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../../../../shared/models/', import.meta.url)

/** A model of 260,000 numbers that tells small stories; it lies beside the repository and is not part of it. */
export const TOY_MODEL = fileURLToPath(new URL('stories260K-f16.gguf', folder))
/** An adapter for it, which is no model by itself. */
export const TOY_ADAPTER = fileURLToPath(new URL('random-lora-r4.gguf', folder))

export const hasToyModel = existsSync(TOY_MODEL) && existsSync(TOY_ADAPTER)
if (!hasToyModel) process.stderr.write('Skipped what needs the toy model: ../shared/models is not there.\n')
