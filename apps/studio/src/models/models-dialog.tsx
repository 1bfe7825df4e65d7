import { Dialog, useSay } from '@understudy/react'
import type { ReactElement } from 'react'
import type { Studio } from '../services/studio.ts'
import { useSettings } from '../settings/use-settings.ts'
import { AddEndpoint } from './add-endpoint.tsx'
import { AnswersList } from './answers-list.tsx'
import { ModelLine } from './model-line.tsx'
import { useModel } from './use-model.ts'

export interface ModelsDialogProps {
  readonly studio: Studio
  readonly onClose: () => void
}

/** Which model answers, and how others are set up. */
export function ModelsDialog({ studio, onClose }: ModelsDialogProps): ReactElement {
  const say = useSay()
  const { models, settings } = studio
  const model = useModel(models)
  const { own } = useSettings(settings).models
  return (
    <Dialog title={say('studio.models')} onClose={onClose} wide>
      <div className="settings models">
        <section>
          <ModelLine model={model} />
          <AnswersList models={models} model={model} own={own} />
        </section>
        <AddEndpoint models={models} />
      </div>
    </Dialog>
  )
}
