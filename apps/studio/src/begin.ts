import type { Assistant } from '@understudy/contracts'
import { copydeskCatalogue } from '@understudy/copydesk'
import { draftingCatalogue } from '@understudy/drafting'
import { learningCatalogue } from '@understudy/learning/catalogue'
import { predictorCatalogue } from '@understudy/predictor'
import { baseCatalogue } from '@understudy/react'
import { studioCatalogue } from './catalogue.ts'
import { openLibrary } from './manuscript/library.ts'
import type { Kept } from './services/kept.ts'
import { lateAssistant } from './services/late-assistant.ts'
import type { ModelStatus } from './services/model-status.ts'
import { firstPaint } from './shell/first-paint.ts'
import { layFirstPage } from './shell/first-page.ts'
import { showTheme } from './shell/theme.ts'

const CATALOGUES = [copydeskCatalogue, draftingCatalogue, learningCatalogue, predictorCatalogue, studioCatalogue]

/**
 * The page, in two steps. First the manuscript to write in, where the writer has agreed to be here; once it is painted,
 * everything around it, and only then the assistant and its workers.
 */
export async function begin(root: HTMLElement, kept: Kept, model: Promise<ModelStatus>): Promise<void> {
  const { settings } = kept
  showTheme(document.documentElement, settings.current().theme)
  const library = openLibrary(kept.manuscripts)
  const first = await library.begin(kept.latest)
  let come: (assistant: Assistant) => void = () => {}
  const assistant = lateAssistant(
    new Promise(resolve => {
      come = resolve
    }),
  )
  const catalogue = Object.assign({}, baseCatalogue, ...CATALOGUES)
  const services = { assistant, actor: kept.actor, settings }
  const laid = kept.learning === 'not-asked' ? null : layFirstPage(root, services, first, catalogue)
  if (laid !== null) await firstPaint()
  const { showStudio } = await import('./show-studio.tsx')
  come(showStudio(root, { kept, library, model: await model, first, laid, catalogues: CATALOGUES }))
}
