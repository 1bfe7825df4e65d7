import type { Locator, Page } from 'playwright-core'
import { chooseFromMenu, closeDialog, openSettings } from './open-studio.ts'
import type { See } from './main-views.ts'
import { pageOf } from './manuscript-text.ts'
import { closePanel, openItem, openVoice } from './voice-panel.ts'

/** A house is named, says a rule, and locks it; the author's own word gives way. Then every other page of a persona. */
export async function walkPersonaViews(page: Page, see: See): Promise<void> {
  await nameHouse(page, see)
  await rules(page, see)
  await history(page, see)
  await files(page, see)
  await sittings(page, see)
  await closePanel(page)
  await styleSheet(page, see)
}

async function nameHouse(page: Page, see: See): Promise<void> {
  await openSettings(page)
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByLabel('Another author').fill('Mara Quill')
  await settings.getByRole('button', { name: 'Add', exact: true }).click()
  await settings.getByRole('radio', { name: 'The writer' }).check()
  await settings.getByLabel('The house they write for').fill('Quill Press')
  await settings.getByRole('button', { name: 'Open the pages so' }).scrollIntoViewIfNeeded()
  await see(page, '17b-whose-pages')
  await settings.getByRole('button', { name: 'Open the pages so' }).click()
  await settings.waitFor({ state: 'detached' })
  await pageOf(page).getByText('The harbour office').first().waitFor()
}

async function rules(page: Page, see: See): Promise<void> {
  const panel = await openVoice(page)
  await panel.getByRole('radio', { name: 'The house' }).check()
  const wish = panel.getByRole('textbox', { name: 'Say a wish' })
  await wish.fill('No semicolons in dialogue, except in letters')
  await panel.getByRole('list', { name: 'Understood as' }).waitFor()
  await see(page, '17c-understood')
  await wish.fill('No semicolons')
  await panel.getByRole('button', { name: 'Add' }).click()
  const rule = await openItem(panel, /^No semicolons/)
  await rule.getByRole('button', { name: 'Lock …' }).click()
  const seen = page.getByRole('dialog', { name: 'See first' })
  await seen.getByText(/it would speak up/).waitFor()
  await seen.getByLabel('Why, for whoever meets it').fill('the imprint has always done so')
  await see(page, '17d-see-first')
  await seen.getByRole('button', { name: 'Lock it' }).click()
  await rule.getByText('Locked: the imprint has always done so').waitFor()
  await see(page, '17e-house')
  await panel.getByRole('radio', { name: 'Yours' }).check()
  await wish.fill('I love semicolons')
  await panel.getByRole('button', { name: 'Add' }).click()
  await inView(panel.getByText('The house rule wins here, since it is locked.'))
  await see(page, '17f-gives-way')
  await panel.getByRole('radio', { name: 'This book' }).check()
  await wish.fill('Keep sentences long in description')
  await panel.getByRole('button', { name: 'Add' }).click()
  await inView(panel.getByRole('button', { name: /^Keep sentences long/ }))
  await see(page, '17g-this-book')
}

async function history(page: Page, see: See): Promise<void> {
  await page.getByRole('button', { name: 'What changed', exact: true }).click()
  const panel = page.getByRole('region', { name: 'What changed' })
  const first = panel.getByRole('listitem').filter({ hasText: 'New: You keep sentences short' })
  await first.waitFor()
  await see(page, '17h-what-changed')
  await first.getByRole('button').first().click()
  await first.getByRole('button', { name: 'What changed since' }).click()
  await inView(first.getByRole('list', { name: 'What changed since' }))
  await see(page, '17i-compared')
  await first.getByRole('button', { name: 'Take back …' }).click()
  const undo = page.getByRole('dialog', { name: 'Take this change back?' })
  await undo.getByText(/Nothing later rests on it|These rest on it|decided since/).waitFor()
  await see(page, '17j-take-back')
  await closeDialog(page)
  await first.getByRole('button', { name: 'Return to this …' }).click()
  await page
    .getByRole('dialog', { name: /^Return to / })
    .getByText(/^Gone: /)
    .first()
    .waitFor()
  await see(page, '17k-return')
  await closeDialog(page)
}

async function files(page: Page, see: See): Promise<void> {
  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  const panel = await openVoice(page)
  await inView(panel.getByRole('button', { name: 'Give it to a co-writer …' }))
  await see(page, '17l-files')
  await panel.getByRole('button', { name: 'Give it to a co-writer …' }).click()
  await page.getByRole('dialog').getByText('These').first().waitFor()
  await see(page, '17m-give')
  await closeDialog(page)
  await panel.getByRole('button', { name: 'Save as a file …' }).click()
  await page.getByRole('dialog', { name: 'Save this voice as a file' }).waitFor()
  await see(page, '17n-save-as')
  await closeDialog(page)
  await panel.getByRole('button', { name: 'Edit as text …' }).click()
  const text = page.getByRole('dialog', { name: 'This voice as text' })
  const field = text.getByRole('textbox', { name: 'The voice as YAML' })
  await field.waitFor()
  await see(page, '17o-as-text')
  await field.fill(`schemaVersion: 2\n${await field.inputValue()}`)
  await text.getByRole('button', { name: 'Save', exact: true }).click()
  await text.getByRole('button', { name: /^Go to line/ }).click()
  await see(page, '17p-wrong-line')
  await text.getByRole('button', { name: 'Cancel' }).click()
  await text.getByRole('button', { name: 'Discard the changes' }).click()
}

async function sittings(page: Page, see: See): Promise<void> {
  await page.getByRole('button', { name: 'Sittings', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Sittings' })
  await panel.getByText('By manuscript or date').click()
  const sitting = panel.getByRole('listitem').filter({ hasText: 'The Keeper' }).first()
  await sitting.waitFor()
  await see(page, '17q-sittings')
  await sitting.getByRole('button').first().click()
  await inView(sitting.getByRole('list', { name: 'The choices behind it' }))
  await see(page, '17r-sitting')
}

async function styleSheet(page: Page, see: See): Promise<void> {
  await chooseFromMenu(page, 'More', 'Line edits')
  const sheet = page.getByRole('region', { name: 'Style sheet' })
  for (const [word, instead] of [
    ['gray', 'grey'],
    ['good-bye', 'goodbye'],
    ['quayside', ''],
  ] as const) {
    await sheet.getByLabel('Word', { exact: true }).fill(word)
    await sheet.getByLabel('Instead', { exact: true }).fill(instead)
    await sheet.getByRole('button', { name: 'Add' }).click()
    await sheet.getByRole('listitem').filter({ hasText: word }).waitFor()
  }
  await see(page, '17s-style-sheet')
  await closePanel(page)
}

async function inView(place: Locator): Promise<void> {
  await place.waitFor()
  await place.evaluate(element => element.scrollIntoView({ block: 'center' }))
}
