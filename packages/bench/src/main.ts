import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Bench, Row } from './bench.ts'
import { choiceCommand } from './choice/choice-command.ts'
import { copydeskCommand } from './copydesk/copydesk-command.ts'
import { diffCost } from './diff-cost.ts'
import { editKindsCommand } from './edit-kinds/edit-kinds-command.ts'
import { editorPropertiesCommand } from './editor-properties/editor-properties-command.ts'
import { faults } from './faults/faults.ts'
import { fitCommand } from './learn/fit-command.ts'
import { inline } from './inline/inline.ts'
import { learnCommand } from './learn/learn-command.ts'
import { learnSpeed } from './learn-speed.ts'
import { loop } from './loop.ts'
import { paragraphsOf } from './manuscript.ts'
import { models } from './models/models-bench.ts'
import { browserVersion } from './open-browser.ts'
import { optimizerCommand } from './optimizer/optimizer-command.ts'
import { readArguments, type Arguments } from './read-arguments.ts'
import { personaCost } from './persona-cost.ts'
import { predictorCommand } from './predictor/predictor-command.ts'
import { simulateCommand } from './simulate/simulate-command.ts'
import { studio } from './studio.ts'
import { tableOf } from './table.ts'
import { typing } from './typing.ts'
import { wordsCommand } from './words/words-command.ts'

const BENCHES: readonly Bench[] = [typing, studio, inline, loop, learnSpeed, diffCost, personaCost, models, faults]
/** Our own prose, so that a run needs nothing else. */
const PROSE = fileURLToPath(new URL('../prose/harbour.txt', import.meta.url))
const USAGE = 'npm run bench -- NAME [--data FILE] [--json FILE] [--rounds N]'

/** Runs that read arguments of their own; a text that comes back says what was asked wrongly. */
interface Command {
  readonly name: string
  readonly about: string
  readonly run: (args: readonly string[], print: (text: string) => void) => Promise<string | null>
}

const COMMANDS: readonly Command[] = [
  {
    name: 'copydesk',
    about: 'silence, worth, correctness and speed of the copydesk: [--data FILE] [--json FILE] [--cases FILE]',
    run: copydeskCommand,
  },
  {
    name: 'editor-properties',
    about: 'what must hold of the editor, over random stories: --runs N --seed N --json FILE',
    run: editorPropertiesCommand,
  },
  { name: 'learn', about: 'what is learned of real writers: --task NAME --data FILE', run: learnCommand },
  {
    name: 'edit-kinds',
    about: 'how well kinds of edits are told: --data FILE,FILE of labelled edits',
    run: editKindsCommand,
  },
  { name: 'optimizer', about: 'what is learned in words of simulated writers: [--seeds N]', run: optimizerCommand },
  { name: 'words', about: 'what rules learn in words of real edits: --data FILE [--every N]', run: wordsCommand },
  { name: 'simulate', about: 'what is learned of simulated writers: [--seeds N] [--data FILE]', run: simulateCommand },
  {
    name: 'choice',
    about: 'α and the reward cards that ship: --data FILE of rankings [--edits FILE] [--out FOLDER] [--measure FILE]',
    run: choiceCommand,
  },
  {
    name: 'predictor',
    about: 'what inline prediction saves: [--data FILE] [--corpus FILE] [--model FILE] [--chars N] [--json FILE]',
    run: predictorCommand,
  },
  { name: 'fit', about: 'the numbers of a population that ship: --data FILE,FILE --out FOLDER', run: fitCommand },
]

await main()

async function main(): Promise<void> {
  const [first, ...rest] = process.argv.slice(2)
  const command = COMMANDS.find(({ name }) => name === first)
  if (command !== undefined) return obey(command, rest)
  const names = [...BENCHES, ...COMMANDS].map(({ name }) => name)
  const asked = readArguments(process.argv.slice(2), names)
  if (asked.type === 'wrong') return fail(asked.reason, 2)
  const bench = asked.type === 'run' ? BENCHES.find(({ name }) => name === asked.name) : undefined
  if (asked.type === 'list' || bench === undefined) {
    console.log(`${USAGE}\n\n${tableOf([...BENCHES, ...COMMANDS].map(({ name, about }) => ({ name, about })))}`)
    return
  }
  const prose = await readProse(asked.data ?? PROSE)
  if (prose === null) return fail(`${asked.data ?? PROSE} is not a text that can be read.`, 2)
  await run(bench, asked, prose)
}

async function obey({ run: obeyed }: Command, args: readonly string[]): Promise<void> {
  try {
    const wrong = await obeyed(args, text => console.log(text))
    if (wrong !== null) fail(wrong, 2)
  } catch (fault) {
    fail(explain(fault), 1)
  }
}

async function run(bench: Bench, asked: Arguments & { type: 'run' }, prose: readonly string[]): Promise<void> {
  const began = performance.now()
  try {
    const rows = await bench.run({ prose, rounds: asked.rounds, note: line => console.error(`  ${line}`) })
    console.log(`\n${tableOf(rows)}\n\n${Math.round((performance.now() - began) / 1_000)} s`)
    if (asked.json !== null) await writeFile(asked.json, `${JSON.stringify(await reportOf(bench, rows), null, 2)}\n`)
  } catch (fault) {
    fail(explain(fault), 1)
  }
}

async function readProse(file: string): Promise<readonly string[] | null> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
    const paragraphs = paragraphsOf(text)
    return paragraphs.length === 0 ? null : paragraphs
  } catch {
    return null
  }
}

/** What was measured, where and when; nothing is decided in it. */
async function reportOf({ name }: Bench, rows: readonly Row[]): Promise<unknown> {
  const machine = { cores: cpus().length, node: process.version, browser: await browserVersion() }
  return { bench: name, at: new Date().toISOString(), machine, rows }
}

function explain(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  return fault.cause === undefined ? fault.message : `${fault.message}\n${explain(fault.cause)}`
}

function fail(message: string, code: 1 | 2): void {
  console.error(message)
  process.exitCode = code
}
