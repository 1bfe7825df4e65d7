import { createAssistant } from '@understudy/assistant'
import type { DocumentId, ExchangeId, RewriteKind } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { copydesk } from '@understudy/copydesk'
import { expect, it } from 'vitest'

/** What the desk makes of a paragraph after these wishes, with no model: changes as `was → is`, questions as `was?`. */
async function revised(wishes: readonly string[], text: string, kind: RewriteKind = 'voice') {
  const env = seededEnv(6)
  const assistant = createAssistant({ proposers: [copydesk()], env, subject: { author: 'mara' }, actor: 'mara' })
  const document = 'harbour' as DocumentId
  assistant.read({ document, from: 0, to: 0, blocks: [{ type: 'paragraph', text, provenance: [] }] })
  for (const wish of wishes) expect(await assistant.stateWish(wish, {})).toMatchObject({ ok: true })
  const found: string[] = []
  const request = {
    type: 'rewrite',
    id: 'one' as ExchangeId,
    document,
    trigger: 'command',
    before: '',
    after: '',
    block: { index: 0, type: 'paragraph' },
    kind,
    instruction: '',
    selected: [{ block: 0, type: 'paragraph', text, from: 0, to: text.length }],
    candidates: 1,
  } as const
  for await (const part of assistant.suggest(request, new AbortController().signal)) {
    if (part.type === 'hunk' && part.hunk.change.type === 'replace')
      found.push(`${part.hunk.original} → ${part.hunk.change.text}`)
    if (part.type === 'query') found.push(`${text.slice(part.query.at.from, part.query.at.to)}?`)
  }
  return found
}

it.each([
  [['Never use “just”'], 'She had just left the house.', ['just  → ']],
  [['Don’t say smirked'], 'He went in.', []],
  [['Never use “smirked”'], 'He smirked at them all.', ['smirked?']],
  [['Write “use” for “utilize”'], 'They utilized the old slip.', ['utilized → used']],
  [['grey, not gray'], 'A gray light came in.', ['gray → grey']],
  [[], 'She had just left the house.', []],
])('%s, of “%s”', async (wishes, text, expected) => expect(await revised(wishes, text)).toEqual(expected))

it('asks about it in the passage of whoever was named', async () =>
  expect(await revised(['Bess never says “okay”'], 'At noon Bess sat with Bess. “Well, okay,” said Bess.')).toEqual([
    'okay?',
  ]))
it('leaves what was asked to stay', async () => {
  const text = '“No,” he said. He was very tired that night.'
  expect(await revised([], text)).toEqual(['very  → '])
  expect(await revised(['Leave “very” alone'], text)).toEqual([])
})
