import { ruleIdOf, type HostFinding, type HostRule, type RuleFault } from './define-rule.ts'
import type { ReadBlock } from './reading/read-block.ts'
import type { Edit } from './rules/edit.ts'
import type { Rule } from './rules/rule.ts'

/** More about one paragraph is a rule that runs away. */
const MOST_FINDINGS = 200

/**
 * A rule of the host's as one of ours. It is asked once a paragraph; where it throws, never ends its list, or names what
 * is not there or twice the same words, it says nothing about that paragraph and `report` is told why.
 */
export function asRule(rule: HostRule, report: (fault: RuleFault) => void): Rule {
  const known = new WeakMap<ReadBlock, readonly Edit[]>()
  const editsOf = (block: ReadBlock): readonly Edit[] => {
    const here = known.get(block) ?? found(rule, block, report)
    known.set(block, here)
    return here
  }
  return {
    id: ruleIdOf(rule),
    reach: rule.where,
    find: (block, { from, to }) => editsOf(block).filter(edit => from <= edit.from && edit.from < to),
  }
}

function found(rule: HostRule, block: ReadBlock, report: (fault: RuleFault) => void): readonly Edit[] {
  try {
    const findings = collected(rule, block)
    const wrong = wrongWith(findings, block.text)
    if (wrong === null) return findings.flatMap(finding => editOf(rule, finding, block.text))
    report({ rule: rule.id, detail: wrong })
  } catch (fault) {
    report({ rule: rule.id, detail: String(fault) })
  }
  return []
}

function collected(
  rule: HostRule,
  { text, sentences, tokens, speech, names, before }: ReadBlock,
): readonly HostFinding[] {
  const findings: HostFinding[] = []
  for (const finding of rule.find({ text, sentences, words: tokens, speech, names, before })) {
    if (findings.length === MOST_FINDINGS) throw new RangeError(`more than ${MOST_FINDINGS} findings in a paragraph`)
    findings.push(finding)
  }
  return findings.toSorted((one, other) => one.from - other.from)
}

function wrongWith(findings: readonly HostFinding[], text: string): string | null {
  let end = 0
  for (const { from, to, text: put } of findings) {
    const place = `${from}–${to}`
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to > text.length || from >= to)
      return `${place} is no stretch of a paragraph of ${text.length}`
    if (from < end) return `${place} overlaps the finding before it`
    if (put !== undefined && (typeof put !== 'string' || /[\n\r]/.test(put))) return `${place} puts what is no words`
    end = to
  }
  return null
}

function editOf({ reason }: HostRule, { from, to, text: put }: HostFinding, text: string): readonly Edit[] {
  const stands = text.slice(from, to)
  if (put === stands) return []
  return [{ from, to, text: put ?? stands, word: stands, reason, ...(put === undefined ? { ask: true as const } : {}) }]
}
