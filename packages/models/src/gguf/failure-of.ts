import { say, type FailureReason } from '@understudy/contracts'
import { localModelCatalogue } from './local-model-catalogue.ts'
import type { LocalModelFault, LocalModelReason } from './local-model-fault.ts'

const REASONS: Readonly<Partial<Record<LocalModelReason, FailureReason>>> = {
  'process-ended': 'dropped',
  'load-too-slow': 'timeout',
  'out-of-memory': 'server-error',
  'cannot-load': 'server-error',
}

/** As a failed request: what is wrong with the file or the machine is a matter of what was set up. */
export function failureOf(fault: LocalModelFault): { readonly reason: FailureReason; readonly detail: string } {
  return { reason: REASONS[fault.reason] ?? 'not-configured', detail: say(localModelCatalogue, fault.message) }
}
