import type {
  Critic,
  Examined,
  OptimizeInput,
  OptimizerGiven,
  OptimizerNeed,
  StageAnswer,
  StageQuestion,
  Update,
} from '@understudy/learning/symbolic'
import { applyPatch, type Persona, type PersonaPatch } from '@understudy/persona'
import { askCritic, unlessAborted } from './ask-critic.ts'
import { answererOf } from './optimizer-critics.ts'
import type { UpdateRecord } from './optimizer-records.ts'
import type { KnownAnswers } from './question-log.ts'
import { rerunOnce } from './rerun-once.ts'
import type { DriverOptions } from './update-driver.ts'
import { updateInput } from './update-input.ts'

export interface RunOptions extends DriverOptions {
  /** Aborts where it is to stop at once. */
  readonly signal: AbortSignal
  readonly answers: KnownAnswers
}

/** What one update came to, before any of it is kept. */
export interface RunEnded {
  readonly record: UpdateRecord
  readonly update: Update
}

/** The longest stretch of work before the page may breathe, ms. */
const SLICE_MS = 8

/**
 * Drives one update: asks what it has to ask, holds what it proposes against the record, and keeps every answer before
 * going on. Null where it was stopped on the way, or nothing could be read: it is begun on again some time, and asks
 * nothing twice. Changes nothing.
 */
export async function runUpdate(options: RunOptions, record: UpdateRecord): Promise<RunEnded | null> {
  const { core, mayLearn } = options
  const symbolic = await import('@understudy/learning/symbolic')
  const answerer = answererOf(core, record.critic)
  const critic = answerer === null ? symbolic.rulesCritic() : symbolic.modelCritic(answerer)
  const input = await updateInput(core, { record, critic, mayLearn })
  if (input === null) return null
  const shown = { ...record, items: input.ground.items.map(({ id }) => id) }
  const run = new Run(options, shown, critic)
  const update = await run.drive(symbolic.optimize(input), input)
  return update === null ? null : { record: shown, update }
}

class Run {
  private persona: Persona
  private readonly stamp: Pick<PersonaPatch, 'at' | 'counter'>
  private asked = 0
  private since: number

  constructor(
    private readonly options: RunOptions,
    private readonly record: UpdateRecord,
    private readonly critic: Critic,
  ) {
    const { book, env } = options.core
    this.persona = book.persona()
    this.stamp = book.stamp([], { key: '' })
    this.since = env.now()
  }

  async drive(steps: OptimizerSteps, input: OptimizeInput): Promise<Update | null> {
    this.tell()
    let step = steps.next()
    while (!step.done) {
      if (!(await this.breathe())) return null
      if (step.value === null) step = steps.next()
      else {
        const given = await this.give(step.value, input)
        if (given === null || !this.mayGoOn()) return null
        step = steps.next(given)
      }
    }
    return step.value
  }

  private async give(need: OptimizerNeed, input: OptimizeInput): Promise<OptimizerGiven | null> {
    switch (need.type) {
      case 'ask': {
        const answer = await this.ask(need.question)
        return answer === null ? null : { type: 'answer', answer }
      }
      case 'examine':
        return { type: 'examined', examined: await this.examine(need, input) }
      case 'rerun': {
        const { answers, drafting, mayLearn, signal } = this.options
        const doing = { ...drafting(), update: this.record.update, mayLearn }
        const cost = await rerunOnce({ ...need, answers, record: this.record }, doing, signal)
        return cost === 'left' ? null : { type: 'rerun', cost }
      }
    }
  }

  /** What was answered before is not asked again. Null where the run was stopped. */
  private async ask(question: StageQuestion): Promise<StageAnswer | null> {
    const { answers, core, signal } = this.options
    const { record, critic } = this
    const known = answers.get(question.key, critic.id)
    const answer = known ?? (await askCritic({ core, record, critic, signal }, question))
    if (answer === null) return null
    answers.add(question.key, critic.id, answer)
    this.asked++
    this.tell()
    return answer
  }

  /** Under the time of this run, after what it has so far; whatever the persona would not have is refused. */
  private async examine(need: Need<'examine'>, { update, recorded }: OptimizeInput): Promise<Examined> {
    const { core } = this.options
    const { type: _, counter, ...held } = need
    const examined = await core.desk.examine({
      ...held,
      update,
      differences: recorded.flatMap(({ differences }) => differences),
      persona: this.persona,
      actor: core.actor,
      at: this.stamp.at,
      counter: this.stamp.counter + counter,
    })
    if (examined.became === 'refused') return examined
    let { persona } = this
    for (const patch of examined.patches) {
      const applied = applyPatch(persona, patch)
      if (!applied.ok) return { became: 'refused', reason: 'persona' }
      persona = applied.value
    }
    this.persona = persona
    return examined
  }

  /** Lets the page paint, and whoever waits for a suggestion go first. False where the run was stopped. */
  private async breathe(): Promise<boolean> {
    const { core } = this.options
    if (core.waits.isWaiting()) await unlessAborted(core.waits.free(), this.options.signal)
    const now = core.env.now()
    if (Math.abs(now - this.since) >= SLICE_MS) {
      await new Promise(resolve => setTimeout(resolve, 0))
      this.since = core.env.now()
    }
    return this.mayGoOn()
  }

  private mayGoOn(): boolean {
    return !this.options.signal.aborted && this.options.mayGoOn()
  }

  private tell(): void {
    const { update, critic } = this.record
    this.options.tell({ update, critic, questions: this.asked })
  }
}

type OptimizerSteps = Generator<OptimizerNeed | null, Update, OptimizerGiven>
type Need<T extends OptimizerNeed['type']> = Extract<OptimizerNeed, { readonly type: T }>
