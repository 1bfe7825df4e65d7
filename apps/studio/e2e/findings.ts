import { emptyBrief } from '@understudy/contracts/testing'
import type { Hunk, PlacedRequest, RewriteKind, RewriteRequest } from '@understudy/contracts'
import { copydesk } from '@understudy/copydesk'

/** A change the copydesk can offer, in offsets of its paragraph. */
export interface Finding {
  readonly rule: string
  readonly from: number
  readonly to: number
  readonly original: string
  readonly text: string
}

const desk = copydesk()

/** What the copydesk would offer a writer of whom nothing is known, for paragraph `index`: the test's own second opinion. */
export async function findingsIn(
  paragraphs: readonly string[],
  index: number,
  kind: RewriteKind,
): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for await (const part of desk.propose(
    requestFor(paragraphs, index, kind),
    emptyBrief,
    new AbortController().signal,
  )) {
    if (part.type === 'hunk') found.push(...findingOf(part.hunk))
  }
  return found
}

/** `text` with `findings` made. */
export function withFindings(text: string, findings: readonly Finding[]): string {
  return findings
    .toSorted((one, other) => other.from - one.from)
    .reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), text)
}

function findingOf({ change, original, rule }: Hunk): readonly Finding[] {
  if (change.type !== 'replace' || rule === null) return []
  return [{ rule, from: change.from, to: change.to, original, text: change.text }]
}

function requestFor(paragraphs: readonly string[], index: number, kind: RewriteKind): PlacedRequest {
  const text = paragraphs[index] ?? ''
  return {
    type: 'rewrite',
    kind,
    instruction: '',
    id: 'exchange' as RewriteRequest['id'],
    document: 'document' as RewriteRequest['document'],
    trigger: 'command',
    before: paragraphs.slice(0, index).join('\n\n').slice(-6000),
    after: paragraphs
      .slice(index + 1)
      .join('\n\n')
      .slice(0, 1500),
    block: { index, type: 'paragraph' },
    selected: [{ block: index, type: 'paragraph', text, from: 0, to: text.length }],
    candidates: 1,
    context: {
      subject: { tenant: 'local', house: null, author: 'writer', work: null },
      actor: 'writer' as PlacedRequest['context']['actor'],
      session: 'session' as PlacedRequest['context']['session'],
      language: 'en',
      mode: 'dialogue',
      modeIs: 'guessed',
      place: {},
    },
  }
}
