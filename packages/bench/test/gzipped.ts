import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A file of records as the measurements read them; the test's own folder goes with the system's temporary files. */
export async function gzipped(records: readonly unknown[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'records-'))
  const file = join(folder, 'records.jsonl.gz')
  await writeFile(file, gzipSync(records.map(record => JSON.stringify(record)).join('\n')))
  return file
}
