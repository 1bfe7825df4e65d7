import '@understudy/react/styles.css'
import '@understudy/tiptap/styles.css'
import './styles/base.css'
import './styles/prosemirror.css'
import './styles/page.css'
import './styles/shell.css'
import type { Catalogue } from '@understudy/contracts'
import { copydeskCatalogue } from '@understudy/copydesk'
import { draftingCatalogue } from '@understudy/drafting'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { studioCatalogue } from './catalogue.ts'
import { openStudio } from './services/studio.ts'
import { StudioApp } from './shell/studio-app.tsx'

const CATALOGUES = [copydeskCatalogue, draftingCatalogue, studioCatalogue]

await start(document.getElementById('root'))

async function start(element: HTMLElement | null): Promise<void> {
  if (element === null) return
  const studio = await openStudio()
  const first = await studio.library.begin()
  const root = createRoot(element)
  const show = (catalogues: readonly Catalogue[]): void =>
    root.render(
      <StrictMode>
        <StudioApp studio={studio} first={first} catalogues={catalogues} />
      </StrictMode>,
    )
  show(CATALOGUES)
  // style measures are heavy reading: the page does not wait for their names, which only reasons use
  const { stylometryCatalogue } = await import('@understudy/stylometry')
  show([stylometryCatalogue, ...CATALOGUES])
}
