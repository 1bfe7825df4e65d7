import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { soon } from './soon.ts'
import { pageOf, paragraphsOf, placeCaret } from './manuscript-text.ts'

/** Rewrites by their key, and their name in the menu. */
const KEYS = { tighten: 'Alt+1', expand: 'Alt+2', voice: 'Alt+3', dialogue: 'Alt+4', instruction: 'Alt+6' } as const
const NAMES = { tighten: 'Tighten', expand: 'Expand', voice: 'In my voice', dialogue: 'Dialogue' } as const

/** The bar that says what is suggested, and what can be done about it. */
export function reviewOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Suggested changes' })
}

/** The one quiet line. */
export function noticeOf(page: Page): Locator {
  return page.locator('.us-notice-text')
}

export const ASKING = /^(Reading the passage|Thinking how it goes on) …$/

/** Asks for a rewrite of paragraph `index` by its key, and waits for the answer: whether any change came. */
export async function askByKey(
  page: Page,
  kind: 'tighten' | 'expand' | 'voice' | 'dialogue',
  index: number,
): Promise<boolean> {
  await startAsking(page, index)
  await page.keyboard.press(KEYS[kind])
  return answered(page)
}

/** The same for the paragraphs `from` to `to` together, selected as a hand does. */
export async function askOfMany(page: Page, kind: keyof typeof NAMES, from: number, to: number): Promise<boolean> {
  await startAsking(page, from)
  await page.keyboard.down('Shift')
  await placeCaret(page, to, (await paragraphsOf(page))[to]?.length ?? 0)
  await page.keyboard.up('Shift')
  await page.keyboard.press(KEYS[kind])
  return answered(page)
}

/** The same from the menu. */
export async function askByMenu(page: Page, kind: keyof typeof NAMES, index: number): Promise<boolean> {
  await startAsking(page, index)
  await page.getByRole('button', { name: 'Suggest', exact: true }).click()
  await page.getByRole('menuitem', { name: NAMES[kind] }).click()
  return answered(page)
}

/** A rewrite of paragraph `index` by the writer's own words. */
export async function askInWords(page: Page, words: string, index: number): Promise<boolean> {
  await startAsking(page, index)
  await page.keyboard.press(KEYS.instruction)
  const dialog = page.getByRole('dialog', { name: 'In your own words' })
  await dialog.getByRole('textbox').fill(words)
  await dialog.getByRole('button', { name: 'Ask' }).click()
  return answered(page)
}

/** The caret into the paragraph, and an older line put away, so that the next one is the answer. */
async function startAsking(page: Page, index: number): Promise<void> {
  const putAway = page.locator('.us-notice').getByRole('button', { name: 'Close' })
  if (await putAway.isVisible()) await putAway.click()
  await placeCaret(page, index, 0)
}

/** Whether changes are shown, once the studio has either shown some or said that there are none. */
async function answered(page: Page): Promise<boolean> {
  const said = noticeOf(page).filter({ hasText: /\S/ }).filter({ hasNotText: ASKING })
  await reviewOf(page).or(said).first().waitFor()
  return reviewOf(page).isVisible()
}

/** Every pending change as it is drawn: the words it would take out and put in. */
export async function offered(page: Page): Promise<readonly { readonly out: string; readonly in: string }[]> {
  return pageOf(page).evaluate(editor => {
    const changes = new Map<string, { out: string; in: string }>()
    for (const drawn of editor.querySelectorAll<HTMLElement>('[data-understudy-hunk]')) {
      const key = drawn.dataset.understudyHunk ?? ''
      const change = changes.get(key) ?? { out: '', in: '' }
      if (drawn.matches('del')) change.out += drawn.textContent
      else change.in += drawn.querySelector('ins')?.textContent ?? ''
      changes.set(key, change)
    }
    return [...changes.values()]
  })
}

/** Takes or leaves every pending change, one after the other, by key. */
export async function answerAllByKey(page: Page, answer: 'take' | 'leave'): Promise<void> {
  const count = (await offered(page)).length
  for (let left = count; left > 0; left--) {
    await page.keyboard.press(answer === 'take' ? 'Alt+Enter' : 'Alt+Backspace')
    await expect.poll(async () => (await offered(page)).length, soon).toBe(left - 1)
  }
}

/** A rule left three times in a scene goes quiet there, and says so once the caret is elsewhere: it is asked to go on. */
export async function bringRuleBack(page: Page, elsewhere: number): Promise<void> {
  await placeCaret(page, elsewhere, 0)
  await page.getByRole('button', { name: 'Bring it back' }).click()
}

/** As `answerAllByKey` with the buttons of the bar. */
export async function answerAllByButton(page: Page, answer: 'take' | 'leave'): Promise<void> {
  const count = (await offered(page)).length
  const name = { take: 'Take', leave: 'Leave' }[answer]
  await reviewOf(page)
    .getByRole('button', { name: count > 1 ? `${name} all` : name, exact: true })
    .click()
  await expect.poll(() => offered(page), soon).toEqual([])
}

/** The continuation that is drawn at the caret. */
function ghostOf(page: Page): Locator {
  return pageOf(page).getByRole('note')
}

/** Asks for a continuation where the caret is and waits until all of `text` is drawn. */
export async function askToContinue(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Alt+\\')
  await expect.poll(() => ghostText(page), soon).toBe(text)
}

export async function ghostText(page: Page): Promise<string> {
  return (await ghostOf(page).allTextContents()).join('')
}
