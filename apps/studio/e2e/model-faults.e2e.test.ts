import type { ModelServerAnswer } from '@understudy/models/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caretToEnd, paragraphsOf } from './manuscript-text.ts'
import { harbour } from './manuscripts.ts'
import { openOwnPages, textFile } from './open-studio.ts'
import { soon } from './soon.ts'
import { openStage, type Stage, type Writer } from './stage.ts'
import { answerAllByKey, ASKING, askByKey, ghostText, noticeOf, offered } from './suggestions.ts'
import { REFUSED_BY_SERVER } from './watch-page.ts'

let stage: Stage
let writer: Writer
let page: Page

beforeAll(async () => {
  stage = await openStage()
  writer = await stage.writer()
  page = await writer.tab()
  // nothing is to be learned from the same change left again and again
  await page.getByRole('button', { name: 'Not now' }).click()
  await openOwnPages(page, textFile('harbour.txt', harbour().join('\n\n')))
})
afterAll(async () => {
  await stage?.close()
})

describe('a model that fails', () => {
  const faults: readonly (readonly [string, ModelServerAnswer | 'closed', RegExp])[] = [
    ['is not there', 'closed', /cannot be reached/],
    ['drops the connection', { fault: 'reset' }, /cannot be reached/],
    ['stops in the middle', { fault: 'drop', text: 'The lamp went out and then the' }, /stopped in the middle/],
    ['is busy', { fault: 'status', status: 429 }, /is busy/],
    ['has a fault', { fault: 'status', status: 500 }, /had a fault of its own/],
    ['is a web page', { fault: 'html' }, /could not be used/],
    ['says nothing', { fault: 'nothing' }, /could not be used/],
    ['never answers', { fault: 'silence' }, /took too long/],
  ]
  it.each(faults)('%s: one quiet line, typing goes on, the copydesk answers', async (_what, fault, line) => {
    // a model that failed so often would be left alone for a while, and a change left so often not offered
    await page.reload()
    if (fault === 'closed') await stage.closeModel()
    else stage.play(() => fault)
    await caretToEnd(page, 0)
    await page.keyboard.press('Alt+\\')
    const said = noticeOf(page).filter({ hasText: /\S/ }).filter({ hasNotText: ASKING })
    await said.waitFor({ timeout: 20_000 })
    expect(await said.allTextContents()).toEqual([expect.stringMatching(line)])
    if (await ghostText(page)) await page.keyboard.press('Escape')
    if (fault === 'closed') await stage.openModel()
    stage.play(() => ({ fault: 'status', status: 500 }))
    await typesOn()
    expect(await askByKey(page, 'tighten', 1), (await noticeOf(page).textContent()) ?? '').toBe(true)
    expect(await offered(page)).toEqual([{ out: 'She heard the gate clang', in: 'The gate clanged' }])
    await answerAllByKey(page, 'leave')
  })

  it('does not hold the writer up while it is waited for', async () => {
    stage.play(() => ({ fault: 'silence' }))
    await caretToEnd(page, 0)
    await page.keyboard.press('Alt+\\')
    await expect.poll(() => noticeOf(page).textContent(), soon).toMatch(ASKING)
    await typesOn()
  })

  async function typesOn(): Promise<void> {
    const before = (await paragraphsOf(page))[0] ?? ''
    await caretToEnd(page, 0)
    const started = Date.now()
    await page.keyboard.type(' On.')
    expect((await paragraphsOf(page))[0]).toBe(`${before} On.`)
    expect(Date.now() - started).toBeLessThan(1_000)
  }
})

it('breaks nothing', () => writer.watched.expectNone([REFUSED_BY_SERVER, /net::ERR_/]))
