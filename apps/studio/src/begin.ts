import { copydeskCatalogue } from '@understudy/copydesk'
import { draftingCatalogue } from '@understudy/drafting'
import { baseCatalogue } from '@understudy/react'
import { studioCatalogue } from './catalogue.ts'
import { firstPaint } from './shell/first-paint.ts'
import { layFirstPage } from './shell/first-page.ts'
import { showTheme } from './shell/theme.ts'
import type { Kept } from './services/kept.ts'
import type { ModelStatus } from './services/model-status.ts'
import { openServices } from './services/studio.ts'

const CATALOGUES = [copydeskCatalogue, draftingCatalogue, studioCatalogue]

/**
 * The page, in two steps. First the manuscript to write in, where the writer has agreed to be here; once it is painted,
 * everything around it, and only then the assistant and its workers.
 */
export async function begin(root: HTMLElement, kept: Kept, asked: Promise<ModelStatus>): Promise<void> {
  let tellUp = (): void => {}
  const isUp = new Promise<void>(resolve => {
    tellUp = resolve
  })
  const services = openServices(kept, isUp)
  showTheme(document.documentElement, services.settings.current().theme)
  const first = await services.library.begin(kept.latest)
  const catalogue = Object.assign({}, baseCatalogue, ...CATALOGUES)
  const laid = kept.learning === 'not-asked' ? null : layFirstPage(root, services, first, catalogue)
  if (laid !== null) await firstPaint()
  const [model, { showStudio }] = await Promise.all([asked, import('./show-studio.tsx')])
  if (model.model !== null) {
    const { serverDrafter } = await import('./services/server-drafter.ts')
    services.desk.employ(serverDrafter(model.model, model.remote))
  }
  showStudio(root, { studio: { ...services, model }, first, laid, catalogues: CATALOGUES })
  tellUp()
}
