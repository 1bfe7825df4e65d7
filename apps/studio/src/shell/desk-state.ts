import type { OpenManuscript } from '../manuscript/open-manuscript.ts'
import type { ReadManuscript } from '../text/read-manuscript-file.ts'

/** What lies on the desk: one manuscript, perhaps a panel beside it, perhaps a dialog over it. */
export interface DeskState {
  readonly manuscript: OpenManuscript
  readonly panel: Panel | null
  readonly dialog: DialogState | null
  /** What a person has to be told of the studio itself, as a file that was refused. */
  readonly line: DeskLine | null
}

/** What may stand beside the page. */
export type Panel = 'voice' | 'history' | 'sittings' | 'optimizer' | 'rules' | 'passes' | 'sent'

/** Those that are about a voice: each leads to the others. */
export const VOICE_PAGES: readonly Panel[] = ['voice', 'history', 'sittings', 'optimizer']

export type DialogState =
  | { readonly type: 'library' | 'settings' | 'models' | 'help' | 'instruction' }
  | { readonly type: 'import'; readonly read: ReadManuscript }

export interface DeskLine {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
}

export type DeskEvent =
  | { readonly type: 'opened'; readonly manuscript: OpenManuscript }
  /** The same manuscript, in an editor made anew. */
  | { readonly type: 'relaid'; readonly manuscript: OpenManuscript }
  | { readonly type: 'panel'; readonly panel: Panel }
  | { readonly type: 'panel-closed' }
  | { readonly type: 'dialog'; readonly dialog: DialogState }
  | { readonly type: 'dialog-closed' }
  | { readonly type: 'said'; readonly line: DeskLine | null }

export function deskAfter(state: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case 'opened':
      return { ...state, manuscript: event.manuscript, dialog: null, line: null }
    case 'relaid':
      return { ...state, manuscript: event.manuscript }
    case 'panel':
      return { ...state, panel: state.panel === event.panel ? null : event.panel }
    case 'panel-closed':
      return { ...state, panel: null }
    case 'dialog':
      return { ...state, dialog: event.dialog, line: null }
    case 'dialog-closed':
      return { ...state, dialog: null }
    case 'said':
      return { ...state, line: event.line }
  }
}
