import type { Hunk, Query, QueryId, RuleId, SuggestionId, SuggestionPart } from '@understudy/contracts'
import { hunkParts, openedPart } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { hunkFor } from '../test/fixtures.ts'
import { closeEditors, look, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState, type HunkKey, type UnderstudyOptions } from './index.ts'

afterEach(closeEditors)

const TEXT = 'She began to walk very slowly down the hall, and she ran down the hill at dusk.'
const HUNKS = [
  hunkFor('h1', TEXT, 'began to walk', 'walked'),
  hunkFor('h2', TEXT, ' very slowly', ''),
  hunkFor('h3', TEXT, 'she ran down the hill', 'he walked down a slope'),
]

async function reviewing(options: Partial<UnderstudyOptions> = {}, text = TEXT, hunks: readonly Hunk[] = HUNKS) {
  const opened = await openEditor([hunkParts('s1', ...hunks)], `<p>${text}</p>`, options)
  opened.editor.commands.selectAll()
  opened.editor.commands.requestRewrite({ kind: 'tighten' })
  const pending = () => understudyState(opened.editor)
  await settled(() => (pending()?.hunks.length ?? 0) + (pending()?.folded ?? 0) === hunks.length)
  const endings = () => opened.assistant.told('ended').map(({ hunk, reason, why }) => [hunk, reason, why])
  return { ...opened, endings, dom: opened.editor.view.dom }
}

const key = (id: string): HunkKey => `s1/${id}` as HunkKey
const isSeen = (element: Element | null) => element !== null && element.getClientRects().length > 0
const seen = (dom: Element, selector: string) =>
  [...dom.querySelectorAll(selector)].filter(isSeen).map(({ textContent }) => textContent)

describe('the page under review', () => {
  it('reads as it would be; old words show only where they are up for decision', async () => {
    const { dom, editor } = await reviewing()
    expect(seen(dom, 'del')).toEqual(['began to walk'])
    expect(seen(dom, 'ins')).toEqual(['walked', 'he walked down a slope'])
    expect(dom.querySelector('.understudy-notch')?.getAttribute('aria-label')).toBe('Would go: very slowly')
    editor.commands.nextHunk()
    expect(seen(dom, 'del')).toEqual([' very slowly'])
    await look('review-marked')
  })

  it('is turned by one key to what it would be, what it was, and back, with nothing of it in the document', async () => {
    const { dom, editor } = await reviewing()
    const html = editor.getHTML()
    await press('{Alt>}m{/Alt}')
    expect(understudyState(editor)?.reading).toBe('after')
    expect([seen(dom, 'del'), seen(dom, 'ins'), seen(dom, '.understudy-card')]).toEqual([
      [],
      ['walked', 'he walked down a slope'],
      [],
    ])
    await press('{Alt>}m{/Alt}')
    expect([seen(dom, 'del').length, seen(dom, 'ins'), seen(dom, '.understudy-card')]).toEqual([3, [], []])
    await press('{Alt>}m{/Alt}')
    expect(seen(dom, 'del')).toEqual(['began to walk'])
    expect(editor.getHTML()).toBe(html)
  })

  it('turns to the change that the caret is put into', async () => {
    const { editor, dom } = await reviewing()
    editor.commands.setTextSelection(TEXT.indexOf('she ran') + 3)
    expect(understudyState(editor)?.current).toBe(key('h3'))
    expect(seen(dom, 'del')).toEqual(['she ran down the hill'])
  })

  it('draws nothing anew but the change that a key touched', async () => {
    const { editor, dom } = await reviewing()
    const drawn = [...dom.querySelectorAll('.understudy-change')]
    editor.commands.setTextSelection(TEXT.length + 1)
    await press(' X')
    expect([...dom.querySelectorAll('.understudy-change')].map(one => drawn.indexOf(one))).toEqual([0, 1, 2])
  })
})

