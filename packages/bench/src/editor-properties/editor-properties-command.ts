import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import type { Row } from '../bench.ts'
import { tableOf } from '../table.ts'
import { readPropertyArguments, type PropertyArguments } from './read-property-arguments.ts'

/** Tests are no part of the built package: the properties are read from their sources, as its own tests do. */
const PROPERTIES = fileURLToPath(new URL('../../../tiptap/test/editor-properties.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
/** Runs between two looks at the clock; each begins with a seed of its own, and nothing of it is kept. */
const BATCH = 100

interface Failure {
  readonly seed: number
  readonly path: string
  readonly report: string
}

interface Property {
  readonly name: string
}

interface Properties {
  readonly editorProperties: readonly Property[]
  readonly tryProperty: (property: Property, seed: number, runs: number) => Promise<Failure | null>
}

/** `editor-properties`: what must hold of the editor extension, over as many random documents as are asked for. */
export async function editorPropertiesCommand(
  args: readonly string[],
  print: (text: string) => void,
): Promise<string | null> {
  const asked = readPropertyArguments(args)
  if (typeof asked === 'string') return asked
  const { module } = await runnerImport<Properties>(PROPERTIES, {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { resolve: { conditions: ['@understudy/source', 'module', 'node'] } },
  })
  const rows: Row[] = []
  for (const property of module.editorProperties) {
    const row = await playProperty(module, property, asked, print)
    print(`  ${row.held === 'yes' ? 'held' : 'failed'} after ${row.runs} runs: ${property.name}`)
    rows.push(row)
  }
  print(`\n${tableOf(rows)}`)
  if (asked.json !== null) await writeFile(asked.json, `${JSON.stringify(reportOf(rows), null, 2)}\n`)
  return null
}

/** Plays one property until it has been played often enough, or fails. */
async function playProperty(
  { tryProperty }: Properties,
  property: Property,
  { runs, seed }: PropertyArguments,
  print: (text: string) => void,
): Promise<Row> {
  const began = performance.now()
  let done = 0
  let failure: Failure | null = null
  while (done < runs && failure === null) {
    const batch = Math.min(BATCH, runs - done)
    failure = await tryProperty(property, seed + done, batch)
    done += batch
  }
  if (failure) print(`${property.name}\nseed ${failure.seed}, path ${failure.path}\n${failure.report}\n`)
  const ms = Math.round((100 * (performance.now() - began)) / done) / 100
  return {
    property: property.name,
    runs: done,
    held: failure ? 'no' : 'yes',
    seed: failure?.seed ?? seed,
    msPerRun: ms,
  }
}

function reportOf(rows: readonly Row[]): unknown {
  const machine = { cores: cpus().length, node: process.version }
  return { bench: 'editor-properties', at: new Date().toISOString(), machine, rows }
}
