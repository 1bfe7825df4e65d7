import type { BackupRecord, ModelPrompt, ProvenanceRun, Store } from '@understudy/contracts'
import { ScriptedModel, seededEnv } from '@understudy/contracts/testing'
import { drafter } from '@understudy/drafting'
import { describe, expect, it } from 'vitest'
import { createAssistant } from '../src/create-assistant.ts'
import { memoryStore } from '../src/memory-store.ts'
import { continuationRequest, rewriteRequest } from './requests.ts'
import { smallEditor } from './small-editor.ts'

const DAY = 86_400_000

const typed = (text: string, actor: string): ProvenanceRun =>
  ({ from: 0, to: text.length, hand: 'typed', actor, suggestion: null }) as ProvenanceRun

interface Side {
  readonly author: string
  readonly house: string
  /** Stands in every word that is theirs, and in no other. */
  readonly mark: string
}
const MARA: Side = { author: 'mara', house: 'quill', mark: 'zanthor' }
const TOBIAS: Side = { author: 'tobias', house: 'heron', mark: 'velquist' }

const pagesOf = (mark: string) =>
  Array.from({ length: 60 }, (_, page) =>
    Array.from({ length: 6 }, (__, n) => `The ${mark}page${page}x${n} stood by the wall and waited for rain.`).join(
      ' ',
    ),
  )
/** No two paragraphs alike, so that each may be held up as the writer's own. */
const manuscriptOf = (mark: string) =>
  Array.from({ length: 20 }, (_, n) => {
    const words = Array.from({ length: 44 }, (__, k) => `word${n}and${k}`)
    return `“The ${mark}page${n},” he said. ${words.join(' ')}.`
  })
/** What a writer refuses, where a proposer has no rule for it, is held up as what not to write like. */
const draftOf = (mark: string, n: number) => `“Not now,” the ${mark}clerk${n} expostulated, and went away again.`

/** One model, one drafter and one store for both, as on a server. */
function setUp() {
  const store = memoryStore()
  const prompts: ModelPrompt[] = []
  const model = new ScriptedModel(prompt => {
    prompts.push(prompt)
    const [said = ''] = /\b(?:zanthor|velquist)/.exec(prompt.messages.map(({ content }) => content).join(' ')) ?? []
    return [draftOf(said, prompts.length)]
  })
  const shared = drafter(model)
  const open = ({ author, house }: Side) => {
    const env = seededEnv(author.length)
    const assistant = createAssistant({
      proposers: [shared],
      store,
      subject: { author, house },
      actor: author,
      consent: 'given',
      env,
    })
    return { assistant, env, editor: smallEditor(assistant) }
  }
  return { store, prompts, open }
}
type Opened = ReturnType<ReturnType<typeof setUp>['open']>

/** Everything that may stand in a prompt: wishes, a house's, fields, notes, pages, drafts refused, the text itself. */
async function work({ assistant, editor, env }: Opened, { mark, author }: Side): Promise<void> {
  await assistant.stateWish(`Keep the ${mark}wish out`, {})
  await assistant.stateWish(`Keep the ${mark}house out`, {}, 'house')
  await assistant.setValue(['x-rules'], `${mark}field`)
  await assistant.setValue(['memory', 'notes', 'n'], `The ${mark}note is for 1887`)
  await assistant.handOver('doc-1' as never, pagesOf(mark))
  assistant.read({
    document: 'doc-1' as never,
    from: 0,
    to: 0,
    blocks: manuscriptOf(mark).map(text => ({ type: 'paragraph', text, provenance: [typed(text, author)] })),
  })
  for (let n = 0; n < 3; n++) {
    for (const offer of await editor.rewrite(`“It is late,” said the ${mark}pilot${n}. “Go home.”`, {
      kind: 'dialogue',
    }))
      editor.refuse(offer)
    env.advance(60_000)
    await ask(assistant, continuationRequest(`The ${mark}boat${n} lay on the mud.`))
  }
  await assistant.flush()
  env.advance(DAY)
}

async function ask(
  assistant: Opened['assistant'],
  request: Parameters<Opened['assistant']['suggest']>[0],
): Promise<void> {
  for await (const part of assistant.suggest(request, new AbortController().signal)) void part
}

const wordsOf = (prompt: ModelPrompt | undefined): string =>
  prompt?.messages.map(({ content }) => content).join('\n\n') ?? ''

async function everything(store: Store): Promise<readonly BackupRecord[]> {
  const records: BackupRecord[] = []
  for await (const record of store.backup()) records.push(record)
  return records
}

describe('two writers of two houses at one store and one model', () => {
  it('never meet in a prompt, nor in what is kept of one', { timeout: 30_000 }, async () => {
    const { store, prompts, open } = setUp()
    const [mara, tobias] = [open(MARA), open(TOBIAS)]
    // in turn, so that whatever is remembered of one is there while the other asks
    for (let round = 0; round < 2; round++) {
      for (const [side, opened] of [
        [MARA, mara],
        [TOBIAS, tobias],
      ] as const)
        await work(opened, side)
    }
    const from = prompts.length
    await ask(mara.assistant, rewriteRequest('“It is late,” he said. “Go home.”', { kind: 'dialogue', candidates: 1 }))
    await ask(
      tobias.assistant,
      rewriteRequest('“It is late,” he said. “Go home.”', { kind: 'dialogue', candidates: 1 }),
    )
    const [own, other] = [wordsOf(prompts[from]), wordsOf(prompts[from + 1])]
    for (const part of ['wish', 'house', 'field', 'note', 'page', 'clerk']) {
      expect(own).toContain(`${MARA.mark}${part}`)
      expect(other).toContain(`${TOBIAS.mark}${part}`)
    }
    const mixed = prompts.filter(prompt => wordsOf(prompt).includes(MARA.mark) && wordsOf(prompt).includes(TOBIAS.mark))
    expect(mixed).toEqual([])
    expect(own).not.toContain(TOBIAS.mark)
    expect(other).not.toContain(MARA.mark)
    for (const [side, { assistant }] of [
      [MARA, mara],
      [TOBIAS, tobias],
    ] as const) {
      const log = JSON.stringify(await assistant.promptLog(99))
      expect(log).toContain(side.mark)
      expect(log).not.toContain((side === MARA ? TOBIAS : MARA).mark)
      await assistant.close()
    }
    for (const record of await everything(store)) {
      const text = JSON.stringify(record)
      if (text.includes(MARA.mark)) expect(text).toMatch(/author:local\/mara|house:local\/quill/)
      if (text.includes(TOBIAS.mark)) expect(text).toMatch(/author:local\/tobias|house:local\/heron/)
    }
  })
})