describe('a change under the keys of the writer', () => {
  it('keeps the rest while its own words are typed, and ends when they are all there', async () => {
    const { editor, dom, endings } = await reviewing({}, 'She ran home.', [
      hunkFor('h1', 'She ran home.', 'ran', 'walked'),
    ])
    editor.commands.setTextSelection({ from: 5, to: 8 })
    await press('walk')
    expect(editor.getText()).toBe('She walk home.')
    expect(understudyState(editor)?.hunks).toMatchObject([{ original: 'walk', text: 'walked' }])
    expect(seen(dom, 'del')).toEqual(['walk'])
    await press('{Control>}z{/Control}')
    expect(understudyState(editor)?.hunks).toMatchObject([{ original: 'ran', text: 'walked' }])
    await press('{Control>}{Shift>}z{/Shift}{/Control}ed')
    expect(endings()).toEqual([['h1', 'typed-through', null]])
    expect(editor.getText()).toBe('She walked home.')
  })
})

describe('taking in part', () => {
  it('keeps a word of the writer and takes the rest, as one undo step', async () => {
    const { editor, dom, assistant } = await reviewing()
    editor.commands.chooseHunk(key('h3'))
    await userEvent.click(dom.querySelector('.understudy-part') ?? dom)
    expect(
      understudyState(editor)
        ?.hunks.at(-1)
        ?.parts.map(({ kept }) => kept),
    ).toEqual([true, false, false, false])
    await look('review-parts')
    editor.commands.acceptHunk()
    expect(editor.getText()).toContain('and she walked down a slope')
    expect(assistant.told('ended').at(-1)).toMatchObject({ accepted: 'she walked down a slope' })
    editor.commands.declareSaved()
    expect(assistant.told('settled').at(-1)).toMatchObject({
      base: 'she ran down the hill',
      suggested: 'he walked down a slope',
      settled: 'she walked down a slope',
      keptChars: ' walked down a slope'.length,
      changedBy: { typed: 5 },
    })
    await press('{Control>}z{/Control}')
    expect(editor.getText()).toBe(TEXT)
    expect(understudyState(editor)?.hunks.at(-1)).toMatchObject({ text: 'she walked down a slope' })
  })

  it('has nothing to take where every word is kept', async () => {
    const { editor } = await reviewing()
    for (const part of [0, 1, 2, 3]) editor.commands.keepWord(part, key('h3'))
    expect(editor.commands.acceptHunk(key('h3'))).toBe(false)
  })

  it('takes what the writer made of the suggested text', async () => {
    const { editor, dom, assistant } = await reviewing()
    await press('{Alt>}{Shift>}{Enter}{/Shift}{/Alt}')
    const field = dom.querySelector<HTMLTextAreaElement>('.understudy-field')
    await settled(() => document.activeElement === field)
    await look('review-edit')
    await press(' on{Enter}')
    expect(editor.getText()).toContain('She walked on very slowly')
    await settled(() => editor.view.hasFocus())
    editor.commands.declareSaved()
    expect(assistant.told('settled')).toMatchObject([
      { suggested: 'walked', settled: 'walked on', keptChars: 6, changedBy: { typed: 3 } },
    ])
  })

  it('goes back from editing with Escape, and nothing has changed', async () => {
    const { editor, dom } = await reviewing()
    await press('{Alt>}{Shift>}{Enter}{/Shift}{/Alt}')
    await settled(() => document.activeElement?.className === 'understudy-field')
    await press('xyz{Escape}')
    expect(dom.querySelector('.understudy-field')).toBe(null)
    expect(understudyState(editor)?.hunks[0]?.text).toBe('walked')
    await settled(() => editor.view.hasFocus())
  })
})

describe('many at once', () => {
  const ruled = HUNKS.map((hunk, index) => ({ ...hunk, rule: (index === 1 ? 'doublet' : 'began-to') as RuleId }))
  it('are taken by rule, as one undo step', async () => {
    const { editor, endings } = await reviewing({}, TEXT, ruled)
    editor.commands.acceptRule('began-to' as RuleId)
    expect(editor.getText()).toBe('She walked very slowly down the hall, and he walked down a slope at dusk.')
    expect(endings().map(([hunk]) => hunk)).toEqual(['h1', 'h3'])
    await press('{Control>}z{/Control}')
    expect(editor.getText()).toBe(TEXT)
    expect(understudyState(editor)?.hunks).toHaveLength(3)
  })
  it('are left by rule, and taken by place', async () => {
    const { editor, endings } = await reviewing({ whyMs: 0 }, TEXT, ruled)
    editor.commands.refuseRule('doublet' as RuleId)
    expect(endings()).toEqual([['h2', 'refused', null]])
    editor.commands.acceptBlock()
    expect(editor.getText()).toBe('She walked very slowly down the hall, and he walked down a slope at dusk.')
    expect(understudyState(editor)?.hunks).toEqual([])
  })
})

