import type { UnderstudyAssistant } from '@understudy/assistant'
import type { Catalogue } from '@understudy/contracts'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { openStudio, type Studio, type StudioParts } from './services/studio.ts'
import { StudioApp, type StudioAppProps } from './shell/studio-app.tsx'

type Shown = StudioParts & Omit<StudioAppProps, 'studio'>

/** Everything around the page, and what answers in it: the assistant reads what it learned once all of it is shown. */
export function showStudio(root: HTMLElement, { first, laid, catalogues, ...parts }: Shown): UnderstudyAssistant {
  let tellUp = (): void => {}
  const isUp = new Promise<void>(resolve => {
    tellUp = resolve
  })
  const studio = openStudio(parts, isUp)
  const render = (): void => renderStudio(root, { studio, first, laid, catalogues })
  void employDrafter(studio).then(render).then(tellUp)
  return studio.assistant
}

/** The model behind the server, where there is one: before it is known nothing asks for it. */
async function employDrafter({ desk, model }: Studio): Promise<void> {
  if (model.model === null) return
  const { serverDrafter } = await import('./services/server-drafter.ts')
  desk.employ(serverDrafter(model.model, model.remote))
}

/** Takes over the first page where one is laid, and makes everything anew where none is. */
function renderStudio(element: HTMLElement, props: StudioAppProps): void {
  const app = <StudioApp {...props} />
  const root = props.laid === null ? createRoot(element) : hydrateRoot(element, app)
  const show = (catalogues: readonly Catalogue[]): void => root.render(<StudioApp {...props} catalogues={catalogues} />)
  if (props.laid === null) show(props.catalogues)
  // style measures are heavy reading: the page does not wait for their names, which only reasons use
  void import('@understudy/stylometry').then(({ stylometryCatalogue }) =>
    show([stylometryCatalogue, ...props.catalogues]),
  )
}
