import type { Query, QueryId, SuggestionId, SuggestionPart } from '@understudy/contracts'
import { hunkParts, openedPart } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { hunkFor } from '../test/fixtures.ts'
import { closeEditors, look, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState, type HunkKey, type UnderstudyOptions } from './index.ts'

afterEach(closeEditors)

const TEXT = 'She began to walk very slowly down the hall.'
const HTML = `<p>${TEXT}</p>`
const HUNKS = [
  hunkFor('h1', TEXT, 'began to walk', 'walked'),
  hunkFor('h2', TEXT, ' very slowly', ''),
  hunkFor('h3', TEXT, 'hall', 'long hall'),
]

async function withHunks(options: Partial<UnderstudyOptions> = {}, html = HTML, hunks = HUNKS) {
  const opened = await openEditor([hunkParts('s1', ...hunks), hunkParts('s2')], html, options)
  opened.editor.commands.selectAll()
  expect(opened.editor.commands.requestRewrite({ kind: 'tighten' })).toBe(true)
  await settled(() => understudyState(opened.editor)?.hunks.length === hunks.length)
  return opened
}

const key = (id: string): HunkKey => `s1/${id}` as HunkKey

describe('the hunk up for decision', () => {
  const long = HTML + '<p>Nothing to see here.</p>'.repeat(120)
  const isInSight = (editor: Awaited<ReturnType<typeof withHunks>>['editor'], id: string) => {
    const shown = editor.view.dom.querySelector(`[data-understudy-hunk="${key(id)}"]`)?.getBoundingClientRect()
    return shown !== undefined && shown.top >= 0 && shown.bottom <= window.innerHeight
  }
  it('is scrolled to when a rewrite arrives', async () => {
    const opened = await openEditor([hunkParts('s1', ...HUNKS)], long)
    opened.editor.commands.selectAll()
    window.scrollTo(0, document.documentElement.scrollHeight)
    opened.editor.commands.requestRewrite({ kind: 'tighten' })
    await settled(() => understudyState(opened.editor)?.hunks.length === HUNKS.length)
    await settled(() => isInSight(opened.editor, 'h1'))
  })
  it('and after a decision', async () => {
    const { editor } = await withHunks({}, long)
    window.scrollTo(0, document.documentElement.scrollHeight)
    editor.commands.acceptHunk()
    await settled(() => isInSight(editor, 'h2'))
  })
})

