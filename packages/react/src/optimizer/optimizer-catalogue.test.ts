import type { OperationRefusal, UpdateReason } from '@understudy/assistant'
import { REWRITE_KINDS, TOOL_IDS, TOOL_MOST } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { reactCatalogue } from '../catalogue.ts'

/** All there are: a new one does not compile until it is here. */
const REFUSALS: Readonly<Record<OperationRefusal, true>> = {
  malformed: true,
  'too-long': true,
  'beyond-rate': true,
  'no-evidence': true,
  'missing-item': true,
  locked: true,
  persons: true,
  'taken-back': true,
  quoted: true,
  'no-preference': true,
  fact: true,
  'other-language': true,
  'off-scope': true,
  duplicate: true,
  counted: true,
  contradicted: true,
  unconfirmed: true,
  'predicts-worse': true,
  variables: true,
  'unknown-target': true,
  'out-of-range': true,
  cycle: true,
  'nothing-new': true,
  persona: true,
}
const REASONS: Readonly<Record<UpdateReason, true>> = {
  offline: true,
  resting: true,
  unreachable: true,
  timeout: true,
  dropped: true,
  busy: true,
  unauthorized: true,
  'server-error': true,
  rejected: true,
  malformed: true,
  'not-configured': true,
  misfit: true,
  cut: true,
  filtered: true,
  stopped: true,
  'held-back': true,
  frozen: true,
  'nothing-to-learn': true,
  forgotten: true,
  'persona-moved': true,
  fault: true,
}

describe('the catalogue has a sentence', () => {
  it.each([
    ...Object.keys(REFUSALS).map(reason => `react.operation.refused.${reason}`),
    ...Object.keys(REASONS).map(reason => `react.optimizer.stopped.${reason}`),
    ...TOOL_IDS.filter(tool => TOOL_MOST[tool] !== null).map(tool => `react.operation.tool.${tool}.one`),
    ...TOOL_IDS.flatMap(tool => [`react.operation.tool.${tool}`, `react.operation.tool.${tool}.off`]),
    ...['continuation', ...REWRITE_KINDS].map(kind => `react.models.task.${kind}`),
  ])('%s', key => expect(reactCatalogue[key]).toMatch(/\S/))
})
