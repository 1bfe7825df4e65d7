import { screen, waitFor, within } from '@testing-library/react'
import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import type { Hunk, HunkId, QueryId, RuleId, SuggestionId, SuggestionPart } from '@understudy/contracts'
import {
  ghostParts,
  hunkParts,
  openedPart,
  ScriptedAssistant,
  type ScriptedAnswer,
} from '@understudy/contracts/testing'
import { Understudy, understudyState, type HunkKey } from '@understudy/tiptap'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { problems } from '../../test/problems.ts'
import { press, show } from '../../test/show.tsx'
import { CatalogueProvider } from '../say.tsx'
import { GhostLine } from './ghost-line.tsx'
import { NoticeLine } from './notice-line.tsx'
import { QueryLine } from './query-line.tsx'
import { ReviewBar } from './review-bar.tsx'

const TEXT = 'She began to run, and he began to follow.'
const open: Editor[] = []
beforeEach(() => page.viewport(1000, 800))
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
  document.body.replaceChildren()
})

function editorOver(...answers: readonly ScriptedAnswer[]): Editor {
  const element = document.body.appendChild(document.createElement('div'))
  const assistant = new ScriptedAssistant(answers)
  const editor = new Editor({
    element,
    content: `<p>${TEXT}</p>`,
    extensions: [StarterKit, Understudy.configure({ assistant })],
  })
  open.push(editor)
  return editor
}

function hunk(id: string, original: string, text: string): Hunk {
  const from = TEXT.indexOf(original)
  const change = { type: 'replace' as const, block: 0, from, to: from + original.length, text }
  return { id: id as HunkId, change, original, reason: { key: 'The act itself' }, rule: null, items: [] }
}

async function reviewing(): Promise<Editor> {
  const editor = editorOver(
    hunkParts('s1', hunk('h1', 'began to run', 'ran'), hunk('h2', 'began to follow', 'followed')),
  )
  show(<ReviewBar editor={editor} />)
  editor.commands.selectAll()
  editor.commands.requestRewrite({ kind: 'tighten' })
  await screen.findByText('1 of 2')
  return editor
}

