import { readdir, readFile, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { memoryFor, type GgufFacts } from '../gguf-facts.ts'
import { usualContext, USUAL_SEQUENCES } from '../gguf-options.ts'
import type { LocalModel, LocalModelState } from '../local-model.ts'
import { localModelFault, type LocalModelFault, type GgufReason, type LocalModelResult } from '../local-model-fault.ts'
import { readGgufHeader } from '../read-gguf-header.ts'
import { fileSize } from './disk.ts'
import { idOf, isOwn, MODEL, NOTE, PART, pathIn, REFERENCE } from './file-names.ts'
import { parsePartNote, type PartNote } from './part-note.ts'
import { safeName } from './safe-name.ts'

/** What lies in a folder of models. */
export interface FolderContent {
  readonly models: readonly LocalModel[]
  readonly parts: readonly { readonly note: PartNote; readonly received: number }[]
  /** Every file of the folder's own. */
  readonly names: readonly string[]
  readonly bytes: number
  readonly fault: LocalModelFault<'folder-unusable'> | null
}

/** Heads that were read before, by path, size and time of change. */
export type HeadCache = Map<string, LocalModelResult<GgufFacts, GgufReason>>

const LATER_PART = /-(?!00001)\d{5}-of-\d{5}\.gguf$/
const LONGEST_PATH = 8192

/** Reads the folder; one that is not there yet is empty. Never rejects. */
export async function readFolder(dir: string, heads: HeadCache): Promise<FolderContent> {
  const names = await namesIn(dir)
  if (names === null)
    return { models: [], parts: [], names: [], bytes: 0, fault: localModelFault('folder-unusable', { dir }) }
  const sizes = await Promise.all(names.map(name => fileSize(join(dir, name))))
  const models = new Map<string, LocalModel>()
  const parts = []
  for (const name of names) {
    if (name.endsWith(REFERENCE)) {
      const model = await referred(dir, name, heads)
      if (model !== null && !models.has(model.id)) models.set(model.id, model)
    } else if (name.endsWith(MODEL) && !LATER_PART.test(name)) {
      const path = join(dir, name)
      models.set(name, { id: name, path, kept: 'here', state: await stateOf(path, heads) })
    } else if (name.endsWith(NOTE)) {
      const part = await partOf(dir, name)
      if (part !== null) parts.push(part)
    }
  }
  return {
    models: [...models.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    parts,
    names,
    bytes: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
    fault: null,
  }
}

async function namesIn(dir: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(dir)).filter(isOwn).toSorted()
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? [] : null
  }
}

/** The model that a reference points to; null for a file that is none of ours. */
async function referred(dir: string, name: string, heads: HeadCache): Promise<LocalModel | null> {
  const id = idOf(name, REFERENCE)
  const path = await textOf(join(dir, name))
  if (path === null || !isAbsolute(path) || safeName(id) !== id) return null
  return { id, path, kept: 'elsewhere', state: await stateOf(path, heads) }
}

async function textOf(path: string): Promise<string | null> {
  const size = await fileSize(path)
  if (size === null || size > LONGEST_PATH) return null
  return readFile(path, 'utf8').then(
    text => text.trim(),
    () => null,
  )
}

async function stateOf(path: string, heads: HeadCache): Promise<LocalModelState> {
  const read = await headOf(path, heads)
  if (read.ok) {
    const contextTokens = usualContext(read.value)
    const memoryBytes = memoryFor(read.value, contextTokens, USUAL_SEQUENCES)
    return { status: 'ready', facts: read.value, contextTokens, memoryBytes }
  }
  return read.fault.reason === 'not-found' ? { status: 'gone' } : { status: 'unusable', fault: read.fault }
}

async function headOf(path: string, heads: HeadCache): Promise<LocalModelResult<GgufFacts, GgufReason>> {
  const key = await stat(path).then(
    ({ size, mtimeMs }) => `${path}\n${size}\n${mtimeMs}`,
    () => null,
  )
  const known = key === null ? undefined : heads.get(key)
  if (known !== undefined) return known
  const read = await readGgufHeader(path)
  // the parts of a model in several files may come and go while the first stays as it is
  if (key !== null && !/-of-\d{5}\.gguf$/.test(path)) heads.set(key, read)
  return read
}

async function partOf(dir: string, name: string): Promise<FolderContent['parts'][number] | null> {
  const id = idOf(name, NOTE)
  const text = await textOf(join(dir, name))
  const note = text === null ? null : parsePartNote(text, id)
  const received = (await fileSize(pathIn(dir, id, PART))) ?? 0
  return note === null ? null : { note, received }
}
