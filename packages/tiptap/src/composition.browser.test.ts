import { ghostParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { inputMethod, key229 } from '../test/input-method.ts'
import { closeEditors, gated, ghostIs, ghostOf, openEditor, press, settled } from '../test/open-editor.ts'
import { understudyState } from './index.ts'

afterEach(closeEditors)

const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

async function offered(content: string, text: string) {
  const opened = await openEditor([ghostParts('s1', text), ghostParts('s2', '。')], content)
  await press('{Alt>}\\{/Alt}')
  await ghostIs(opened.editor, text)
  const log: string[] = []
  opened.editor.view.dom.addEventListener('compositionend', () => log.push('end'))
  return { ...opened, log }
}

describe('while an input method composes', () => {
  it('no ghost stands at the caret, no key takes it, and it is back afterwards', async () => {
    const { editor, assistant } = await offered('<p>The tide</p>', ' out.')
    await inputMethod.compose('´')
    expect(editor.view.composing).toBe(true)
    expect(ghostOf(editor)).toBe('')
    expect(editor.commands.acceptGhost()).toBe(false)
    expect(editor.commands.acceptGhostWord()).toBe(false)
    await inputMethod.compose('')
    await ghostIs(editor, ' out.')
    expect(editor.getText()).toBe('The tide')
    expect(assistant.events.filter(({ type }) => type === 'ended')).toEqual([])
  })

  it('an answer waits for its end, and none is asked for', async () => {
    const late = gated('late')
    const { editor, assistant } = await openEditor([late.answer], '<p>他</p>')
    await press('{Alt>}\\{/Alt}')
    await inputMethod.compose('n')
    late.send('你好。')
    late.end()
    expect(editor.commands.requestContinuation()).toBe(false)
    await wait(80)
    expect(assistant.events).toEqual([])
    await inputMethod.compose('ni')
    await inputMethod.commit('你')
    await ghostIs(editor, '好。')
    expect(editor.getText()).toBe('他你')
  })

  it('a key that belongs to it is not ours', async () => {
    const { editor } = await offered('<p>The tide</p>', ' out.')
    const tab = new KeyboardEvent('keydown', { key: 'Tab', keyCode: 229, bubbles: true, cancelable: true })
    editor.view.dom.dispatchEvent(tab)
    expect(tab.defaultPrevented).toBe(false)
    const right = { key: 'ArrowRight', ctrlKey: true, isComposing: true, bubbles: true, cancelable: true }
    editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', right))
    const escape = { key: 'Escape', isComposing: true, bubbles: true, cancelable: true }
    editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', escape))
    expect(ghostOf(editor)).toBe(' out.')
    expect(editor.getText()).toBe('The tide')
  })

  it('a pause asks for nothing until it ends', async () => {
    const { editor, assistant } = await openEditor([ghostParts('s1', '好。')], '<p>他</p>', { pauseMs: 50 })
    await inputMethod.compose('n')
    await inputMethod.compose('ni')
    await wait(150)
    expect(assistant.asked).toEqual([])
    await inputMethod.commit('你')
    await ghostIs(editor, '好。')
    expect(assistant.asked).toMatchObject([{ trigger: 'pause', before: '他你' }])
  })
})

describe('text composed along a ghost shortens it', () => {
  it.each([
    ['a dead key', '<p>caf</p>', 'é noir', [['´', 'é']], ' noir'],
    ['Chinese by pinyin', '<p>他说</p>', '你好。', [['n', 'ni', 'ni h', 'ni hao', '你好']], '。'],
    [
      'Chinese, word by word',
      '<p>他说</p>',
      '你好朋友。',
      [
        ['n', 'ni', '你'],
        ['h', 'hao', '好'],
      ],
      '朋友。',
    ],
    [
      'Japanese by kana and kanji',
      '<p>彼は</p>',
      '猫が好き。',
      [
        ['n', 'ね', 'ねk', 'ねこ', '猫'],
        ['g', 'が'],
      ],
      '好き。',
    ],
    [
      'Korean by jamo',
      '<p>그는 </p>',
      '안녕하다',
      [
        ['ㅇ', '아', '안'],
        ['ㄴ', '녀', '녕'],
      ],
      '하다',
    ],
    ['an Android keyboard', '<p>The</p>', ' tide out.', [[' '], ['t', 'ti', 'tid', 'tide']], ' out.'],
  ] as const)('%s', async (_name, content, text, words, rest) => {
    const opened = await offered(content, text)
    for (const stages of words) await inputMethod.write(...stages)
    await ghostIs(opened.editor, rest)
    expect(opened.assistant.told('ended')).toEqual([])
    expect(opened.log.length).toBeGreaterThan(0)
  })

  it('and ends it where it comes to something else, once it is composed', async () => {
    const { editor, assistant } = await offered('<p>他说</p>', '你好。')
    await inputMethod.write('w', 'wo', '我')
    await settled(() => assistant.told('ended').length === 1)
    expect(assistant.told('ended')).toMatchObject([{ reason: 'typed-otherwise' }])
    expect(editor.getText()).toBe('他说我')
  })

  it('and stays away between one syllable and the next', async () => {
    const { editor } = await offered('<p>그는 </p>', '안녕하다')
    await inputMethod.compose('안')
    // the keyboard ends one and begins the next with the same key: faster than it can be told from here
    editor.view.dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
    editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    await wait(150)
    expect(ghostOf(editor)).toBe('')
    await inputMethod.commit('안')
    await ghostIs(editor, '녕하다')
  })
})

describe('an Android keyboard', () => {
  it('that puts its words in whole, deletes while composing, and mends a word', async () => {
    const { editor, assistant } = await offered('<p>The</p>', ' tide out.')
    await inputMethod.commit(' ')
    await ghostIs(editor, 'tide out.')
    for (const stage of ['t', 'ti', 'tif', 'ti', 'tid']) await inputMethod.compose(stage)
    await key229('Unidentified')
    expect(assistant.told('ended')).toEqual([])
    await inputMethod.commit('tide')
    await ghostIs(editor, ' out.')
    await inputMethod.commit(' ')
    await ghostIs(editor, 'out.')
    expect(editor.getText()).toBe('The tide ')
  })

  it('is asked at a space though the composition goes on', async () => {
    const { assistant } = await openEditor([ghostParts('s1', 'out')], '<p>The</p>', { pauseMs: 50 })
    await inputMethod.compose(' tide')
    await wait(150)
    expect(assistant.asked).toEqual([])
    await inputMethod.compose(' tide ')
    await settled(() => assistant.asked.length === 1)
    expect(assistant.asked[0]).toMatchObject({ before: 'The tide ' })
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
    expect(understudyState(editor)?.ghost?.text).toBe(' out.')
  })
})