describe('ReviewBar', () => {
  it('is not there while nothing is pending', () => {
    show(<ReviewBar editor={editorOver()} />)
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('is not there without an editor', () => {
    show(<ReviewBar editor={null} />)
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('says which change, its reason and who made it', async () => {
    await reviewing()
    const bar = screen.getByRole('region').textContent
    expect(bar).toContain('The act itself')
    expect(bar).toContain('by scripted')
  })

  it('says its rule, and where that is silent one press away', async () => {
    const editor = editorOver(hunkParts('s1', { ...hunk('h1', 'began to run', 'ran'), rule: 'began-to' as RuleId }))
    const catalogue = {
      'copydesk.rule.began-to': 'Began to',
      'copydesk.exception.began-to': 'Not where it is interrupted',
    }
    show(
      <CatalogueProvider catalogues={[catalogue]}>
        <ReviewBar editor={editor} />
      </CatalogueProvider>,
    )
    editor.commands.selectAll()
    editor.commands.requestRewrite({ kind: 'tighten' })
    const rule = await screen.findByRole('button', { name: 'Began to' })
    expect(screen.queryByText('Not where it is interrupted')).toBeNull()
    rule.focus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByText('Not where it is interrupted')).toBeTruthy()
    expect(rule.getAttribute('aria-expanded')).toBe('true')
    expect(await problems(screen.getByRole('region'))).toEqual([])
  })

  it('takes the current change and goes on to the next', async () => {
    const editor = await reviewing()
    await press(within(screen.getByRole('region')).getByRole('button', { name: 'Take' }))
    await screen.findByText('One change')
    expect(editor.getText()).toBe('She ran, and he began to follow.')
  })

  it('leaves all, and asks why for a moment', async () => {
    const editor = await reviewing()
    await press(screen.getByRole('button', { name: 'Leave all' }))
    const bar = screen.getByRole('region', { name: 'Suggested changes' })
    await press(await within(bar).findByRole('button', { name: /Not here/ }))
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull())
    expect(editor.getText()).toBe(TEXT)
  })

  it('takes the figure of a reason as a key once it is asked for', async () => {
    const editor = await reviewing()
    editor.commands.askWhy()
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Not here'))
    await userEvent.keyboard('4')
    await waitFor(() => expect(screen.queryByText('Left. Why?')).toBeNull())
    expect(understudyState(editor)?.hunks).toHaveLength(1)
  })

  it('turns the reading, and keeps a word', async () => {
    const editor = await reviewing()
    await press(screen.getByRole('button', { name: 'New' }))
    expect(understudyState(editor)?.reading).toBe('after')
    editor.commands.reviseHunk('s1/h1' as HunkKey, 'came to walk')
    await press(await screen.findByTitle('Keep “began” instead of “came”'))
    expect(understudyState(editor)?.hunks[0]?.text).toBe('began to walk')
  })

  it('moves by arrow keys', async () => {
    const editor = await reviewing()
    screen.getByRole('button', { name: 'Next change' }).focus()
    await userEvent.keyboard('{ArrowDown}')
    await screen.findByText('2 of 2')
    expect(understudyState(editor)?.current).toContain('h2')
  })

  it('keeps nobody out', async () => {
    await reviewing()
    expect(await problems(screen.getByRole('region', { name: 'Suggested changes' }))).toEqual([])
  })
})

describe('the card put away', () => {
  const bar = () => within(screen.getByRole('region', { name: 'Suggested changes' }))

  it('goes by Escape in the text, decides nothing, and comes back when asked for', async () => {
    const editor = await reviewing()
    // while more is on its way, the key puts an end to that
    await waitFor(() => expect(understudyState(editor)?.asking).toBeNull())
    editor.commands.focus()
    await waitFor(() => expect(editor.isFocused).toBe(true))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(bar().queryByRole('button', { name: 'Take' })).toBeNull())
    expect(understudyState(editor)?.hunks).toHaveLength(2)
    await press(screen.getByRole('button', { name: 'Show' }))
    expect(bar().getByRole('button', { name: 'Take' })).toBeTruthy()
  })

  it('gives the focus back to the text, and keeps nobody out', async () => {
    const editor = await reviewing()
    screen.getByRole('button', { name: /Put this card away/ }).focus()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(editor.isFocused).toBe(true))
    expect(await problems(screen.getByRole('region'))).toEqual([])
    editor.commands.refuseAllHunks()
    await screen.findByText('Left. Why?')
  })

  it('leaves Escape alone elsewhere', async () => {
    await reviewing()
    const other = document.body.appendChild(document.createElement('input'))
    other.focus()
    await userEvent.keyboard('{Escape}')
    expect(bar().getByRole('button', { name: 'Take' })).toBeTruthy()
  })
})

describe('a card on a phone', () => {
  it('shows the change and what to do with it; the rest is asked for', async () => {
    await page.viewport(390, 844)
    await reviewing()
    const bar = screen.getByRole('region', { name: 'Suggested changes' })
    expect(bar.getBoundingClientRect().height).toBeLessThan(0.25 * 844)
    expect(within(bar).queryByRole('button', { name: 'Leave all' })).toBeNull()
    await press(within(bar).getByRole('button', { name: 'More' }))
    expect(within(bar).getByRole('button', { name: 'Leave all' })).toBeTruthy()
    expect(bar.getBoundingClientRect().height).toBeLessThan(0.5 * 844)
    expect(await problems(bar)).toEqual([])
  })
})

describe('a card at the foot of the page', () => {
  it('does not lie over the change it is about', async () => {
    const editor = editorOver(
      hunkParts('s1', hunk('h1', 'began to run', 'ran'), hunk('h2', 'began to follow', 'followed')),
    )
    const lead = Object.assign(document.createElement('div'), { style: `height: ${window.innerHeight - 60}px` })
    document.body.prepend(lead)
    document.body.style.paddingBottom = '100vh'
    show(
      <div style={{ position: 'fixed', insetInline: 0, insetBlockEnd: 0, height: '45vh', background: 'white' }}>
        <ReviewBar editor={editor} />
      </div>,
    )
    editor.commands.selectAll()
    editor.commands.requestRewrite({ kind: 'tighten' })
    await screen.findByText('1 of 2')
    window.scrollTo({ top: 0 })
    await press(screen.getByRole('button', { name: 'Next change' }))
    await screen.findByText('2 of 2')
    const shown = document.querySelector('[data-understudy-hunk="s1/h2"]')?.getBoundingClientRect()
    const bar = screen.getByRole('region').getBoundingClientRect()
    expect(shown?.bottom).toBeLessThanOrEqual(bar.top)
    expect(shown?.top).toBeGreaterThanOrEqual(0)
    document.body.style.paddingBottom = ''
  })
})

