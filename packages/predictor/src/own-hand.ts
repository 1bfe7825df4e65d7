import type { DocumentId, ManuscriptReading, ReadBlock } from '@understudy/contracts'
import { ownPages, type OwnPages } from './own-pages.ts'

/** The pages of one writer, kept up with their manuscripts as they write. */
export interface OwnHand {
  readonly pages: OwnPages
  /** Whether it was told anything of a manuscript. */
  knows(document: DocumentId): boolean
  read(reading: Pick<ManuscriptReading, 'document' | 'from' | 'to' | 'blocks'>): void
}

/** Only what was typed, or handed over as the writer's own: nobody else's words bend what is foretold. */
export function ownHand(): OwnHand {
  const pages = ownPages()
  const texts = new Map<DocumentId, string[]>()
  return {
    pages,
    knows: document => (texts.get(document)?.length ?? 0) > 0,
    read({ document, from, to, blocks }) {
      const known = texts.get(document) ?? []
      const now = blocks.map(ownText)
      for (const gone of known.splice(from, to - from, ...now)) if (gone !== '') pages.unlearn(gone)
      for (const text of now) if (text !== '') pages.learn(text)
      texts.set(document, known)
    },
  }
}

/** At the end of a paragraph: it may be half a word, which would foretell itself. */
const UNENDED = /[\p{L}\p{N}\p{M}'’-]+$/u

/** Stretches of the writer's own hand, whole words of prose; between two of them stands the end of a paragraph. */
function ownText({ type, text, provenance }: ReadBlock): string {
  if (type === 'code') return ''
  const runs = provenance.filter(({ hand }) => hand === 'typed' || hand === 'own')
  const stretches: { from: number; to: number }[] = []
  for (const { from, to } of runs) {
    const last = stretches.at(-1)
    if (last?.to === from) last.to = to
    else stretches.push({ from, to })
  }
  const own = stretches.map(({ from, to }) => text.slice(from, to)).join('\n')
  return own.replace(UNENDED, '')
}
