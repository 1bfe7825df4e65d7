import type { UnderstudyAssistant } from '@understudy/assistant'
import type { Catalogue } from '@understudy/contracts'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { openStudio, type StudioParts } from './services/studio.ts'
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
  // before the model is there nothing asks for it
  void studio.models.refresh().then(render).then(tellUp)
  return studio.assistant
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
