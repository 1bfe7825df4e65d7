import type { ActingCore } from './land-patches.ts'
import { forgetActions, type ForgettingCore } from './forget-item.ts'
import { habitActions } from './habit-actions.ts'
import { historyActions } from './history-actions.ts'
import { keptActions } from './kept-by.ts'
import { layerActions } from './layer-actions.ts'
import { modelActions } from './model-actions.ts'
import { moduleActions } from './module-actions.ts'
import { personaActions } from './persona-actions.ts'
import { personaFileActions } from './persona-file.ts'
import { strengthActions, type StrengthDesk } from './strength-actions.ts'
import { wishActions } from './wish-actions.ts'

/** All that people do with a persona. Suggestions need none of it, so it is loaded when it is first used: `laterActions`. */
export function personaDesk(core: ActingCore & ForgettingCore, asking: StrengthDesk, ready: Promise<void>) {
  const { manuscripts } = asking
  return {
    ...personaActions(core, ready),
    ...layerActions(core, manuscripts, ready),
    ...wishActions(core, manuscripts, ready),
    ...keptActions(core, ready),
    ...habitActions(core, ready),
    ...modelActions(core, ready),
    ...moduleActions(core, ready),
    ...historyActions(core, ready),
    ...personaFileActions(core, ready),
    ...strengthActions(asking, ready),
    ...forgetActions(core),
  }
}

export type PersonaDesk = ReturnType<typeof personaDesk>
