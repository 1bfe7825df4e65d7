import type { Catalogue } from '@understudy/contracts'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { StudioApp, type StudioAppProps } from './shell/studio-app.tsx'

/** Everything around the page: taken over where a first page is laid, made anew where none is. */
export function showStudio(element: HTMLElement, props: StudioAppProps): void {
  const app = <StudioApp {...props} />
  const root = props.laid === null ? createRoot(element) : hydrateRoot(element, app)
  const show = (catalogues: readonly Catalogue[]): void => root.render(<StudioApp {...props} catalogues={catalogues} />)
  if (props.laid === null) show(props.catalogues)
  // style measures are heavy reading: the page does not wait for their names, which only reasons use
  void import('@understudy/stylometry').then(({ stylometryCatalogue }) =>
    show([stylometryCatalogue, ...props.catalogues]),
  )
}
