import { sheetOf, wordsOf } from '@understudy/persona'
import { useMemo, type ReactElement } from 'react'
import { standingLayers } from '../layers/layer-view.ts'
import type { OpenLayer } from '../layers/use-layers.ts'
import { useSay } from '../say.tsx'
import { paperOf, printPaper } from './paper.ts'
import { sheetEntries } from './sheet-entries.ts'

export interface PrintSheetProps {
  readonly all: readonly OpenLayer[]
  readonly title: string
}

/** Puts the sheet that holds here, of all layers together, on paper. Nothing where no layer has a line. */
export function PrintSheet({ all, title }: PrintSheetProps): ReactElement | null {
  const say = useSay()
  const entries = useMemo(() => {
    const layers = standingLayers(all.map(({ view }) => view))
    return sheetEntries({ words: wordsOf(layers), sheet: { ...sheetOf(layers) } })
  }, [all])
  if (entries.length === 0) return null
  return (
    <button
      type="button"
      className="us-button us-small us-more"
      onClick={() => printPaper(paperOf(entries, title, say))}
    >
      {say('react.sheet.print')}
    </button>
  )
}
