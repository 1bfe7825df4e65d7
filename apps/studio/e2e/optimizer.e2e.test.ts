import type { ModelServerAnswer, ModelServerRequest } from '@understudy/models/testing'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCritic, FOUND, INSTRUCTED, SEA } from './as-critic.ts'
import { harbour } from './manuscripts.ts'
import { allowLearning, chooseFromMenu, openOwnPages, textFile } from './open-studio.ts'
import { castOf } from './passages.ts'
import { soon } from './soon.ts'
import { openStage, type Stage, type Writer } from './stage.ts'
import { answerAllByKey, askByKey } from './suggestions.ts'
import { closePanel, expectStatus, openVoice } from './voice-panel.ts'

/** Work in the background of a page that has other things to do. */
const READING = { timeout: 30_000 }
const STATED = /draw no comparisons from the sea/i

/** Each ends on a comparison, and none comes from the sea. */
const PAGES = [
  'The yard was empty. A bucket stood by the pump like a guest.',
  'She opened the ledger at the ribbon. The ink had run like a rumour.',
  'The stairs were steep and dark. He took them slowly like a bride.',
  'Nobody had lit the stove. The kitchen sat there like a cellar.',
  'The letter lay on the sill. Its edges had curled like a leaf.',
  'He set the lamp on the table. The room came back like a cousin.',
  'The road went on past the mill. Dust hung over it like a curtain.',
  'Her coat was on the hook. One sleeve hung down like a bellrope.',
  'The clock had stopped at four. The house waited like a theatre.',
  'A dog barked behind the barn. The sound went by like a cart.',
]
/** Enough to be asked about, and too few to act unasked. */
const FEW = PAGES.slice(0, 4)

/** A model that cannot end a passage but at sea. */
function atSea({ prompt, candidates }: ModelServerRequest): ModelServerAnswer {
  const passage = /<passage>\n([^]*?)\n<\/passage>/.exec(prompt)?.[1] ?? ''
  const image = SEA[PAGES.indexOf(passage) % SEA.length] ?? SEA[0]
  return { choices: Array.from({ length: candidates }, () => passage.replace(/like a \w+\.$/, `like a ${image}.`)) }
}

async function openReadings(page: Page): Promise<Locator> {
  await chooseFromMenu(page, 'More', 'Between the lines')
  const panel = page.getByRole('region', { name: 'Between the lines' })
  await panel.getByRole('combobox', { name: 'Who reads' }).waitFor()
  return panel
}

/** The last reading that is over, as its line says it. */
async function readNow(panel: Locator): Promise<Locator> {
  await panel.getByRole('button', { name: 'Read now' }).click()
  const reading = panel.locator('.us-update:not([data-status="running"])').first()
  await reading.waitFor(READING)
  return reading
}

let stage: Stage
let writer: Writer

/** A writer who leaves whatever is suggested for any of these paragraphs. */
async function leaving(paragraphs: readonly string[]): Promise<Page> {
  writer = await stage.writer()
  const page = await writer.tab()
  await allowLearning(page)
  await openOwnPages(page, textFile('yard.txt', paragraphs.join('\n\n')))
  for (const index of paragraphs.keys()) {
    if (await askByKey(page, 'voice', index)) await answerAllByKey(page, 'leave')
  }
  return page
}

