import axe from 'axe-core'
import type { Hunk, Query, QueryId, RuleId, SuggestionId, SuggestionPart } from '@understudy/contracts'
import { ghostParts, hunkParts, openedPart } from '@understudy/contracts/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { hunkFor } from '../test/fixtures.ts'
import { inputMethod } from '../test/input-method.ts'
import { media } from '../test/media.ts'
import { closeEditors, gated, ghostIs, look, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState, type UnderstudyOptions } from './index.ts'

const TEXT = 'She began to walk very slowly down the hall.'
const HTML = `<p>${TEXT}</p>`
const HUNKS = [hunkFor('h1', TEXT, 'began to walk', 'walked'), hunkFor('h2', TEXT, ' very slowly', '')]

/** Everything that was said, in order; a live region holds only the last. */
let said: string[] = []
let last: string | null = null
const ears = new MutationObserver(records => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      const isSaid = node.parentElement?.className === 'understudy-live'
      // that something is waited for is said only where it is long enough
      if (isSaid && !node.textContent?.startsWith('Waiting')) said.push(node.textContent ?? '')
      if (isSaid) last = node.textContent
    }
  }
})
beforeEach(() => {
  said = []
  ears.observe(document.body, { childList: true, subtree: true })
})
afterEach(async () => {
  ears.disconnect()
  closeEditors()
  await media.reset()
})

async function heard(...lines: readonly string[]): Promise<void> {
  await settled(() => said.length >= lines.length)
  await quiet()
  expect(said).toEqual(lines)
}

/** Long enough for anything that would still be said. */
async function quiet(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 200))
}

async function withGhost(options: Partial<UnderstudyOptions> = {}) {
  const opened = await openEditor([ghostParts('s1', ' It was cold out.')], '<p>The tide</p>', options)
  await press('{Alt>}\\{/Alt}')
  await ghostIs(opened.editor, ' It was cold out.')
  return opened
}

async function withHunks(options: Partial<UnderstudyOptions> = {}, hunks: readonly Hunk[] = HUNKS) {
  const opened = await openEditor([hunkParts('s1', ...hunks)], HTML, options)
  opened.editor.commands.selectAll()
  opened.editor.commands.requestRewrite({ kind: 'tighten' })
  await settled(() => understudyState(opened.editor)?.hunks.length === hunks.length)
  return opened
}

const QUERY: Query = {
  rule: 'echo' as RuleId,
  id: 'q1' as QueryId,
  at: { block: 0, from: 4, to: 9 },
  reason: { key: 'Which walk?' },
}
const ASKING: readonly SuggestionPart[] = [
  openedPart('s1'),
  { type: 'query', suggestion: 's1' as SuggestionId, query: QUERY },
  { type: 'end', suggestion: null, reason: 'complete', usage: null },
]

async function withQuery() {
  const opened = await openEditor([ASKING], HTML)
  opened.editor.commands.selectAll()
  opened.editor.commands.requestRewrite({ kind: 'proof' })
  await settled(() => understudyState(opened.editor)?.queries.length === 1)
  return opened
}