describe('QueryLine', () => {
  it('counts the questions in the margin and puts all of them away', async () => {
    const suggestion = 's1' as SuggestionId
    const query = (id: string, original: string): SuggestionPart => {
      const from = TEXT.indexOf(original)
      const at = { block: 0, from, to: from + original.length }
      return { type: 'query', suggestion, query: { id: id as QueryId, at, reason: { key: `Why ${id}?` }, rule: null } }
    }
    const end: SuggestionPart = { type: 'end', suggestion, reason: 'complete', usage: null }
    const editor = editorOver([openedPart('s1'), query('q1', 'run'), query('q2', 'follow'), end])
    show(<QueryLine editor={editor} />)
    editor.commands.selectAll()
    editor.commands.requestRewrite({ kind: 'tighten' })
    const line = await screen.findByRole('region', { name: 'Questions in the margin' })
    await within(line).findByText('2 questions in the margin')
    expect(await problems(line)).toEqual([])
    await press(within(line).getByRole('button', { name: 'Put all away' }))
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull())
    expect(understudyState(editor)?.queries).toEqual([])
  })
})

describe('GhostLine', () => {
  it('says who a continuation comes from, and takes it by pointer', async () => {
    const editor = editorOver(ghostParts('s1', ' Nobody called.'))
    show(<GhostLine editor={editor} keys={{ take: 'Tab', word: 'Ctrl+→', refuse: 'Esc' }} />)
    editor.commands.focus('end')
    editor.commands.requestContinuation()
    await screen.findByText('Tab takes it, Ctrl+→ the next word, Esc refuses it')
    await press(screen.getByRole('button', { name: 'Take' }))
    await waitFor(() => expect(editor.getText()).toBe(`${TEXT} Nobody called.`))
  })
})

describe('GhostLine among several', () => {
  it('goes to another and back, and says which one it is', async () => {
    const editor = editorOver(ghostParts('s1', ' Nobody called.'), ghostParts('s2', ' It rained.'))
    show(<GhostLine editor={editor} keys={{ take: 'Tab', word: 'Ctrl+→', refuse: 'Esc' }} />)
    editor.commands.focus('end')
    editor.commands.requestContinuation()
    await press(await screen.findByRole('button', { name: 'Another' }))
    await screen.findByText('2 of 2')
    await waitFor(() => expect(understudyState(editor)?.ghost?.text).toBe(' It rained.'))
    await press(screen.getByRole('button', { name: 'The one before' }))
    await screen.findByText('1 of 2')
  })
})

describe('NoticeLine', () => {
  it('says what the assistant has to say, and puts it away', async () => {
    const editor = editorOver([
      { type: 'notice', message: { key: 'assistant.notice.unreachable' } },
      { type: 'end', suggestion: null, reason: 'failed', usage: null },
    ])
    show(<NoticeLine editor={editor} />)
    editor.commands.requestContinuation()
    await screen.findByText('The model cannot be reached. Is its server running? Line edits still work.')
    await press(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByText(/cannot be reached/)).toBeNull())
    await waitFor(() => expect(editor.isFocused).toBe(true))
  })

  it('goes with the next thing done in the text where it asks for nothing', async () => {
    const editor = editorOver([{ type: 'end', suggestion: null, reason: 'empty', usage: null }])
    show(<NoticeLine editor={editor} />)
    editor.commands.selectAll()
    editor.commands.requestRewrite({ kind: 'tighten' })
    await screen.findByText('Nothing to change here.')
    editor.commands.insertContentAt(1, 'x')
    await waitFor(() => expect(screen.queryByText('Nothing to change here.')).toBeNull())
  })

  it('stops waiting, and gives the focus back to the text', async () => {
    const editor = editorOver(async function* () {
      await new Promise(() => {})
      yield* []
    })
    show(<NoticeLine editor={editor} />)
    editor.commands.requestContinuation()
    await press(await screen.findByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(editor.isFocused).toBe(true))
    expect(understudyState(editor)?.asking).toBeNull()
  })
})
