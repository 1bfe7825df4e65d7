import type { Catalogue } from '@understudy/contracts'
import { CatalogueProvider, ConsentCard, useAssistant } from '@understudy/react'
import { useEffect, useState, type ReactElement } from 'react'
import type { LaidManuscript } from '../manuscript/laid-manuscript.ts'
import type { OpenManuscript } from '../manuscript/open-manuscript.ts'
import type { Studio } from '../services/studio.ts'
import { useSettings } from '../settings/use-settings.ts'
import { Desk } from './desk.tsx'
import { ErasePage } from './erase-page.tsx'
import { showTheme } from './theme.ts'

export interface StudioAppProps {
  readonly studio: Studio
  /** The manuscript to begin with. */
  readonly first: OpenManuscript
  /** Its editor, where it stands on the page already. */
  readonly laid: LaidManuscript | null
  readonly catalogues: readonly Catalogue[]
}

/** Consent first; then the desk, until everything is erased. */
export function StudioApp({ studio, first, laid, catalogues }: StudioAppProps): ReactElement {
  const [erasing, setErasing] = useState(false)
  const { theme } = useSettings(studio.settings)
  useEffect(() => showTheme(document.documentElement, theme), [theme])
  return (
    <CatalogueProvider catalogues={catalogues}>
      {erasing ? (
        <ErasePage assistant={studio.assistant} keys={studio.keys} />
      ) : (
        <Start studio={studio} first={first} laid={laid} onErase={() => setErasing(true)} />
      )}
    </CatalogueProvider>
  )
}

type StartProps = Omit<StudioAppProps, 'catalogues'> & { readonly onErase: () => void }

function Start({ studio, first, laid, onErase }: StartProps): ReactElement | null {
  const { status, learning } = useAssistant(studio.assistant)
  // a page is laid before only where the writer has agreed
  if (laid !== null || learning !== 'not-asked')
    return <Desk studio={studio} first={first} laid={laid} onErase={onErase} />
  if (status === 'opening') return null
  return (
    <main className="consent-page">
      <ConsentCard
        assistant={studio.assistant}
        model={studio.models.current().models[0]?.name ?? null}
        document={first.id}
      />
    </main>
  )
}
