import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { modelChoiceFrom, type ModelChoice } from './model-choice.ts'

/** Where the choice of a model survives a restart. */
export interface ChoiceFile {
  /** The environment's model where nothing was chosen, or the file is none of ours: it is then left as it is until the next choice. */
  read(): Promise<ModelChoice>
  /** Whole or not at all; false where the disk would not have it. */
  write(choice: ModelChoice): Promise<boolean>
}

const FORMAT = 1

export function choiceFile(path: string): ChoiceFile {
  return {
    async read() {
      const kept = await readJson(path)
      const isOurs = typeof kept === 'object' && kept !== null && 'format' in kept && kept.format === FORMAT
      return (isOurs && 'choice' in kept ? modelChoiceFrom(kept.choice) : null) ?? { type: 'environment' }
    },
    async write(choice) {
      try {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(`${path}.new`, `${JSON.stringify({ format: FORMAT, choice }, null, 2)}\n`)
        await rename(`${path}.new`, path)
        return true
      } catch {
        return false
      }
    },
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    // not there, or damaged: nothing was chosen that could be known
    return null
  }
}
