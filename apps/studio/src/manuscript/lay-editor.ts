import { Editor, type Content } from '@tiptap/core'
import { say, type ActorId, type Assistant, type Catalogue } from '@understudy/contracts'
import { Understudy } from '@understudy/tiptap'
import { keepPending } from '@understudy/tiptap/keep'
import type { SettingsKeeper } from '../settings/settings-keeper.ts'
import { INLINE_PAUSE_MS, PAUSE_MS } from '../services/pauses.ts'
import type { Settings } from '../settings/settings.ts'
import { keepEditor } from './keep-editor.ts'
import { manuscriptExtensions } from './manuscript-extensions.ts'
import type { OpenManuscript } from './open-manuscript.ts'

/** How long a pause is, in ms, before anything is asked for. */
const pauseOf = ({ inline, pause }: Settings): number | null => (inline ? INLINE_PAUSE_MS : pause ? PAUSE_MS : null)

/** In pixels from the edges of the window. */
const SCROLL = { top: 80, bottom: 200, left: 0, right: 0 }

/** What every editor of the page has in common. */
export interface EditorServices {
  readonly assistant: Assistant
  readonly actor: ActorId
  readonly settings: SettingsKeeper
}

export interface EditorParts {
  readonly services: EditorServices
  readonly manuscript: OpenManuscript
  readonly catalogue: Catalogue
  /** Holds the editor until it is put on a page. */
  readonly element: HTMLElement
}

/** The editor of an opening; one that cannot be kept is only read. */
export function layEditor({ services, manuscript, catalogue, element }: EditorParts): Editor {
  const { keeper } = manuscript
  const editor = new Editor({
    element,
    extensions: [
      ...manuscriptExtensions,
      Understudy.configure({
        assistant: services.assistant,
        document: manuscript.id,
        actor: services.actor,
        pauseMs: pauseOf(services.settings.current()),
        catalogue,
        initialProvenance: manuscript.provenance,
        pending: keeper === null ? null : keepPending(manuscript.pending),
        onJournal: keeper === null ? null : entry => keeper.append(entry),
      }),
    ],
    content: manuscript.content as Content,
    editable: keeper !== null,
    injectCSS: false,
    editorProps: {
      // what is written stays clear of the bar above and of what stands at the foot
      scrollThreshold: SCROLL,
      scrollMargin: SCROLL,
      attributes: {
        class: 'prose',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': say(catalogue, { key: 'studio.page' }),
        spellcheck: 'true',
      },
    },
  })
  if (keeper !== null) keepEditor(editor, keeper)
  return editor
}
