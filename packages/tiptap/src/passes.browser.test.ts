import type { RuleId } from '@understudy/contracts'
import { hunkParts } from '@understudy/contracts/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { closeEditors, openEditor, settled } from '../test/open-editor.ts'
import { rewriteRequestOf, type PassageName } from './index.ts'

afterEach(closeEditors)

const NOVEL = [
  '<h2>One</h2><p>First morning.</p><p>First noon.</p><hr><p>First night.</p>',
  '<h2>Two</h2><p>Second morning.</p><p>* * *</p><p>Second night.</p>',
].join('')
const rules = ['filter-verb' as RuleId]

/** The blocks that a pass over `over` reads, asked with the caret in the paragraph of `words`. */
async function readBy(over: PassageName, words: string, html = NOVEL): Promise<readonly string[]> {
  const { editor } = await openEditor([], html)
  let at = 1
  editor.state.doc.descendants((node, pos) => {
    if (node.isText && node.text?.includes(words)) at = pos + 1
  })
  editor.commands.setTextSelection(at)
  const request = rewriteRequestOf(editor, { kind: 'tighten', rules, over })
  return request?.selected.map(({ text, from, to }) => text.slice(from, to)) ?? []
}

describe('a pass for a rule', () => {
  it.each<readonly [PassageName, string, readonly string[]]>([
    ['scene', 'First noon', ['One', 'First morning.', 'First noon.']],
    ['scene', 'First night', ['First night.']],
    ['scene', 'Second morning', ['Two', 'Second morning.']],
    ['scene', 'Second night', ['* * *', 'Second night.']],
    ['chapter', 'First noon', ['One', 'First morning.', 'First noon.', 'First night.']],
    ['chapter', 'Two', ['Two', 'Second morning.', '* * *', 'Second night.']],
    ['manuscript', 'Two', NOVEL.match(/(?<=>)[^<]+(?=<)/g) ?? []],
  ])('over the %s of “%s” reads all of it', async (over, words, read) => {
    expect(await readBy(over, words)).toEqual(read)
  })

  it('reads the whole of a text without headings or breaks', async () => {
    for (const over of ['scene', 'chapter', 'manuscript'] as const)
      expect(await readBy(over, 'One', '<p>One.</p><p>Two.</p>'), over).toEqual(['One.', 'Two.'])
  })

  it('asks for nothing in a text without words', async () => {
    expect(await readBy('manuscript', 'One', '<p></p>')).toEqual([])
  })

  it('says its rules, and that it is a pass', async () => {
    const { editor, assistant } = await openEditor([hunkParts('s1')], NOVEL)
    editor.commands.setTextSelection(8)
    expect(editor.commands.requestRewrite({ kind: 'tighten', rules, over: 'chapter' })).toBe(true)
    await settled(() => assistant.asked.length === 1)
    expect(assistant.asked[0]).toMatchObject({ trigger: 'pass', rules, kind: 'tighten' })
  })
})
