import { ghostParts, hunkParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hunkFor } from '../test/fixtures.ts'
import { closeEditors, ghostIs, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState, type RenderGhost, type RenderHunk, type UnderstudyOptions } from './index.ts'

afterEach(() => {
  closeEditors()
  vi.restoreAllMocks()
})

const TEXT = 'She began to walk down the hall.'

const ownGhost: RenderGhost = text => {
  const element = document.createElement('mark')
  element.className = 'own-ghost'
  element.textContent = text
  return { element, update: rest => (element.textContent = `→${rest}`) }
}

async function withHunk(options: Partial<UnderstudyOptions>) {
  const opened = await openEditor(
    [hunkParts('s1', hunkFor('h1', TEXT, 'began to walk', 'walked'))],
    `<p>${TEXT}</p>`,
    options,
  )
  opened.editor.commands.requestRewrite({ kind: 'tighten' })
  await settled(() => understudyState(opened.editor)?.hunks.length === 1)
  return opened
}

describe('a ghost of the host', () => {
  it('is one element that is told what is left, and named for those who do not see it', async () => {
    const { editor } = await openEditor([ghostParts('s1', ' out.')], '<p>The tide</p>', { renderGhost: ownGhost })
    await press('{Alt>}\\{/Alt}')
    const ghost = () => editor.view.dom.querySelector<HTMLElement>('.own-ghost')
    await settled(() => ghost()?.textContent === '→ out.')
    const element = ghost()
    await press(' o')
    await settled(() => ghost()?.textContent === '→ut.')
    expect(ghost()).toBe(element)
    expect(element?.getAttribute('aria-label')).toBe('Suggested continuation: ut.')
    expect(element?.contentEditable).toBe('false')
    expect(editor.getText()).toBe('The tide o')
  })

  it('is ours where it throws, and the fault is told', async () => {
    const told = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined)
    const fails: RenderGhost = () => {
      throw new Error('no ghost')
    }
    const { editor } = await openEditor([ghostParts('s1', ' out.')], '<p>The tide</p>', { renderGhost: fails })
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' out.')
    expect(told).toHaveBeenCalled()
  })
})

describe('a change of the host', () => {
  it('is drawn by it, with what can be done', async () => {
    const own: RenderHunk = ({ original, text, reason }, isCurrent, { take }) => {
      const element = document.createElement('button')
      element.className = 'own-change'
      element.textContent = `${original} → ${text} (${reason}${isCurrent ? ', now' : ''})`
      element.addEventListener('click', take)
      return element
    }
    const { editor } = await withHunk({ renderHunk: own })
    const element = editor.view.dom.querySelector<HTMLElement>('.own-change')
    expect(element?.textContent).toBe('began to walk → walked (Fewer words say the same, now)')
    expect(editor.view.dom.querySelector('.understudy-card')).toBeNull()
    element?.click()
    expect(editor.getText()).toBe('She walked down the hall.')
  })

  it('is ours where it draws none', async () => {
    const { editor } = await withHunk({ renderHunk: () => null })
    expect(editor.view.dom.querySelector('.understudy-card')).not.toBeNull()
  })
})
