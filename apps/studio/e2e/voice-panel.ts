import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { soon } from './soon.ts'

/** The panel of the writer's voice, opened. */
export async function openVoice(page: Page): Promise<Locator> {
  const panel = page.getByRole('complementary', { name: 'Your voice' })
  if (!(await panel.isVisible())) await page.getByRole('button', { name: 'Your voice', exact: true }).click()
  await panel.waitFor()
  return panel
}

export async function closePanel(page: Page): Promise<void> {
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: 'Close', exact: true }).first().click()
  await panel.waitFor({ state: 'detached' })
}

/** A preference in the panel, by words of its sentence. */
export function itemOf(panel: Locator, words: string | RegExp): Locator {
  return panel.getByRole('listitem').filter({ has: panel.page().getByRole('button', { name: words }) })
}

/** Opens a preference into the choices behind it. */
export async function openItem(panel: Locator, words: string | RegExp): Promise<Locator> {
  const item = itemOf(panel, words)
  const head = item.getByRole('button', { name: words })
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  return item
}

/** The choices behind a preference as they are told, every one of them. */
export async function choicesBehind(panel: Locator, words: string | RegExp): Promise<readonly string[]> {
  const item = await openItem(panel, words)
  const list = item.getByRole('list', { name: 'The choices behind it' })
  await list.waitFor()
  const more = item.getByRole('button', { name: /Show \d+ more/ })
  if (await more.isVisible()) await more.click()
  return list.getByRole('listitem').allTextContents()
}

/** Waits until a preference stands as `status`. */
export async function expectStatus(panel: Locator, words: string | RegExp, status: string): Promise<void> {
  await expect.poll(() => itemOf(panel, words).getAttribute('data-status'), soon).toBe(status)
}

/** The writer's word for a preference that was only seen so far; there where it is still asked for. */
export async function yesTo(panel: Locator, words: string | RegExp): Promise<Locator> {
  return (await openItem(panel, words)).getByRole('button', { name: 'Yes, this is me' })
}

/** Forgets a preference for good, through its dialog. */
export async function forgetItem(panel: Locator, words: string | RegExp): Promise<void> {
  const item = await openItem(panel, words)
  await item.getByRole('button', { name: 'Forget …' }).click()
  const dialog = panel.page().getByRole('dialog', { name: 'Forget this for good?' })
  await dialog.getByText(/kept texts? of yours would be deleted/).waitFor()
  await dialog.getByRole('button', { name: 'Forget it' }).click()
  await dialog.waitFor({ state: 'detached' })
}
