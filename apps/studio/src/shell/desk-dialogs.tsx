import type { DocumentId } from '@understudy/contracts'
import { lazy, Suspense, type ReactElement } from 'react'
import { ImportDialog, type Whose } from '../manuscript/import-dialog.tsx'
import { InstructionDialog } from '../manuscript/instruction-dialog.tsx'
import { LibraryDialog } from '../manuscript/library-dialog.tsx'
import type { Studio } from '../services/studio.ts'
import type { Settings } from '../settings/settings.ts'
import type { ReadManuscript } from '../text/read-manuscript-file.ts'
import type { DialogState } from './desk-state.ts'
import { HelpDialog } from './help-dialog.tsx'

const SettingsDialog = lazy(() =>
  import('../settings/settings-dialog.tsx').then(module => ({ default: module.SettingsDialog })),
)

const ModelsDialog = lazy(() =>
  import('../models/models-dialog.tsx').then(module => ({ default: module.ModelsDialog })),
)

export interface DeskDialogsProps {
  readonly dialog: DialogState | null
  readonly studio: Studio
  readonly document: DocumentId
  readonly isMac: boolean
  readonly onClose: () => void
  readonly onOpen: (id: DocumentId) => void
  readonly onNew: () => void
  readonly onOpenFile: () => void
  readonly onImport: (read: ReadManuscript, whose: Whose) => void
  readonly onInstruction: (words: string) => void
  /** Resolves once the open manuscript is kept as it stands. */
  readonly flush: () => Promise<void>
  readonly onSettings: (change: Partial<Settings>) => void
  readonly onModels: () => void
  readonly onErase: () => void
  readonly onRestored: () => void
}

/** The dialog that is open, if one is. */
export function DeskDialogs(props: DeskDialogsProps): ReactElement | null {
  const { dialog, studio, document, onClose } = props
  switch (dialog?.type) {
    case undefined:
      return null
    case 'help':
      return <HelpDialog isMac={props.isMac} onClose={onClose} />
    case 'instruction':
      return <InstructionDialog onAsk={props.onInstruction} onClose={onClose} />
    case 'import':
      return (
        <ImportDialog read={dialog.read} onImport={whose => props.onImport(dialog.read, whose)} onClose={onClose} />
      )
    case 'library':
      return (
        <LibraryDialog
          library={studio.library}
          current={document}
          onOpen={props.onOpen}
          onNew={props.onNew}
          onImport={props.onOpenFile}
          onClose={onClose}
        />
      )
    case 'models':
      return (
        <Suspense fallback={null}>
          <ModelsDialog studio={studio} onClose={onClose} />
        </Suspense>
      )
    case 'settings':
      return (
        <Suspense fallback={null}>
          <SettingsDialog
            studio={studio}
            document={document}
            flush={props.flush}
            onChange={props.onSettings}
            onModels={props.onModels}
            onErase={props.onErase}
            onRestored={props.onRestored}
            onClose={onClose}
          />
        </Suspense>
      )
  }
}