describe('aloud', () => {
  it('says a ghost once, however it is typed along and come back to', async () => {
    const { editor } = await withGhost()
    await heard('Continuation ready.')
    await press(' It')
    editor.commands.setTextSelection(2)
    editor.commands.focus('end')
    await ghostIs(editor, ' was cold out.')
    await quiet()
    await heard('Continuation ready.')
    await press('{Tab}')
    await heard('Continuation ready.', 'Taken.')
  })

  it('says what is waited for', async () => {
    const { answer, send, end } = gated('s1')
    const { editor } = await openEditor([answer], '<p>The tide</p>')
    editor.commands.requestContinuation()
    await settled(() => last === 'Waiting for a continuation.')
    send(' was out.')
    end()
    await heard('Continuation ready.')
  })

  it('says its words in full, a word that is taken, and that it was refused', async () => {
    await withGhost({ announce: 'full' })
    await heard('Continuation: It was cold out.')
    await press('{Control>}{ArrowRight}{/Control}')
    await heard('Continuation: It was cold out.', 'Taken: It')
    await press('{Escape}')
    await heard('Continuation: It was cold out.', 'Taken: It', 'Left.')
  })

  it('says changes, each decision, and where one stands after it', async () => {
    const { editor } = await withHunks({ announce: 'full' })
    const first = '2 changes to decide. Change 1 of 2: “began to walk” becomes “walked”. Fewer words say the same.'
    const second = 'Change 1 of 1: “very slowly” goes. Fewer words say the same.'
    await heard(first)
    await press('{Alt>}{Enter}{/Alt}')
    await heard(first, `Taken. ${second}`)
    await press('{Alt>}{Backspace}{/Alt}')
    await heard(first, `Taken. ${second}`, 'Left.')
    editor.commands.undo()
    await settled(() => said.length === 4)
    expect(said[3]).toMatch(/^Undone, and offered again\./)
  })

  it('says a question, and that there is nothing to change', async () => {
    const { editor } = await withQuery()
    await heard('One question in the margin.')
    editor.commands.nextQuery()
    await heard('One question in the margin.', 'Which walk?')
  })

  it('says nothing to change, and nothing at all when it is off', async () => {
    const { editor } = await openEditor([hunkParts('s1')], HTML)
    editor.commands.requestRewrite({ kind: 'tighten' })
    await heard('Nothing to change here.')
    await withGhost({ announce: 'off' })
    await heard('Nothing to change here.')
    expect(document.querySelectorAll('.understudy-live')).toHaveLength(1)
  })

  it('says what is switched before anything else was said', async () => {
    const { editor } = await openEditor([], HTML)
    editor.commands.snooze(60_000)
    await heard('Continuations snoozed.')
    editor.commands.setContinuations(true)
    await heard('Continuations snoozed.', 'Continuations on.')
  })

  it('says nothing while the writer composes, and then what is still so', async () => {
    const { editor } = await withGhost()
    await heard('Continuation ready.')
    await inputMethod.compose(' I')
    editor.commands.setContinuations(false)
    await quiet()
    expect(said).toEqual(['Continuation ready.'])
    await inputMethod.commit(' I')
    await heard('Continuation ready.', 'Continuations off.')
  })
})

describe('by keyboard alone', () => {
  it('gives the focus back to the text after a decision', async () => {
    const { editor } = await withHunks()
    const take = editor.view.dom.querySelector<HTMLElement>('.understudy-take')
    take?.focus()
    await press('{Enter}')
    await settled(() => editor.getText() === 'She walked very slowly down the hall.')
    expect(document.activeElement).toBe(editor.view.dom)
  })

  it('goes to a question and puts it away', async () => {
    const { editor, assistant } = await withQuery()
    await press('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}')
    expect(editor.state.selection.from).toBeLessThan(12)
    await press('{Alt>}{Delete}{/Alt}')
    expect(understudyState(editor)?.queries).toEqual([])
    expect(editor.view.hasFocus()).toBe(true)
    expect(assistant.told('query-ended')).toEqual([
      {
        type: 'query-ended',
        suggestion: 's1',
        query: 'q1',
        rule: QUERY.rule,
        where: { block: 0, from: 4, to: 9 },
        passage: TEXT,
        reason: 'refused',
        why: null,
      },
    ])
  })

  it('lets what a question is about stand for good, or says why it is put away', async () => {
    for (const [how, told] of [
      ['stet', { reason: 'stetted', why: null }],
      ['never', { reason: 'refused', why: 'never' }],
    ] as const) {
      const { editor, assistant } = await withQuery()
      editor.commands.dismissQuery(QUERY.id, how)
      expect(understudyState(editor)?.queries).toEqual([])
      expect(assistant.told('query-ended')).toMatchObject([told])
      editor.destroy()
    }
  })

  it('tells that a question was heeded when its writer changes the words, and of a co-author’s change nothing', async () => {
    const { editor, assistant } = await withQuery()
    editor.commands.setTextSelection(7)
    editor.view.focus()
    await press('x')
    expect(understudyState(editor)?.queries).toEqual([])
    expect(assistant.told('query-ended')).toMatchObject([{ reason: 'typed-otherwise', passage: TEXT }])
    const other = await withQuery()
    other.editor.commands.insertContentAt(7, 'x')
    expect(understudyState(other.editor)?.queries).toEqual([])
    expect(other.assistant.told('query-ended')).toEqual([])
  })
})

