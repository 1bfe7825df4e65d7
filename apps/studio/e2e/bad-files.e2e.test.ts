import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageOf, paragraphsOf } from './manuscript-text.ts'
import { allowLearning, chooseFile, textFile } from './open-studio.ts'
import { soon } from './soon.ts'
import { openStage, type Stage, type Writer } from './stage.ts'
import { itemOf, openVoice } from './voice-panel.ts'

let stage: Stage
let writer: Writer
let page: Page
const OPEN = ['The manuscript that is open.']
const WISH = 'Keep sentences short'

beforeAll(async () => {
  stage = await openStage({ model: false })
  writer = await stage.writer()
  page = await writer.tab()
  await allowLearning(page)
  await pageOf(page).click()
  await page.keyboard.type(OPEN.join(''))
})
afterAll(async () => {
  await stage?.close()
})

describe('a file that is no manuscript', () => {
  it.each([
    ['of 20 MB', 'novel.txt', Buffer.alloc(20_000_000, 'a '), '“novel.txt” is too large to be a manuscript.'],
    [
      'a picture by another name',
      'cover.txt',
      Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]),
      '“cover.txt” is not a text file',
    ],
    ['empty', 'empty.txt', Buffer.alloc(0), '“empty.txt” is empty.'],
    ['of Word', 'draft.docx', Buffer.from('PK'), 'Word files come later.'],
  ])('%s: is refused by name, and what is open stays', async (_what, name, buffer, line) => {
    await chooseFile(page, { name, mimeType: 'text/plain', buffer })
    await page.getByRole('alert').filter({ hasText: line }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await paragraphsOf(page)).toEqual(OPEN)
  })
})

describe('a file that is no persona', () => {
  beforeAll(async () => {
    const panel = await openVoice(page)
    await panel.getByRole('textbox', { name: 'Say a wish' }).fill(WISH)
    await panel.getByRole('button', { name: 'Add' }).click()
    await itemOf(panel, /short/i).first().waitFor()
  })

  const bomb = [
    'schemaVersion: 2',
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefgh'.split('').map((to, i) => `${to}: &${to} [${Array(9).fill(`*${'abcdefg'[i]}`).join(', ')}]`),
  ]
  it.each([
    ['not one', 'list.yaml', '- milk\n- bread\n', /not a persona \(.+: .+\)/],
    ['broken', 'broken.json', '{ "schemaVersion": 2, "identity": ', /cannot be read at .+: .+/],
    ['an alias bomb', 'bomb.yaml', bomb.join('\n'), /repeats itself without end.*\(.+\)/],
  ])('%s: is refused with the place and the reason, and the present one kept', async (_what, name, text, line) => {
    await refused(textFile(name, text), line)
  })

  it('from a newer version: is refused by name', async () => {
    const panel = await openVoice(page)
    await panel.getByRole('button', { name: 'Save as a file …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save this voice as a file' })
    await dialog.getByRole('radio', { name: /^JSON/ }).check()
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save' }).click()
    const { readFile } = await import('node:fs/promises')
    const own: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'))
    await refused(textFile('newer.json', JSON.stringify(newer(own))), /newer Understudy \(.+\)/)
  })

  async function refused(file: ReturnType<typeof textFile>, line: RegExp): Promise<void> {
    const panel = await openVoice(page)
    const chooser = page.waitForEvent('filechooser')
    await panel.getByRole('button', { name: 'Open a file …' }).click()
    await (await chooser).setFiles(file)
    await expect.poll(() => panel.getByRole('alert').allTextContents(), soon).toEqual([expect.stringMatching(line)])
    expect(await panel.getByRole('alert').textContent()).toContain('Nothing was changed here.')
    expect(await itemOf(panel, /short/i).count()).toBeGreaterThan(0)
  }
})

it('breaks nothing', () => writer.watched.expectNone())

/** The same file as a later version would write it: every format number raised. */
function newer(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, /format|version|schema/i.test(key) ? 999 : inner]),
  )
}