describe('why something was left', () => {
  it('is part of its one ending', async () => {
    const { editor, dom, endings } = await reviewing()
    await press('{Alt>}{Backspace}{/Alt}')
    expect(endings()).toEqual([])
    expect(understudyState(editor)).toMatchObject({
      refusal: { count: 1, asked: false },
      hunks: [{ key: key('h2') }, { key: key('h3') }],
    })
    await look('review-why')
    await userEvent.click(dom.querySelectorAll('.understudy-reason-why')[1] ?? dom)
    expect(endings()).toEqual([['h1', 'refused', 'not-this-voice']])
    expect(dom.querySelector('.understudy-why')).toBe(null)
  })
  it('is said with one key once it was asked for', async () => {
    const { editor, endings } = await reviewing()
    await press('{Alt>}{Shift>}{Backspace}{/Shift}{/Alt}')
    await settled(() => document.activeElement?.className === 'understudy-reason-why')
    await press('3')
    expect(endings()).toEqual([['h1', 'refused', 'changes-meaning']])
    await settled(() => editor.view.hasFocus())
    expect(editor.getText()).toBe(TEXT)
  })
  it('is left unsaid by whatever the writer does next', async () => {
    for (const next of ['x', '{ArrowLeft}', '{Alt>}{Enter}{/Alt}', '{Alt>}{Backspace}{/Alt}']) {
      const { endings, editor } = await reviewing()
      editor.commands.setTextSelection(TEXT.length)
      editor.commands.chooseHunk(key('h1'))
      await press('{Alt>}{Backspace}{/Alt}')
      await press(next)
      await settled(() => endings().length > 0)
      expect(endings()[0]).toEqual(['h1', 'refused', null])
      closeEditors()
    }
  })
  it('is left unsaid once the time is up, and when the page goes', async () => {
    const soon = await reviewing({ whyMs: 1 })
    soon.editor.commands.refuseHunk()
    await settled(() => soon.endings().length === 1)
    closeEditors()
    const gone = await reviewing()
    gone.editor.commands.refuseHunk()
    window.dispatchEvent(new Event('pagehide'))
    expect(gone.endings()[0]).toEqual(['h1', 'refused', null])
    expect(gone.endings().filter(([hunk]) => hunk === 'h1')).toHaveLength(1)
  })
})

describe('too many in a passage', () => {
  const words = Array.from({ length: 40 }, (_, index) => `word${index}`)
  const text = words.join(' ')
  const nine = Array.from({ length: 9 }, (_, i) => hunkFor(`h${i}`, text, `word${i * 4 + 3}`, `x${i}`))
  it('are a count that opens; what was not on screen is not told as shown', async () => {
    const { editor, dom, assistant } = await reviewing({}, text, nine)
    expect(understudyState(editor)).toMatchObject({ folded: 3 })
    expect(assistant.told('shown').at(-1)?.hunks).toHaveLength(6)
    const count = dom.querySelector<HTMLButtonElement>('.understudy-count')
    expect(count?.textContent).toBe('3 more')
    await look('review-folded')
    count?.click()
    expect(understudyState(editor)).toMatchObject({ folded: 0 })
    expect(assistant.told('shown').at(-1)?.hunks).toHaveLength(9)
  })
  it('are not taken unseen, and go without teaching when all is left', async () => {
    const { editor, endings } = await reviewing({ whyMs: 0 }, text, nine)
    editor.commands.acceptHunk(key('h0'))
    editor.commands.refuseAllHunks()
    expect(endings().map(([, reason]) => reason)).toEqual([
      'accepted',
      'expired',
      'expired',
      'expired',
      'refused',
      'refused',
      'refused',
      'refused',
      'refused',
    ])
    closeEditors()
    const other = await reviewing({}, text, nine)
    other.editor.commands.acceptAllHunks()
    expect(understudyState(other.editor)).toMatchObject({ folded: 3, hunks: [] })
    other.editor.commands.nextHunk()
    expect(understudyState(other.editor)).toMatchObject({ folded: 0, hunks: [{}, {}, {}] })
  })
})

