import { afterAll, beforeAll, expect, it } from 'vitest'
import { allowLearning, chooseFromMenu } from './open-studio.ts'
import { openStage, type Stage } from './stage.ts'
import { closePanel, openVoice } from './voice-panel.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ model: false })
})
afterAll(async () => {
  await stage?.close()
})

const WORDS = [
  'harbour',
  'gray',
  'T shirt',
  'good-bye',
  'all right',
  'co-operate',
  'moon-light',
  'to-day',
  'quayside',
  'sea front',
]

/** A book's sheet as copy editors keep them: 310 words, 70 names, 10 lines of numbers and 10 of punctuation. */
function sheetFile(): string {
  const words = Array.from({ length: 310 }, (_, at) => {
    const word = `${WORDS[at % WORDS.length]} ${at}`
    return at % 3 === 0 ? `    ${word}: { keep: true }` : `    ${word}: { to: ${word.replace(/[ -]/, '')} }`
  })
  const listed = (name: string, count: number, line: string) => [
    `    ${name}:`,
    ...Array.from({ length: count }, (_, at) => `      - ${line} ${at}`),
  ]
  return [
    'schemaVersion: 2',
    'identity: { id: writer, name: Writer, role: author }',
    'preference:',
    '  words:',
    ...words,
    '  sheet:',
    ...listed('names', 70, 'Captain MacAllan'),
    ...listed('numbers', 10, 'figures for ages above'),
    ...listed('punctuation', 10, 'en dashes with spaces in case'),
  ].join('\n')
}

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

it('a style sheet of 400 lines is brought in, found in, and goes on one page of paper, A4 or Letter', async () => {
  const writer = await stage.writer({
    before: () => {
      globalThis.print = () => {}
      // printing to a file ends as printing does, and the sheet is taken away before the next format
      addEventListener('afterprint', event => event.stopImmediatePropagation())
    },
  })
  const page = await writer.tab()
  await allowLearning(page)
  const panel = await openVoice(page)
  await panel
    .getByLabel('Open a file …')
    .and(page.locator('input'))
    .setInputFiles({ name: 'sheet.yaml', mimeType: 'application/yaml', buffer: Buffer.from(sheetFile()) })
  const offer = page.getByRole('dialog', { name: 'What this file brings' })
  await offer.getByRole('button', { name: 'Bring it in' }).click()
  await offer.waitFor({ state: 'detached' })
  await closePanel(page)
  await chooseFromMenu(page, 'More', 'Line edits')
  const sheet = page.getByRole('region', { name: 'Style sheet' })
  await sheet.getByRole('heading', { name: /400/ }).waitFor()
  await sheet.getByRole('searchbox', { name: 'Find a line' }).fill('gray 301')
  await sheet.getByText('“gray301” instead of “gray 301”').waitFor()
  await sheet.getByRole('searchbox', { name: 'Find a line' }).fill('')
  await sheet.getByRole('button', { name: 'Print it …' }).click()
  const paper = page.locator('.us-paper')
  await paper.waitFor({ state: 'attached' })
  expect(await paper.locator('li').count()).toBe(400)
  for (const format of ['A4', 'Letter'] as const) {
    expect(pagesOf(await page.pdf({ format })), format).toBe(1)
    expect(await paper.locator('li').count(), format).toBe(400)
  }
  writer.watched.expectNone()
  await writer.context.close()
})
