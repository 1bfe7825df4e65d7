import { ghostParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { closeEditors, gated, ghostIs, ghostOf, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState } from './index.ts'

afterEach(closeEditors)

const compose = (dom: HTMLElement, type: 'compositionstart' | 'compositionend'): void => {
  dom.dispatchEvent(new CompositionEvent(type, { bubbles: true, data: 'に' }))
}

describe('while an input method composes', () => {
  it('no ghost stands at the caret, and it is back afterwards', async () => {
    const { editor } = await openEditor([ghostParts('s1', ' out.')], '<p>The tide</p>')
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' out.')
    compose(editor.view.dom, 'compositionstart')
    expect(ghostOf(editor)).toBe('')
    expect(editor.commands.acceptGhost()).toBe(false)
    compose(editor.view.dom, 'compositionend')
    await ghostIs(editor, ' out.')
  })

  it('an answer waits for its end, and none is asked for', async () => {
    const late = gated('late')
    const { editor, assistant } = await openEditor([late.answer], '<p>The tide</p>')
    await press('{Alt>}\\{/Alt}')
    compose(editor.view.dom, 'compositionstart')
    late.send(' went out ')
    expect(editor.commands.requestContinuation()).toBe(false)
    await new Promise(resolve => setTimeout(resolve, 60))
    expect(assistant.events).toEqual([])
    compose(editor.view.dom, 'compositionend')
    await settled(() => understudyState(editor)?.ghost !== null)
    expect(ghostOf(editor)).toBe(' went out')
  })
})

describe('the page', () => {
  it('needs no inline style', async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective))
    const policy = document.createElement('meta')
    policy.httpEquiv = 'Content-Security-Policy'
    policy.content = "style-src-attr 'none'"
    document.head.append(policy)
    const { editor } = await openEditor([ghostParts('s1', ' out.')], '<p>The tide</p>')
    await press('{Alt>}\\{/Alt}')
    await ghostIs(editor, ' out.')
    expect(editor.view.dom.querySelector('.understudy-ghost[style], .understudy-change[style]')).toBe(null)
    expect(violations).toEqual([])
  })
})
