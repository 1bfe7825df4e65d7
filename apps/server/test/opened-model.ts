import { ScriptedModel } from '@understudy/contracts/testing'
import type { GgufState } from '@understudy/models/gguf'
import type { OpenedModel } from '../src/models/served-choice.ts'

/** A model of a file that answers `Yes.`, and the states it is put into. */
export class MemoryModel extends ScriptedModel implements OpenedModel {
  state: GgufState = { status: 'unloaded', fault: null }
  private readonly listeners = new Set<() => void>()

  constructor(
    id: string,
    private readonly log: string[] = [],
  ) {
    super(() => ['Yes.'], { id })
    log.push(`open ${id}`)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  put(state: GgufState): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }

  async load(): Promise<void> {
    this.log.push(`load ${this.id}`)
  }

  async close(): Promise<void> {
    this.log.push(`close ${this.id}`)
  }
}
