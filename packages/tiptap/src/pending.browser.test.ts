import type { Content } from '@tiptap/core'
import type { EditorEvent, Env, Json, Query, QueryId, SuggestionId, SuggestionPart } from '@understudy/contracts'
import { ghostParts, openedPart, seededEnv } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { hunkFor } from '../test/fixtures.ts'
import { closeEditors, ghostIs, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState, type UnderstudyOptions } from './index.ts'
import { keepPending, pendingOf, restore, snapshot } from './keep.ts'

afterEach(closeEditors)

const FIRST = 'Mara counted the boats.'
const TEXT = 'She began to walk very slowly down the hall.'
const HTML = `<p>${FIRST}</p><p>${TEXT}</p>`
const HUNKS = [
  hunkFor('h1', TEXT, 'began to walk', 'walked', 1),
  hunkFor('h2', TEXT, ' very slowly', '', 1),
  hunkFor('h3', TEXT, 'hall', 'long hall', 1),
]
const query: Query = {
  id: 'q1' as QueryId,
  at: { block: 0, from: 5, to: 12 },
  reason: { key: 'Which boats?' },
  rule: null,
}
const ANSWER: readonly SuggestionPart[] = [
  { ...openedPart('s1'), origin: { from: 'earlier' } } as SuggestionPart,
  ...HUNKS.map(hunk => ({ type: 'hunk', suggestion: 's1' as SuggestionId, hunk }) as const),
  { type: 'query', suggestion: 's1' as SuggestionId, query },
  { type: 'end', suggestion: 's1' as SuggestionId, reason: 'complete', usage: null },
]

/** What storage gives back: plain JSON. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** A clock that is moved by hand. */
function clock(): Env & { pass: (ms: number) => void } {
  const env = seededEnv(1)
  let now = 1_000_000
  return { ...env, now: () => now, pass: ms => (now += ms) }
}

/** A sitting at a manuscript that is kept as a snapshot and a journal after it. */
async function sitting(
  kept: { snapshot: Json; journal: readonly Json[] } | null,
  options: Partial<UnderstudyOptions> = {},
) {
  const journal: Json[] = []
  const first = await openEditor([], HTML)
  const { schema } = first.editor
  const start = kept ? restore(schema, stored(kept.snapshot), stored(kept.journal)) : null
  first.editor.destroy()
  const opened = await openEditor([ANSWER, ghostParts('s2', ' It was cold.')], start ? (start.doc as Content) : HTML, {
    pending: keepPending(start?.pending ?? null),
    onJournal: entry => journal.push(entry),
    ...(start ? { initialProvenance: start.provenance } : {}),
    ...options,
  })
  const whole = snapshot(opened.editor)
  return { ...opened, keep: () => ({ snapshot: whole, journal }), damaged: start?.damaged ?? [] }
}

async function withHunks(options: Partial<UnderstudyOptions> = {}) {
  const opened = await sitting(null, options)
  opened.editor.commands.selectAll()
  opened.editor.commands.requestRewrite({ kind: 'tighten' })
  await settled(() => understudyState(opened.editor)?.hunks.length === 3)
  return opened
}

const originals = (editor: Parameters<typeof understudyState>[0]) =>
  understudyState(editor)?.hunks.map(({ original }) => original)

