import '@understudy/react/styles.css'
import '@understudy/tiptap/styles.css'
import './styles/base.css'
import './styles/prosemirror.css'
import './styles/page.css'
import './styles/shell.css'
import { copydeskCatalogue } from '@understudy/copydesk'
import { draftingCatalogue } from '@understudy/drafting'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { studioCatalogue } from './catalogue.ts'
import { openStudio } from './services/studio.ts'
import { StudioApp } from './shell/studio-app.tsx'

/** Style measures are heavy reading and come by themselves; their names are wanted with the first reason given. */
const measures = import('@understudy/stylometry')

await start(document.getElementById('root'))

async function start(root: HTMLElement | null): Promise<void> {
  if (root === null) return
  const studio = await openStudio()
  const first = await studio.library.begin()
  const { stylometryCatalogue } = await measures
  const catalogues = [stylometryCatalogue, copydeskCatalogue, draftingCatalogue, studioCatalogue]
  createRoot(root).render(
    <StrictMode>
      <StudioApp studio={studio} first={first} catalogues={catalogues} />
    </StrictMode>,
  )
}