describe('a paragraph rewritten from end to end', () => {
  const text =
    'The ferry was late that evening, and the people who were waiting for it on the quay had begun to talk quietly among themselves about the weather and the price of coal.'
  const hunks = [
    hunkFor('h1', text, 'was late that evening', 'did not come'),
    hunkFor(
      'h2',
      text,
      'the people who were waiting for it on the quay had begun to talk quietly',
      'those on the quay talked low',
    ),
    hunkFor('h3', text, 'and the price of coal', 'and coal'),
  ]
  it('is two versions, still taken change by change', async () => {
    const { editor, dom, assistant } = await reviewing({}, text, hunks)
    await look('review-versions')
    expect(seen(dom, '.understudy-version-text')).toEqual([
      'The ferry did not come, and those on the quay talked low among themselves about the weather and coal.',
    ])
    expect(dom.querySelector('.understudy-own-version')?.textContent).toContain('was late that evening')
    expect(editor.getText()).toBe(text)
    editor.commands.acceptHunk(key('h3'))
    expect(editor.getText()).toContain('and coal.')
    dom.querySelector<HTMLButtonElement>('.understudy-single')?.click()
    expect(dom.querySelector('.understudy-other-version')).toBe(null)
    expect(understudyState(editor)?.hunks.map(({ key: one }) => one)).toEqual([key('h1'), key('h2')])
    editor.commands.layOut('versions')
    dom.querySelector<HTMLButtonElement>('.understudy-other-version .understudy-take')?.click()
    expect(editor.getText()).toBe(
      'The ferry did not come, and those on the quay talked low among themselves about the weather and coal.',
    )
    expect(assistant.told('shown').flatMap(({ hunks: all }) => all.map(({ hunk }) => hunk))).toContain('h2')
  })
  it('is left as a whole', async () => {
    const { dom, editor, endings } = await reviewing({ whyMs: 0 }, text, hunks)
    dom.querySelector<HTMLButtonElement>('.understudy-other-version .understudy-leave')?.click()
    expect(endings().map(([, reason]) => reason)).toEqual(['refused', 'refused', 'refused'])
    expect(editor.getText()).toBe(text)
  })
})

describe('questions in the margin', () => {
  const suggestion = 's1' as SuggestionId
  const ask = (id: string, word: string): SuggestionPart => {
    const from = TEXT.indexOf(word)
    const query: Query = {
      id: id as QueryId,
      at: { block: 0, from, to: from + word.length },
      reason: { key: `Why ${word}?` },
      rule: null,
    }
    return { type: 'query', suggestion, query }
  }
  it('are gone to and put away by key, and by hand', async () => {
    const parts: readonly SuggestionPart[] = [
      openedPart('s1'),
      ask('q1', 'slowly'),
      ask('q2', 'dusk'),
      { type: 'end', suggestion, reason: 'complete', usage: null },
    ]
    const { editor } = await openEditor([parts], `<p>${TEXT}</p>`)
    editor.commands.selectAll()
    editor.commands.requestRewrite({ kind: 'proof' })
    await settled(() => understudyState(editor)?.queries.length === 2)
    await look('review-queries')
    editor.commands.setTextSelection(1)
    await press('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}')
    expect(editor.state.selection.head).toBe(TEXT.indexOf('slowly') + 1)
    await press('{Alt>}{Delete}{/Alt}')
    expect(understudyState(editor)?.queries.map(({ reason }) => reason)).toEqual(['Why dusk?'])
    editor.view.dom.querySelector<HTMLButtonElement>('.understudy-dismiss')?.click()
    expect(understudyState(editor)?.queries).toEqual([])
    expect(editor.getText()).toBe(TEXT)
  })
})