describe('what is pending over a reload', () => {
  it('is there again, as the same suggestions, and each ends once over both sittings', async () => {
    const env = clock()
    const log: EditorEvent[] = []
    const before = await withHunks({ env })
    before.editor.commands.refuseHunk('s1/h2' as never, 'not-here')
    env.pass(700)
    before.editor.destroy()
    log.push(...before.assistant.events)
    expect(before.assistant.told('hidden')).toMatchObject([{ suggestion: 's1', shownMs: 700 }])
    const after = await sitting(before.keep(), { env })
    expect(after.damaged).toEqual([])
    expect(originals(after.editor)).toEqual(['began to walk', 'hall'])
    expect(understudyState(after.editor)?.queries).toHaveLength(1)
    expect(after.editor.view.dom.querySelectorAll('[data-understudy-hunk]').length).toBeGreaterThan(0)
    expect(after.assistant.resumed).toEqual([
      { suggestion: 's1', origin: { from: 'earlier' }, hunks: [HUNKS[0], HUNKS[2]] },
    ])
    expect(after.assistant.told('shown')).toMatchObject([
      { suggestion: 's1', hunks: [{ hunk: 'h1' }, { hunk: 'h2' }, { hunk: 'h3' }] },
    ])
    env.pass(300)
    after.editor.commands.acceptAllHunks()
    expect(after.editor.getText()).toBe(`${FIRST}\n\nShe walked very slowly down the long hall.`)
    after.editor.destroy()
    log.push(...after.assistant.events)
    const ended = log.filter(event => event.type === 'ended')
    expect(ended).toMatchObject([
      { hunk: 'h2', reason: 'refused', why: 'not-here' },
      { hunk: 'h1', reason: 'accepted', shownMs: 1000 },
      { hunk: 'h3', reason: 'accepted', shownMs: 1000 },
    ])
  })

  it('stays in its place through what was written after it, journalled or snapshot', async () => {
    const before = await withHunks()
    before.editor.commands.setTextSelection(1)
    await press('So. ')
    await press('{Enter}')
    before.editor.commands.insertContentAt(before.editor.state.doc.content.size - 2, ' wide')
    const whole = snapshot(before.editor)
    before.editor.destroy()
    for (const kept of [before.keep(), { snapshot: whole, journal: [] }]) {
      const after = await sitting(kept)
      expect(originals(after.editor)).toEqual(['began to walk', ' very slowly', 'hall'])
      const [first] = after.editor.view.dom.querySelectorAll('del')
      expect(first?.textContent).toBe('began to walk')
      after.editor.destroy()
    }
  })

  it('is found by its words in a text that was changed elsewhere, and listed where they are gone', async () => {
    const before = await withHunks()
    const pending = stored(pendingOf(before.editor))
    before.editor.destroy()
    const changed = HTML.replace('began to walk', 'walked').replace('<p>', '<p>A new beginning.</p><p>')
    const { editor, assistant } = await openEditor([], changed, { pending: keepPending(pending) })
    expect(originals(editor)).toEqual([' very slowly', 'hall'])
    expect(editor.view.dom.querySelector('del')?.textContent).toBe(' very slowly')
    expect(understudyState(editor)?.unplaced).toMatchObject([{ original: 'began to walk', text: 'walked' }])
    expect(assistant.told('ended')).toMatchObject([{ hunk: 'h1', reason: 'cannot-place' }])
    const again = stored(pendingOf(editor))
    editor.destroy()
    const third = await openEditor([], changed, { pending: keepPending(again) })
    expect(understudyState(third.editor)?.unplaced).toHaveLength(1)
    expect(third.assistant.told('ended')).toEqual([])
    expect(third.editor.commands.dismissUnplaced()).toBe(true)
    expect(third.editor.commands.dismissUnplaced()).toBe(false)
    expect(understudyState(third.editor)?.unplaced).toEqual([])
  })

  it('waits for its document', async () => {
    const before = await withHunks()
    const pending = stored(pendingOf(before.editor))
    const { editor, assistant } = await openEditor([], '', { pending: keepPending(pending) })
    expect(originals(editor)).toEqual([])
    expect(pendingOf(editor)).toEqual(pending)
    editor.commands.setContent(HTML)
    expect(originals(editor)).toEqual(['began to walk', ' very slowly', 'hall'])
    expect(assistant.told('ended')).toEqual([])
  })

  it('goes on in a page that comes back, and ends where the host keeps nothing', async () => {
    const kept = await withHunks()
    window.dispatchEvent(new Event('pagehide'))
    expect(kept.assistant.told('ended')).toEqual([])
    expect(originals(kept.editor)).toHaveLength(3)
    kept.editor.commands.acceptHunk()
    expect(kept.assistant.told('ended')).toHaveLength(1)
    kept.editor.destroy()
    const unkept = await withHunks({ pending: null })
    window.dispatchEvent(new Event('pagehide'))
    expect(unkept.assistant.told('ended').map(({ reason }) => reason)).toEqual(['expired', 'expired', 'expired'])
  })

  it.each([
    [null],
    ['nonsense'],
    [{ v: 99, items: [{}] }],
    [{ v: 2, items: [1, { type: 'hunk' }, { type: 'toString', key: 'x' }] }],
  ])('survives %j', async pending => {
    const { editor } = await openEditor([], HTML, { pending: keepPending(pending) })
    expect(originals(editor)).toEqual([])
    expect(editor.getText()).toContain(FIRST)
  })

  it('never keeps a ghost', async () => {
    const before = await withHunks()
    before.editor.commands.focus('end')
    before.editor.commands.requestContinuation()
    await ghostIs(before.editor, ' It was cold.')
    expect(JSON.stringify(pendingOf(before.editor))).not.toContain('cold')
    before.editor.destroy()
    expect(before.assistant.told('ended')).toMatchObject([{ suggestion: 's2', reason: 'expired' }])
  })
})

describe('what was accepted', () => {
  it('is read once more in the next session, again when that has changed, and last when the work is finished', async () => {
    const first = await withHunks()
    first.editor.commands.acceptHunk('s1/h1' as never)
    first.editor.destroy()
    expect(first.assistant.told('settled')).toMatchObject([{ hunk: 'h1', cause: 'closed', keptChars: 6 }])
    const second = await sitting(first.keep())
    expect(second.assistant.told('survival')).toEqual([
      { type: 'survival', suggestion: 's1', hunk: 'h1', reading: 'next-session', text: 'walked', keptChars: 6 },
    ])
    expect(second.assistant.told('settled')).toEqual([])
    second.editor.destroy()
    // the snapshot is that of the first sitting: what was read in the second stands in its journal
    const { snapshot: whole, journal } = first.keep()
    const third = await sitting({ snapshot: whole, journal: [...journal, ...second.keep().journal] })
    expect(third.assistant.told('survival')).toEqual([])
    const at = third.editor.state.doc.textBetween(0, third.editor.state.doc.content.size, '  ').indexOf('walked') + 1
    third.editor.commands.deleteRange({ from: at + 4, to: at + 6 })
    third.editor.destroy()
    const fourth = await sitting(third.keep())
    expect(fourth.assistant.told('survival')).toMatchObject([{ reading: 'next-session', text: 'walk', keptChars: 4 }])
    expect(fourth.editor.commands.declareFinished()).toBe(true)
    expect(fourth.assistant.told('survival').at(-1)).toMatchObject({
      reading: 'end-of-work',
      text: 'walk',
      keptChars: 4,
    })
    fourth.editor.destroy()
    expect((await sitting(fourth.keep())).assistant.told('survival')).toEqual([])
  })

  it('is settled at once where the sitting broke off before it could be', async () => {
    const first = await withHunks()
    first.editor.commands.acceptHunk('s1/h1' as never)
    await settled(() => JSON.stringify(first.keep().journal).includes('"type":"followed"'))
    const killed = stored(first.keep())
    const second = await sitting(killed)
    expect(second.assistant.told('settled')).toMatchObject([
      { hunk: 'h1', cause: 'closed', settled: 'walked', keptChars: 6 },
    ])
    expect(second.assistant.told('survival')).toEqual([])
  })
})
