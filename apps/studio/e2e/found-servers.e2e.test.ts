import { PRESETS, type Preset } from '@understudy/models'
import { startModelServer, type ModelServer } from '@understudy/models/testing'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { caretToEnd } from './manuscript-text.ts'
import { allowLearning, chooseFromMenu, closeDialog, openOwnPages, textFile } from './open-studio.ts'
import { openStage, type Stage, type Writer } from './stage.ts'
import { askToContinue } from './suggestions.ts'

const CONTINUATION = 'The lamps came on.'

let stage: Stage
let writer: Writer
let page: Page
/** A program of a known kind at its usual port, whichever of them is free here. */
let program: { readonly preset: Preset; readonly server: ModelServer }

beforeAll(async () => {
  stage = await openStage({ model: false })
  program = await startProgram()
  writer = await stage.writer()
  page = await writer.tab()
  await allowLearning(page)
})
afterAll(async () => {
  await writer?.context.close()
  await stage?.close()
  await program?.server.close()
})

async function startProgram(): Promise<typeof program> {
  for (const preset of PRESETS) {
    const { hostname, port } = new URL(preset.baseURL)
    if (hostname !== '127.0.0.1') continue
    const data = [{ id: 'nib', owned_by: preset.signs ?? 'library' }]
    const server = await startModelServer({
      port: Number(port),
      answer: () => ({ choices: [CONTINUATION] }),
      list: () => ({ fault: 'status', status: 200, body: JSON.stringify({ data }) }),
    }).catch(() => null)
    if (server !== null) return { preset, server }
  }
  throw new Error('Every usual port is taken here.')
}

async function openFound(): Promise<Locator> {
  await chooseFromMenu(page, 'More', 'Models')
  const dialog = page.getByRole('dialog', { name: 'Models' })
  await dialog.getByText('Programs on this machine').click()
  return dialog
}

it('a program that runs on this machine is offered by name, and used', async () => {
  const dialog = await openFound()
  const found = dialog.getByRole('listitem').filter({ hasText: program.preset.name })
  await found.getByLabel(`Model of ${program.preset.name}`).selectOption('nib')
  await found.getByRole('button', { name: 'Use it' }).click()
  await dialog.getByText('nib answers. What you write stays on this machine.').waitFor()
  await closeDialog(page)
  await openOwnPages(page, textFile('tide.txt', 'She walked along the quay.'))
  await caretToEnd(page, 0)
  await askToContinue(page, ` ${CONTINUATION}`)
  await page.keyboard.press('Escape')
  const asked = program.server.requests.filter(({ method }) => method === 'POST')
  expect(JSON.parse(asked.at(-1)?.body ?? '{}')).toMatchObject({ model: 'nib' })
})

it('one that has stopped is not found again, and none answers once none is chosen', async () => {
  await program.server.close()
  const dialog = await openFound()
  await dialog.getByRole('button', { name: 'Look again' }).click()
  await expect.poll(() => dialog.getByText(program.preset.name, { exact: true }).count()).toBe(0)
  await dialog.getByRole('radio', { name: /^None/ }).click()
  await dialog.getByText('No model answers.').waitFor()
  await closeDialog(page)
  writer.watched.expectNone()
})
