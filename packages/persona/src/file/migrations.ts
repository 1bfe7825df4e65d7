import type { Json } from '@understudy/contracts'
import { isModelPreference, isRecord } from '../value-guards.ts'

/** A file as it is read, before anything is made of it. */
export type RawFile = Readonly<Record<string, Json>>

/** Makes a file of one version into the next one's. It sees the file as someone wrote it, and changes what it knows. */
export type Migration = (file: RawFile) => RawFile

/**
 * From each version to the next, the first from 1 to 2. What came to be without a version of its own, as lists of words,
 * counts of habits, rules and reasons of locks, may all be absent.
 */
const MIGRATIONS: readonly Migration[] = [modelsByTask]

/** Before models were named by task anything stood in their list: what names none is kept beside it. */
function modelsByTask(file: RawFile): RawFile {
  const { preference } = file
  if (!isRecord(preference) || !Array.isArray(preference.models)) return file
  const isByTask = (entry: Json): boolean => isModelPreference({ ...MODEL_DEFAULTS, ...(isRecord(entry) ? entry : {}) })
  const others = preference.models.filter(entry => !isByTask(entry))
  if (others.length === 0) return file
  const { otherModels } = preference
  const apart = otherModels === undefined ? others : [otherModels, ...others].flat()
  return { ...file, preference: { ...preference, models: preference.models.filter(isByTask), otherModels: apart } }
}
const MODEL_DEFAULTS = { source: 'stated', status: 'active', locked: false }

/** The version that is written. */
export const FILE_VERSION = MIGRATIONS.length + 1

/** A file of `version`, 1 or later, as one of the version that follows the last migration. */
export function migrated(file: RawFile, version: number, migrations: readonly Migration[] = MIGRATIONS): RawFile {
  const last = migrations.slice(version - 1).reduce((older, migrate) => migrate(older), file)
  return { ...last, schemaVersion: migrations.length + 1 }
}
