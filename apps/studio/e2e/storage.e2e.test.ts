import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageOf, paragraphsOf } from './manuscript-text.ts'
import { allowLearning } from './open-studio.ts'
import { downloaded, savedAsText } from './saved-as-text.ts'
import { soon } from './soon.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ model: false })
})
afterAll(async () => {
  await stage?.close()
})

describe('a browser that keeps nothing', () => {
  it('is said at once; the text can be written and saved as a file', async () => {
    const writer = await stage.writer({
      before: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('not here', 'SecurityError')
        }
      },
    })
    const page = await writer.tab()
    await allowLearning(page)
    const alert = page.getByRole('alert').filter({ hasText: 'does not let the page keep anything' })
    await alert.waitFor()
    await write(page, 'Nothing of this is kept.')
    const saved = await downloaded(page, () => alert.getByRole('button', { name: 'Save as .txt' }).click())
    expect(saved).toBe('Nothing of this is kept.\n')
    writer.watched.expectNone()
  })
})

describe('a browser that has no room left', () => {
  it('is said at once; the text stays and can be saved, and is kept once there is room', async () => {
    const writer = await stage.writer({ before: letRoomRunOut })
    const page = await writer.tab()
    await allowLearning(page)
    await write(page, 'Kept. ')
    await expect.poll(() => page.getByTestId('save-state').textContent(), soon).toBe('Saved')
    await page.evaluate(() => document.documentElement.setAttribute('data-full', ''))
    await page.keyboard.type('Not kept.')
    await page.getByRole('alert').filter({ hasText: 'no room left' }).first().waitFor()
    expect(await paragraphsOf(page)).toEqual(['Kept. Not kept.'])
    expect(await savedAsText(page)).toBe('Kept. Not kept.\n')
    await page.evaluate(() => document.documentElement.removeAttribute('data-full'))
    await expect.poll(() => page.getByTestId('save-state').textContent(), { timeout: 20_000 }).toBe('Saved')
    await page.reload()
    await pageOf(page).waitFor()
    expect(await paragraphsOf(page)).toEqual(['Kept. Not kept.'])
    writer.watched.expectNone()
  })
})

async function write(page: Page, words: string): Promise<void> {
  await pageOf(page).click()
  await page.keyboard.type(words)
}

/** Runs in the page: every write fails for want of room while the page is marked as full. */
function letRoomRunOut(): void {
  for (const name of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...given: [unknown, IDBValidKey?]) {
      if (document.documentElement.hasAttribute('data-full')) throw new DOMException('full', 'QuotaExceededError')
      return write.apply(this, given)
    }
  }
}
