import { screen, waitFor, within } from '@testing-library/react'
import type { UnderstudyAssistant } from '@understudy/assistant'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openAssistant } from '../../test/open-assistant.ts'
import { learnedGhosts } from '../../test/learned-ghosts.ts'
import { problems } from '../../test/problems.ts'
import { press, show } from '../../test/show.tsx'
import { PersonaFile } from './persona-file.tsx'

afterEach(() => vi.restoreAllMocks())

/** What the browser is handed to download, instead of a file on disk. */
function downloads(): readonly Promise<string>[] {
  const texts: Promise<string>[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  const create = URL.createObjectURL.bind(URL)
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    if (blob instanceof Blob) texts.push(blob.text())
    return create(blob)
  })
  return texts
}

async function editing(assistant: UnderstudyAssistant): Promise<{ dialog: HTMLElement; field: HTMLTextAreaElement }> {
  show(<PersonaFile assistant={assistant} layer="author" />)
  await press(screen.getByRole('button', { name: 'Edit as text …' }))
  const dialog = await screen.findByRole('dialog', { name: 'This voice as text' })
  const field = await within(dialog).findByRole<HTMLTextAreaElement>('textbox', { name: 'The voice as YAML' })
  return { dialog, field }
}

describe('editing as text', () => {
  it('keeps comments and extensions, and makes what is written the writer’s', async () => {
    const assistant = await openAssistant()
    await assistant.stateWish('Keep sentences short', {})
    const { dialog, field } = await editing(assistant)
    expect(await problems(dialog)).toEqual([])
    const text = `# mine alone\n${field.value.trimEnd()}\nx-season: a winter of tides\n`
    await userEvent.fill(field, text)
    await press(within(dialog).getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved: one change.')
    expect(assistant.state().persona.document.extensions).toMatchObject({ 'x-season': 'a winter of tides' })
    const kept = await assistant.personaText()
    expect(kept.ok && kept.value.text).toContain('# mine alone')
  })

  it('names the line that is wrong, goes there, and changes nothing', async () => {
    const assistant = await openAssistant()
    await assistant.stateWish('Keep sentences short', {})
    const before = assistant.state().persona
    const { dialog, field } = await editing(assistant)
    const lines = field.value.split('\n')
    const at = lines.findIndex(line => line.startsWith('identity'))
    await userEvent.fill(field, [...lines.slice(0, at), 'schemaVersion: 2', ...lines.slice(at)].join('\n'))
    await press(within(dialog).getByRole('button', { name: 'Save' }))
    const alert = await within(dialog).findByRole('alert')
    await waitFor(() => expect(alert.textContent).toContain('Nothing was changed here.'))
    await press(within(dialog).getByRole('button', { name: /^Go to line \d+$/ }))
    await waitFor(() => expect(document.activeElement).toBe(field))
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('schemaVersion')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(assistant.state().persona).toBe(before)
    expect(await problems(dialog)).toEqual([])
  })

  it('asks before changes are thrown away', async () => {
    const assistant = await openAssistant()
    const { dialog, field } = await editing(assistant)
    await userEvent.fill(field, `${field.value}x-note: kept\n`)
    await press(within(dialog).getByRole('button', { name: 'Cancel' }))
    await within(dialog).findByText('You have changed the text.')
    await press(within(dialog).getByRole('button', { name: 'Discard the changes' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(assistant.state().persona.document.extensions).toEqual({})
  })
})

describe('saving as a file', () => {
  it('carries what it says it does', async () => {
    const assistant = await learnedGhosts()
    const item = await assistant.stateWish('Keep sentences short', {})
    expect(item.ok).toBe(true)
    const texts = downloads()
    show(<PersonaFile assistant={assistant} layer="author" />)
    for (const [format, level] of [
      ['YAML', 'Nothing'],
      ['JSON', 'All of it'],
    ] as const) {
      await press(screen.getByRole('button', { name: 'Save as a file …' }))
      const dialog = await screen.findByRole('dialog', { name: 'Save this voice as a file' })
      expect(await problems(dialog)).toEqual([])
      await press(within(dialog).getByRole('radio', { name: new RegExp(`^${format}`) }))
      await press(within(dialog).getByRole('radio', { name: new RegExp(`^${level}`) }))
      await press(within(dialog).getByRole('button', { name: 'Save' }))
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    }
    const [yaml, json] = await Promise.all(texts)
    expect(yaml).toMatch(/statement: Keep sentences short/)
    expect(yaml).toMatch(/level: none/)
    expect(JSON.parse(json ?? '')).toMatchObject({ identity: { id: 'mara' } })
    expect(json).toContain('"full"')
  })
})

describe('the keyboard', () => {
  it.each(['Edit as text …', 'Save as a file …'])(
    '“%s”: Escape closes it, and the focus is where it was',
    async name => {
      show(<PersonaFile assistant={await openAssistant()} layer="author" />)
      const opener = screen.getByRole('button', { name })
      opener.focus()
      await userEvent.keyboard('{Enter}')
      const dialog = await screen.findByRole('dialog')
      expect(dialog.contains(document.activeElement)).toBe(true)
      await userEvent.keyboard('{Escape}')
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
      await waitFor(() => expect(document.activeElement).toBe(opener))
    },
  )
})