describe('with a finger', () => {
  it('takes a ghost where it stands', async () => {
    await media.coarse(true)
    const { editor } = await withGhost()
    await look('ghost-touch')
    await userEvent.click(editor.view.dom.querySelector('.understudy-ghost') ?? editor.view.dom, {
      position: { x: 20, y: 8 },
    })
    expect(editor.getText()).toBe('The tide It was cold out.')
    expect(editor.view.hasFocus()).toBe(true)
  })

  it('refuses it with a button that is wide enough, and only a finger has', async () => {
    const { editor, assistant } = await withGhost()
    const refuse = editor.view.dom.querySelector('.understudy-refuse')
    if (!refuse) throw new Error('No button')
    expect(getComputedStyle(refuse).display).toBe('none')
    await media.coarse(true)
    const target = getComputedStyle(refuse, '::after')
    expect([target.width, target.height]).toEqual(['44px', '44px'])
    await userEvent.click(refuse)
    expect(editor.getText()).toBe('The tide')
    expect(assistant.told('ended').map(({ reason }) => reason)).toEqual(['refused'])
  })

  it('takes and leaves changes by targets of at least 44 px', async () => {
    await media.coarse(true)
    const { editor } = await withHunks()
    await look('hunks-touch')
    for (const button of editor.view.dom.querySelectorAll('.understudy-card button')) {
      const { width, height } = button.getBoundingClientRect()
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
    }
  })
})

describe('a checker', () => {
  const SHOWN: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a ghost', withGhost],
    ['changes', withHunks],
    ['two versions', async () => (await withHunks()).editor.commands.layOut('versions')],
    ['a question', withQuery],
    ['an edit', async () => (await withHunks()).editor.commands.editHunk()],
    ['the question why', async () => (await withHunks()).editor.commands.askWhy()],
  ]
  const SCHEMES = ['light', 'dark'] as const
  const CASES = SHOWN.flatMap(([name, show]) => SCHEMES.map(scheme => [name, scheme, show] as const))
  it.each(CASES)('finds nothing serious in %s, %s', async (name, scheme, show) => {
    await media.features({ 'prefers-color-scheme': scheme })
    document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`
    await show()
    await look(`access-${name.replaceAll(' ', '-')}-${scheme}`)
    document.querySelector('.ProseMirror')?.setAttribute('aria-label', 'Text')
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
    document.documentElement.removeAttribute('style')
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
  })

  it('finds a sign that is no colour, for what goes, what comes and what is current, where the system chooses colours', async () => {
    await media.features({ 'forced-colors': 'active' })
    const { editor } = await withHunks()
    await look('hunks-forced')
    const line = (selector: string): string => {
      const found = editor.view.dom.querySelector(selector)
      return found ? getComputedStyle(found).textDecorationLine : 'none'
    }
    expect(line('del')).toBe('line-through')
    expect(line('ins')).toBe('underline')
    const current = editor.view.dom.querySelector('.understudy-current > ins')
    expect(current && getComputedStyle(current).outlineStyle).toBe('solid')
  })

  it('finds no inline style and nothing that moves', async () => {
    const { editor } = await withHunks()
    editor.commands.layOut('versions')
    expect(document.body.querySelectorAll('[style]')).toHaveLength(0)
    for (const element of document.body.querySelectorAll('[class*="understudy"]')) {
      const { animationName, transitionDuration } = getComputedStyle(element)
      expect([animationName, transitionDuration]).toEqual(['none', '0s'])
    }
  })
})

describe('a change, to those who hear it', () => {
  it('says who puts what in place of what, and stays out of the clipboard', async () => {
    const { editor } = await withHunks()
    const change = editor.view.dom.querySelector('.understudy-change')
    expect(change?.textContent).toContain('scripted, instead of “began to walk”: walked')
    expect(editor.getText()).toBe(TEXT)
  })
})
