import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageOf, paragraphsOf } from './manuscript-text.ts'
import { allowLearning } from './open-studio.ts'
import { soon } from './soon.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ model: false })
})
afterAll(async () => {
  await stage?.close()
})

it('a second tab reads, and takes over when told to', async () => {
  const writer = await stage.writer()
  const first = await writer.tab()
  await allowLearning(first)
  await pageOf(first).click()
  await first.keyboard.type('Written in the first tab.')
  await expect.poll(() => first.getByTestId('save-state').textContent(), soon).toBe('Saved')

  const second = await writer.tab()
  await second.getByText('is being written in another tab').waitFor()
  expect(await paragraphsOf(second)).toEqual(['Written in the first tab.'])
  expect(await pageOf(second).getAttribute('contenteditable')).toBe('false')

  await second.getByRole('button', { name: 'Write here instead' }).click()
  await expect.poll(() => pageOf(second).getAttribute('contenteditable'), soon).toBe('true')
  await first.getByText('Another tab has taken this manuscript over').waitFor()
  await expect.poll(() => pageOf(first).getAttribute('contenteditable'), soon).toBe('false')
  await pageOf(second).click()
  await second.keyboard.press('Control+End')
  await second.keyboard.type(' And in the second.')
  await expect.poll(() => second.getByTestId('save-state').textContent(), soon).toBe('Saved')
  await second.reload()
  await pageOf(second).waitFor()
  expect(await paragraphsOf(second)).toEqual(['Written in the first tab. And in the second.'])
  writer.watched.expectNone()
})
