import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SHARED = new URL('../../../../../shared/data/', import.meta.url)

/** The file that `--data` means: a path, or the bare name of one of the data that lie beside the repository. */
export function dataFile(given: string): string {
  if (!/^[\w-]+$/.test(given) || existsSync(given)) return given
  return fileURLToPath(new URL(`${given}.jsonl.gz`, SHARED))
}
