import { failure } from '@understudy/contracts'
import { valueAt } from '@understudy/persona'
import { landPatches, type ActingCore } from './land-patches.ts'
import type { ManuscriptReader } from './manuscript-reader.ts'
import type { UnderstudyAssistant } from './understudy-assistant.ts'

type RuleActions = Pick<UnderstudyAssistant, 'setValue' | 'quietIn' | 'wake' | 'setDialogue' | 'dialogueOf'>

/** How a person sets rules and the style sheet, and what they made quiet by refusing it. */
export function ruleActions(core: ActingCore, manuscripts: ManuscriptReader, ready: Promise<void>): RuleActions {
  const { books, queue, quiet } = core
  return {
    async setValue(path, to, layer = 'author') {
      await ready
      const book = books.at(layer)
      if (book === null) return failure('no-house', 'No house was named')
      const from = valueAt(book.persona().document, path)
      if (from === undefined) return failure('not-understood', path.join('.'))
      const patch = book.stamp([{ type: 'set', path, from, to }], { key: 'assistant.cause.set' })
      return landPatches(core, [patch], [], layer)
    },
    setDialogue(document, dialogue) {
      manuscripts.setDialogue(document, dialogue)
      core.changed()
    },
    dialogueOf: document => ({
      dialogue: manuscripts.dialogue(document),
      is: manuscripts.isDialogueStated(document) ? 'stated' : 'guessed',
    }),
    async quietIn(document) {
      await ready
      await quiet.load(document)
      return quiet.scenesIn(document, manuscripts.reading(document))
    },
    wake(document, { refusals }) {
      quiet.wake(document, refusals)
      return queue.flush()
    },
  }
}
