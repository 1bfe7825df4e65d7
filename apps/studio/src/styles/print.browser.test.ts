import { cdp } from 'vitest/browser'
import { afterEach, expect, it } from 'vitest'
import '@understudy/react/styles.css'
import './base.css'
import './prosemirror.css'
import './page.css'
import './shell.css'
import './print.css'

const emulate = (media: string): Promise<unknown> =>
  (cdp() as unknown as { send: (method: string, params: unknown) => Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { media },
  )
afterEach(async () => {
  await emulate('')
  delete document.documentElement.dataset.theme
  document.body.replaceChildren()
})

it('puts the manuscript alone on paper, in ink, whatever the theme', async () => {
  document.documentElement.dataset.theme = 'dark'
  const parts = ['top-bar', 'foot', 'side-panel', 'desk-lines', 'empty-page', 'ProseMirror'].map(name => {
    const part = document.body.appendChild(document.createElement('div'))
    part.className = name
    return part
  })
  await emulate('print')
  const shown = parts.filter(part => getComputedStyle(part).display !== 'none')
  expect(shown.map(part => part.className)).toEqual(['ProseMirror'])
  expect(getComputedStyle(document.documentElement).colorScheme).toBe('light')
})