describe('a rewrite', () => {
  it('is asked for with the whole block, and drawn beside the words it would replace', async () => {
    const { editor, assistant } = await withHunks()
    await look('hunks')
    expect(assistant.asked[0]).toMatchObject({
      type: 'rewrite',
      kind: 'tighten',
      candidates: 3,
      selected: [{ block: 0, type: 'paragraph', text: TEXT, from: 0, to: TEXT.length }],
    })
    expect(editor.getHTML()).toBe(HTML)
    expect([...editor.view.dom.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual([
      'began to walk',
      ' very slowly',
      'hall',
    ])
    expect([...editor.view.dom.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual([
      'walked',
      'long hall',
    ])
    expect(editor.view.dom.querySelector('[role=group]')?.getAttribute('aria-label')).toBe(
      'Suggested change: Fewer words say the same',
    )
    // The last report of a suggestion names all its hunks, however they came.
    const shown = assistant
      .told('shown')
      .at(-1)
      ?.hunks.map(({ hunk, passage }) => [hunk, passage])
    expect(shown).toEqual([
      ['h1', TEXT],
      ['h2', TEXT],
      ['h3', TEXT],
    ])
  })

  it('is taken change by change, each an undo step of its own, and an undone one comes back', async () => {
    const { editor, assistant } = await withHunks()
    await press('{Alt>}{Enter}{/Alt}')
    expect(editor.getText()).toBe('She walked very slowly down the hall.')
    editor.commands.acceptHunk(key('h3'))
    expect(editor.getText()).toBe('She walked very slowly down the long hall.')
    await press('{Control>}z{/Control}')
    expect(editor.getText()).toBe('She walked very slowly down the hall.')
    expect(assistant.told('undone')).toMatchObject([{ suggestion: 's1', hunk: 'h3' }])
    const back = understudyState(editor)?.hunks.find(({ text }) => text === 'long hall')
    expect(back?.key).not.toBe(key('h3'))
    expect(assistant.told('shown').at(-1)).toMatchObject({ reopens: 's1', hunks: [{ hunk: 'h3' }] })
    await press('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(editor.getText()).toBe('She walked very slowly down the long hall.')
    expect(assistant.told('ended').map(({ hunk, reason }) => [hunk, reason])).toEqual([
      ['h1', 'accepted'],
      ['h3', 'accepted'],
      ['h3', 'accepted'],
    ])
    await press('{Control>}z{/Control}{Control>}z{/Control}')
    expect(editor.getText()).toBe(TEXT)
  })

  it('is taken whole as one undo step', async () => {
    const { editor, assistant } = await withHunks()
    editor.commands.acceptAllHunks()
    expect(editor.getText()).toBe('She walked down the long hall.')
    await press('{Control>}z{/Control}')
    expect(editor.getText()).toBe(TEXT)
    expect(assistant.told('undone')).toHaveLength(3)
    expect(understudyState(editor)?.hunks).toHaveLength(3)
  })

  it('gives the same text in whichever order it is taken', async () => {
    for (const order of [
      ['h3', 'h1', 'h2'],
      ['h2', 'h3', 'h1'],
    ]) {
      const { editor } = await withHunks()
      for (const id of order) editor.commands.acceptHunk(key(id))
      expect(editor.getText()).toBe('She walked down the long hall.')
      closeEditors()
    }
  })

  it('keeps the marks of the words it replaces', async () => {
    const html = '<p>She <em>began to walk</em> very slowly down the <strong>hall</strong>.</p>'
    const { editor } = await withHunks({}, html)
    editor.commands.acceptAllHunks()
    expect(editor.getHTML()).toBe('<p>She <em>walked</em> down the <strong>long hall</strong>.</p>')
  })

  it('is taken and left by its buttons, and stays decided', async () => {
    const { editor, assistant } = await withHunks()
    editor.view.dom.querySelector<HTMLButtonElement>('.understudy-take')?.click()
    expect(editor.getText()).toBe('She walked very slowly down the hall.')
    editor.view.dom.querySelector<HTMLButtonElement>('.understudy-leave')?.click()
    editor.commands.stetHunk()
    expect(assistant.told('ended').map(({ hunk, reason }) => [hunk, reason])).toEqual([
      ['h1', 'accepted'],
      ['h2', 'refused'],
      ['h3', 'stetted'],
    ])
    expect(editor.view.dom.querySelector('del, ins, .understudy-card')).toBe(null)
  })

  it('refuses with a reason, and reads what was written there instead', async () => {
    const { editor, assistant } = await withHunks()
    editor.commands.refuseHunk(key('h1'), 'not-this-voice')
    editor.commands.setTextSelection({ from: 5, to: 18 })
    await press('crept')
    editor.commands.declareSaved()
    expect(assistant.told('ended')).toMatchObject([{ hunk: 'h1', reason: 'refused', why: 'not-this-voice' }])
    expect(assistant.told('settled')).toMatchObject([
      { hunk: 'h1', accepted: false, base: 'began to walk', suggested: 'walked', settled: 'crept' },
    ])
  })

  it('holds its place while the writer edits around it, and ends where they edit inside', async () => {
    const { editor, assistant } = await withHunks()
    editor.commands.setTextSelection(1)
    await press('So. ')
    expect(understudyState(editor)?.hunks).toHaveLength(3)
    editor.commands.setTextSelection(12)
    await press('x')
    expect(assistant.told('ended').map(({ hunk, reason }) => [hunk, reason])).toEqual([['h1', 'typed-otherwise']])
    editor.commands.acceptAllHunks()
    expect(editor.getText()).toContain(' walk down the long hall.')
  })

  it('follows what was taken until it is read, by hand', async () => {
    const { editor, assistant } = await withHunks()
    editor.commands.acceptHunk(key('h3'))
    editor.commands.focus(TEXT.indexOf('hall') + 1 + 'long '.length)
    await press('dark ')
    editor.commands.declareSaved()
    expect(assistant.told('settled')).toMatchObject([
      {
        hunk: 'h3',
        accepted: true,
        base: 'hall',
        suggested: 'long hall',
        settled: 'long dark hall',
        keptChars: 9,
        changedBy: { typed: 5, pasted: 0, remote: 0, other: 0 },
      },
    ])
  })

  it('says so when it changes nothing, and tells what cannot be placed', async () => {
    const stray = hunkFor('h9', TEXT, 'hall', 'x')
    const { editor, assistant } = await withHunks({}, HTML, HUNKS.slice(0, 1))
    editor.commands.refuseAllHunks()
    editor.commands.selectAll()
    editor.commands.requestRewrite({ kind: 'proof' })
    await settled(() => understudyState(editor)?.notice !== null)
    expect(understudyState(editor)?.notice).toEqual({ key: 'tiptap.notice.nothing-to-change' })
    expect(assistant.told('ended').at(-1)).toMatchObject({ suggestion: 's2', hunk: null, reason: 'empty' })
    closeEditors()
    const other = await openEditor([hunkParts('s3', { ...stray, original: 'not there' })], HTML)
    other.editor.commands.selectAll()
    other.editor.commands.requestRewrite({ kind: 'proof' })
    await settled(() => other.assistant.told('ended').length === 1)
    expect(other.assistant.told('ended')).toMatchObject([{ hunk: 'h9', reason: 'cannot-place', shownMs: 0 }])
  })

  it('splits, joins and deletes blocks', async () => {
    const base = { original: '', reason: { key: 'x' }, rule: null, items: [] }
    const html = '<p>One. Two.</p><p>Three.</p><p>Gone.</p>'
    const { editor } = await withHunks({}, html, [
      { ...base, id: 'split' as never, change: { type: 'split', block: 0, at: 5 } },
      { ...base, id: 'join' as never, change: { type: 'join', block: 0 } },
      { ...base, id: 'gone' as never, original: 'Gone.', change: { type: 'delete-block', block: 2 } },
    ])
    editor.commands.acceptAllHunks()
    expect(editor.getHTML()).toBe('<p>One. </p><p>Two.Three.</p>')
    await press('{Control>}z{/Control}')
    expect(editor.getHTML()).toBe(html)
  })

  it('ends once each when the editor goes', async () => {
    const { editor, assistant } = await withHunks()
    editor.commands.acceptHunk(key('h1'))
    editor.destroy()
    expect(assistant.told('ended').map(({ hunk, reason }) => `${hunk} ${reason}`)).toEqual([
      'h1 accepted',
      'h2 expired',
      'h3 expired',
    ])
    expect(assistant.told('settled')).toMatchObject([{ hunk: 'h1', cause: 'closed', settled: 'walked' }])
  })

  it('ends once each when the page goes, and goes on when it comes back', async () => {
    const { editor, assistant } = await withHunks()
    editor.commands.acceptHunk(key('h1'))
    window.dispatchEvent(new Event('pagehide'))
    expect(assistant.told('ended').map(({ hunk, reason }) => `${hunk} ${reason}`)).toEqual([
      'h1 accepted',
      'h2 expired',
      'h3 expired',
    ])
    expect(assistant.told('settled')).toMatchObject([{ hunk: 'h1', cause: 'closed', settled: 'walked' }])
    editor.commands.setTextSelection(1)
    await press('So. ')
    window.dispatchEvent(new Event('pagehide'))
    editor.destroy()
    expect(assistant.told('ended')).toHaveLength(3)
    expect(assistant.told('settled')).toHaveLength(1)
  })

  it('reads what was left as soon as the writer leaves the block', async () => {
    const { editor, assistant } = await withHunks({}, `${HTML}<p>And on.</p>`)
    editor.commands.setTextSelection(2)
    editor.commands.refuseHunk(key('h1'))
    expect(assistant.told('settled')).toEqual([])
    editor.commands.focus('end')
    expect(assistant.told('settled')).toMatchObject([
      { hunk: 'h1', cause: 'left', accepted: false, settled: 'began to walk' },
    ])
  })

  it('does not mix two editors on one page', async () => {
    const one = await withHunks()
    const two = await withHunks()
    one.editor.commands.acceptAllHunks()
    expect(two.editor.getText()).toBe(TEXT)
    expect(understudyState(two.editor)?.hunks).toHaveLength(3)
    expect(two.assistant.told('ended')).toEqual([])
  })

  it('arrives late where its words have gone to, and notes stand in the margin of theirs', async () => {
    let release = (): void => {}
    const held = new Promise<void>(resolve => (release = resolve))
    const suggestion = 's1' as SuggestionId
    const query: Query = {
      id: 'q1' as QueryId,
      at: { block: 0, from: 0, to: 3 },
      reason: { key: 'Who is she?' },
      rule: null,
    }
    async function* slowly(): AsyncIterable<SuggestionPart> {
      yield openedPart('s1')
      await held
      for (const hunk of HUNKS) yield { type: 'hunk', suggestion, hunk }
      yield { type: 'query', suggestion, query }
      yield { type: 'end', suggestion, reason: 'complete', usage: null }
    }
    const { editor, assistant } = await openEditor([slowly], HTML)
    editor.commands.selectAll()
    editor.commands.requestRewrite({ kind: 'tighten' })
    await settled(() => assistant.asked.length === 1)
    editor.commands.insertContentAt(0, '<p>Before.</p>')
    editor.commands.insertContentAt(editor.state.doc.content.size - 3, 'X')
    release()
    await settled(() => understudyState(editor)?.queries.length === 1)
    expect(understudyState(editor)?.hunks.map(({ original }) => original)).toEqual(['began to walk', ' very slowly'])
    expect(assistant.told('ended')).toMatchObject([{ hunk: 'h3', reason: 'cannot-place' }])
    const note = editor.view.dom.querySelector('.understudy-query')
    expect(note?.textContent).toBe('She')
    expect(note?.getAttribute('aria-description')).toBe('Question: Who is she?')
    editor.commands.acceptAllHunks()
    expect(editor.getText()).toBe('Before.\n\nShe walked down the halXl.')
  })
})