describe('learning in words, by a model on this machine', () => {
  beforeAll(async () => {
    stage = await openStage()
    stage.play(request => asCritic(request) ?? atSea(request))
  })
  afterAll(async () => {
    await stage?.close()
  })

  it('tells what was tried and why some was dropped, asks the writer once, and hears the answer', async () => {
    const page = await leaving(FEW)
    const panel = await openReadings(page)
    const reading = await readNow(panel)
    expect(await reading.textContent()).toMatch(
      /^\d things were tried, and 1 held.*scripted-quill on this machine.*from \d exchanges.*\d+ questions.*tokens/,
    )
    await reading.getByRole('button').click()
    const tried = panel.getByRole('list', { name: 'What was tried, and what came of it' }).getByRole('listitem')
    expect(await tried.first().textContent()).toMatch(`“${FOUND}”It held. It waits under “Is this you?”`)
    expect([...new Set((await tried.allTextContents()).slice(1))]).toEqual([
      `New: “${INSTRUCTED}”Dropped: it spoke to a machine, and said nothing about prose.`,
    ])
    await closePanel(page)

    const question = page.getByRole('region', { name: 'What I noticed' })
    await question.getByText(STATED).waitFor()
    await question.getByRole('list', { name: 'The choices behind it' }).getByText('like a').first().waitFor()
    await page.keyboard.press('Alt+n')
    await page.keyboard.press('y')
    await page.getByText('Noted. It acts from now on.').waitFor()
    await question.waitFor({ state: 'detached' })
    await expectStatus(await openVoice(page), STATED, 'active')
    await closePanel(page)

    await chooseFromMenu(page, 'More', 'What was sent')
    const sent = page.getByRole('region', { name: 'What was sent' })
    await sent.getByText('You study how one fiction writer', { exact: false }).first().waitFor({ state: 'attached' })
    await sent.getByText(`"statement":"${FOUND}"`, { exact: false }).first().waitFor({ state: 'attached' })
    writer.watched.expectNone()
    await writer.context.close()
  })

  it('acts by itself where enough choices speak for it, and is taken back whole in one step', async () => {
    const page = await leaving(PAGES)
    const panel = await openReadings(page)
    const reading = await readNow(panel)
    await reading.getByRole('button').click()
    await reading.getByText('It held, and enough choices speak for it: it acts.').waitFor()
    await closePanel(page)
    const voicePanel = await openVoice(page)
    await expectStatus(voicePanel, STATED, 'active')
    await page.getByRole('button', { name: 'What changed', exact: true }).click()
    const entry = page.getByRole('region', { name: 'What changed' }).getByRole('listitem').filter({ hasText: STATED })
    await entry.getByRole('button').first().click()
    expect(await entry.textContent()).toMatch(/^New: You draw no comparisons from the sea.*learned/)
    expect(await entry.textContent()).not.toMatch(/learning\.[a-z]/)
    await closePanel(page)
    await openReadings(page)
    await reading.getByRole('button').first().click()
    await reading.getByRole('button', { name: 'Take all of it back …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Take all of this back?' })
    await dialog.getByText(STATED).waitFor()
    await dialog.getByText('Nothing later rests on it', { exact: false }).waitFor()
    await dialog.getByRole('button', { name: 'Take it back' }).click()
    await reading.getByText('taken back').first().waitFor()
    await closePanel(page)
    const voice = await openVoice(page)
    await expect.poll(() => voice.getByRole('button', { name: STATED }).count(), soon).toBe(0)
    writer.watched.expectNone()
    await writer.context.close()
  })
})

describe('learning in words, without a model', () => {
  it('is done by rules on this machine, in the same pipeline, and nothing is sent', async () => {
    stage = await openStage({ model: false })
    writer = await stage.writer()
    const page = await writer.tab()
    await allowLearning(page)
    await openOwnPages(page, textFile('harbour.txt', harbour().join('\n\n')))
    const { refused } = await castOf(harbour())
    for (const { index, kind } of refused) if (await askByKey(page, kind, index)) await answerAllByKey(page, 'leave')
    const panel = await openReadings(page)
    expect(await panel.getByRole('combobox', { name: 'Who reads' }).locator('option').allTextContents()).toEqual([
      'whoever is here: rules',
      'rules, without a model',
    ])
    const reading = await readNow(panel)
    expect(await reading.textContent()).toMatch(/(?:Nothing to change was found|thing.* tried).*rules on this machine/)
    expect(await reading.textContent()).not.toMatch(/tokens|question/)
    expect(stage.asked).toEqual([])
    writer.watched.expectNone()
    await writer.context.close()
    await stage.close()
  })
})
