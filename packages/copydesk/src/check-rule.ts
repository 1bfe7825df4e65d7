import { ruleIdOf, type HostRule, type RuleFault } from './define-rule.ts'
import { asRule } from './host-rule.ts'
import { reviewWith } from './review-blocks.ts'
import type { ReviewInput } from './review-input.ts'

/** A row of a rule that does not hold, or a fault of the rule in it. */
export interface RowFault {
  readonly row: string
  readonly expected: string
  readonly got: string
}

/** Runs the rows of a rule as the desk would, and gives those that do not hold; none where all do. */
export function checkRule(
  rule: HostRule,
  place: Partial<Pick<ReviewInput, 'dialogue' | 'names' | 'mode'>> = {},
): readonly RowFault[] {
  const rows = [...rule.fires, ...rule.stands.map(([, text]) => [text, text] as const)]
  return rows.flatMap(([before, expected]) => {
    const faults: RuleFault[] = []
    const text = /\[.*\]/.test(expected) ? before.replace(/[[\]]/g, '') : before
    const got = after(rule, inputOf(text, rule, place), fault => faults.push(fault))
    const [fault] = faults
    if (fault !== undefined) return [{ row: before, expected, got: fault.detail }]
    return got === expected ? [] : [{ row: before, expected, got }]
  })
}

function after(rule: HostRule, input: ReviewInput, report: (fault: RuleFault) => void): string {
  const text = input.blocks[0]?.text ?? ''
  return reviewWith(input, { own: [asRule(rule, report)] })
    .toSorted((one, other) => other.from - one.from)
    .reduce(
      (now, { from, to, text: put, original }) => `${now.slice(0, from)}${put ?? `[${original}]`}${now.slice(to)}`,
      text,
    )
}

function inputOf(text: string, rule: HostRule, place: Partial<ReviewInput>): ReviewInput {
  return {
    blocks: [{ block: 0, type: 'paragraph', text, from: 0, to: text.length }],
    before: '',
    after: '',
    mode: 'action',
    modeIs: 'guessed',
    speaker: null,
    dialogue: 'double',
    pointOfView: null,
    rules: [ruleIdOf(rule)],
    onlyWhereOn: [],
    settings: {},
    quiet: [],
    stets: [],
    keep: [],
    marks: {},
    sheet: { words: {}, names: [], punctuation: [], numbers: [] },
    wishes: [],
    names: [],
    ...place,
  }
}
