import { applyPatch, emptyPersona, type Persona, type PersonaIdentity, type PersonaPatch } from '@understudy/persona'
import { foldOutcomes } from '../src/fold-outcomes.ts'
import { learnOutcomes } from '../src/learn-outcomes.ts'
import type { RefusedPatch } from '../src/learned-patches.ts'
import { emptyLearnerState, type LearnerState } from '../src/learner-state.ts'
import { finish } from '../src/run-steps.ts'
import { scoreTexts } from '../src/score-texts.ts'
import type { StyleReader } from '../src/style-reader.ts'
import { effectiveWeights } from '../src/weights.ts'
import type { Offer } from './passages.ts'
import { writingDesk, type Decision, type WritingDesk } from './writing-desk.ts'

export const MARA_QUILL: PersonaIdentity = { id: 'mara', name: 'Mara Quill', role: 'author' }

/** A writer at work, with learning at the other side of the desk, outcome by outcome. */
export interface Story {
  readonly desk: WritingDesk
  readonly patches: PersonaPatch[]
  readonly refused: RefusedPatch[]
  decide(offer: Offer, decision: Decision): void
  close(): void
  /** A patch by the writer's own hand. */
  change(patch: PersonaPatch): void
  /** Log-odds that the writer takes the offer, as ranking sees it now. */
  score(offer: Offer): number
  status(item: string): string | null
  persona(): Persona
  state(): LearnerState
}

export function story(seed: number, reader: StyleReader): Story {
  const desk = writingDesk(seed)
  const patches: PersonaPatch[] = []
  const refused: RefusedPatch[] = []
  let persona = emptyPersona(MARA_QUILL)
  let state = emptyLearnerState(reader.version)
  const learn = (read: number, closing: boolean) => {
    const outcomes = foldOutcomes(desk.events.slice(read))
    const learned = finish(learnOutcomes(state, { outcomes, persona, patches: [], closing }, reader))
    state = learned.state
    persona = learned.persona
    patches.push(...learned.patches)
    refused.push(...learned.refused)
  }
  return {
    desk,
    patches,
    refused,
    decide(offer, decision) {
      const read = desk.events.length
      desk.decide(offer, decision)
      learn(read, false)
    },
    close() {
      learn(desk.events.length, true)
      desk.newSession()
    },
    change(patch) {
      const applied = applyPatch(persona, patch)
      if (!applied.ok) throw new Error(applied.detail)
      persona = applied.value
    },
    score({ passage, from, original, text, mode }) {
      const after = passage.slice(0, from) + text + passage.slice(from + original.length)
      const weights = effectiveWeights(state.posterior, persona)
      return (
        scoreTexts(
          { weights, base: passage, texts: [after], place: { ...desk.place(), mode }, language: 'en' },
          reader,
        )[0]?.score ?? 0
      )
    },
    status: item => [...persona.items.values()].find(({ item: { id } }) => id === item)?.item.status ?? null,
    persona: () => persona,
    state: () => state,
  }
}
