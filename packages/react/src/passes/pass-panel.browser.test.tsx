import { screen, waitFor, within } from '@testing-library/react'
import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { createAssistant } from '@understudy/assistant'
import type {
  CandidateId,
  Hunk,
  HunkId,
  PlacedRequest,
  Proposer,
  ProposerId,
  RuleDescription,
  RuleId,
} from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { Understudy, understudyState } from '@understudy/tiptap'
import { afterEach, describe, expect, it } from 'vitest'
import { problems } from '../../test/problems.ts'
import { press, show } from '../../test/show.tsx'
import { CatalogueProvider } from '../say.tsx'
import { PassPanel } from './pass-panel.tsx'

const TEXT = [
  '<h2>One</h2>',
  '<p>He nodded his head. She shrugged her shoulders. It was a very old gate.</p><hr>',
  '<p>Tom nodded his head.</p>',
  '<h2>Two</h2>',
  '<p>Bess nodded her head.</p>',
].join('')
/** What each rule finds, and makes of it. */
const RULES: readonly (readonly [rule: string, found: RegExp, put: string])[] = [
  ['intensifier', /very /g, ''],
  ['body-doubling', / (?:his|her) (?:head|shoulders)/g, ''],
]
const names = { 'desk.body-doubling': 'Body doubling', 'desk.intensifier': 'Empty intensifiers' }

const described = RULES.map(([rule]): RuleDescription => {
  const sentence = { key: rule }
  return {
    id: rule as RuleId,
    name: { key: `desk.${rule}` },
    kind: rule === 'intensifier' ? 'request' : 'fix',
    before: sentence,
    after: sentence,
  }
})

/** A proposer of two rules. */
const desk: Proposer = {
  id: 'desk' as ProposerId,
  label: { key: 'desk' },
  makes: 'pool',
  serves: ({ type }) => type === 'rewrite',
  async *propose(request) {
    const candidate = `${request.id}/desk` as CandidateId
    const asked = request.type === 'rewrite' ? request.rules : undefined
    for (const hunk of hunksOf(request))
      if (asked?.includes(hunk.rule as RuleId)) yield { type: 'hunk', candidate, hunk }
    yield { type: 'end', candidate, usage: null }
  },
  tally: request =>
    Promise.resolve(
      RULES.map(([rule]) => ({
        rule: rule as RuleId,
        count: hunksOf(request).filter(hunk => hunk.rule === rule).length,
      })).filter(({ count }) => count > 0),
    ),
}

function hunksOf(request: PlacedRequest): readonly Hunk[] {
  if (request.type !== 'rewrite') return []
  return request.selected.flatMap(({ block, text }) =>
    RULES.flatMap(([rule, found, put]) =>
      [...text.matchAll(found)].map(({ 0: original, index: from }): Hunk => {
        const change = { type: 'replace', block, from, to: from + original.length, text: put } as const
        const id = `${request.id}/${rule}@${block}:${from}` as HunkId
        return { id, change, original, reason: { key: rule }, rule: rule as RuleId, items: [] }
      }),
    ),
  )
}

const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
  document.body.replaceChildren()
})

async function panelOver(content: string): Promise<Editor> {
  const assistant = createAssistant({
    proposers: [desk],
    subject: { author: 'mara' },
    actor: 'mara',
    consent: 'given',
    env: seededEnv(),
  })
  await assistant.ready
  const element = document.body.appendChild(document.createElement('main'))
  const editor = new Editor({ element, content, extensions: [StarterKit, Understudy.configure({ assistant })] })
  open.push(editor)
  editor.commands.setTextSelection(8)
  show(
    <CatalogueProvider catalogues={[names]}>
      <PassPanel editor={editor} assistant={assistant} proposer={desk.id} rules={described} />
    </CatalogueProvider>,
  )
  return editor
}

const panel = () => screen.getByRole('group', { name: 'Through' }).parentElement ?? document.body
const counted = async (name = 'What a pass would find'): Promise<readonly string[]> => {
  const list = within(await screen.findByRole('list', { name }))
  return list.getAllByRole('listitem').map(({ textContent }) => textContent.replace('Go through', ''))
}

describe('PassPanel', () => {
  it('counts what each rule would find, what is done only where it is asked for apart, in the scene, the chapter and the whole', async () => {
    await panelOver(TEXT)
    expect(await counted()).toEqual(['Body doubling2'])
    expect(await counted('Only when asked')).toEqual(['Empty intensifiers1'])
    await press(screen.getByRole('radio', { name: 'This chapter' }))
    await waitFor(async () => expect(await counted()).toEqual(['Body doubling3']))
    await press(screen.getByRole('radio', { name: 'The whole manuscript' }))
    await waitFor(async () => expect(await counted()).toEqual(['Body doubling4']))
    expect(await problems(panel())).toEqual([])
  })

  it('goes through one rule, takes it as a group, and counts what is left', async () => {
    const editor = await panelOver(TEXT)
    await counted()
    await press(screen.getByRole('button', { name: 'Go through: Body doubling' }))
    await waitFor(() => expect(understudyState(editor)?.hunks).toHaveLength(2))
    screen.getByText('Counted again once you have decided on what is marked in the text.')
    editor.commands.acceptAllHunks()
    await waitFor(async () => expect(await counted('Only when asked')).toEqual(['Empty intensifiers1']))
    expect(screen.queryByRole('list', { name: 'What a pass would find' })).toBeNull()
    expect(editor.getText()).toContain('He nodded. She shrugged. It was a very old gate.')
    expect(editor.getText()).toContain('Tom nodded his head.')
  })

  it('says that there is nothing to find', async () => {
    await panelOver('<p>The ferry left at six.</p>')
    await screen.findByText('Nothing to find here.')
  })
})
