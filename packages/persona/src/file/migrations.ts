import type { Json } from '@understudy/contracts'

/** A file as it is read, before anything is made of it. */
export type RawFile = Readonly<Record<string, Json>>

/** Makes a file of one version into the next one's. It sees the file as someone wrote it, and changes what it knows. */
export type Migration = (file: RawFile) => RawFile

/**
 * From each version to the next, the first from 1 to 2. There is one version so far: what came to be since, as lists of
 * words, counts of habits, rules and reasons of locks, may all be absent.
 */
const MIGRATIONS: readonly Migration[] = []

/** The version that is written. */
export const FILE_VERSION = MIGRATIONS.length + 1

/** A file of `version`, 1 or later, as one of the version that follows the last migration. */
export function migrated(file: RawFile, version: number, migrations: readonly Migration[] = MIGRATIONS): RawFile {
  const last = migrations.slice(version - 1).reduce((older, migrate) => migrate(older), file)
  return { ...last, schemaVersion: migrations.length + 1 }
}
