import type {
  DialogueConvention,
  DocumentId,
  Lexicon,
  ManuscriptReading,
  ReadBlock,
  SuggestionRequest,
} from '@understudy/contracts'
import { detectDialogue } from '@understudy/prose'
import { createLexiconKeeper, type LexiconKeeper } from './lexicon.ts'
import type { PassageWish } from './own-passages.ts'
import type { PassageKeeper } from './passage-keeper.ts'
import type { ReadManuscript } from './quiet-scenes.ts'

/** What the assistant knows of each open manuscript, kept as the editor reads it out. */
export interface ManuscriptReader {
  read(reading: ManuscriptReading): void
  /** All of it, as it stands now. */
  reading(document: DocumentId): ReadManuscript & { readonly blocks: readonly ReadBlock[] }
  /** The same, once the editor has read it out: an editor that opened a moment ago has not. Waits two seconds at most. */
  whenRead(document: DocumentId): Promise<ReadManuscript>
  lexicon(document: DocumentId, near?: number): Lexicon
  /** Of a manuscript, or of all that are open. */
  names(document?: DocumentId): readonly string[]
  /** As the writer said, or else as the text shows. */
  dialogue(document: DocumentId): DialogueConvention
  /** How speech is marked there, whatever the text shows; null leaves it to the text. */
  setDialogue(document: DocumentId, dialogue: DialogueConvention | null): void
  /** Whether the writer said so. */
  isDialogueStated(document: DocumentId): boolean
  /** The writer's own passages to write like at `wish.place`, best first. */
  exemplars(document: DocumentId, wish: PassageWish, request: SuggestionRequest): Promise<readonly string[]>
}

/** Paragraphs enough to tell how speech is marked. */
const READ_FOR_DIALOGUE = 400
/** Editors read out at their first pause. */
const READ_WITHIN_MS = 2_000

interface Manuscript {
  readonly lexicon: LexiconKeeper
  /** Null before any were asked for. */
  passages: PassageKeeper | null
  blocks: readonly ReadBlock[]
  breaks: readonly number[]
  dialogue: DialogueConvention | null
}

export function createManuscriptReader(): ManuscriptReader {
  const manuscripts = new Map<DocumentId, Manuscript>()
  const stated = new Map<DocumentId, DialogueConvention>()
  const waiters = createWaiters()
  const reading: ManuscriptReader['reading'] = document => manuscripts.get(document) ?? { blocks: [], breaks: [] }

  return {
    read(reading) {
      const manuscript = manuscripts.get(reading.document) ?? {
        lexicon: createLexiconKeeper(),
        passages: null,
        blocks: [],
        breaks: [],
        dialogue: null,
      }
      manuscripts.set(reading.document, manuscript)
      manuscript.lexicon.read(reading)
      manuscript.blocks = manuscript.blocks.toSpliced(reading.from, reading.to - reading.from, ...reading.blocks)
      manuscript.breaks = reading.breaks ?? []
      manuscript.dialogue = null
      waiters.look()
    },
    reading,
    async whenRead(document) {
      await waiters.until(() => manuscripts.has(document))
      return reading(document)
    },
    lexicon: (document, near) => manuscripts.get(document)?.lexicon.lexicon(near) ?? { entries: [], words: 0 },
    names(document) {
      const one = document === undefined ? undefined : manuscripts.get(document)
      const all = one === undefined ? [...manuscripts.values()] : [one]
      const entries = all.flatMap(({ lexicon }) => lexicon.lexicon().entries)
      return [...new Set(entries.flatMap(({ kind, text }) => (kind === 'name' ? [text] : [])))]
    },
    setDialogue(document, dialogue) {
      if (dialogue === null) stated.delete(document)
      else stated.set(document, dialogue)
    },
    isDialogueStated: document => stated.has(document),
    dialogue(document) {
      const said = stated.get(document)
      if (said !== undefined) return said
      const manuscript = manuscripts.get(document)
      if (manuscript === undefined) return 'unknown'
      manuscript.dialogue ??= detectDialogue(manuscript.blocks.slice(0, READ_FOR_DIALOGUE).map(({ text }) => text))
      return manuscript.dialogue
    },
    async exemplars(document, wish, request) {
      const { createPassageKeeper } = await import('./passage-keeper.ts')
      const manuscript = manuscripts.get(document)
      if (manuscript === undefined) return []
      manuscript.passages ??= createPassageKeeper()
      return manuscript.passages.passages(manuscript.blocks, wish, request)
    },
  }
}

/** Those who wait for something to be read, two seconds at most. */
function createWaiters() {
  const waiting = new Set<() => void>()
  return {
    look(): void {
      for (const look of waiting) look()
    },
    until: (isSo: () => boolean): Promise<void> =>
      new Promise(resolve => {
        const look = (isLate = false): void => {
          if (!isLate && !isSo()) return
          waiting.delete(look)
          clearTimeout(late)
          resolve()
        }
        const late = setTimeout(look, READ_WITHIN_MS, true)
        waiting.add(look)
        look()
      }),
  }
}
