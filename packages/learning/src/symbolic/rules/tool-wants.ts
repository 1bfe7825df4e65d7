import type { ToolId } from '../operation.ts'
import type { Trajectory } from '../trajectory.ts'

/** A tool that should have brought less, or anything at all, and the differences it is known by. */
export interface ToolWant {
  readonly tool: ToolId
  readonly wants: 'less' | 'some'
  readonly because: readonly string[]
}

/** As many words in a row are no accident. */
const RUN = 6
/** Passages that have to say so. */
const LEAST_PASSAGES = 2

/** Which tool brought what stands between these marks of a prompt. */
const MARKED: readonly (readonly [mark: string, tool: ToolId])[] = [
  ['own', 'exemplars'],
  ['refused', 'refused'],
  ['found', 'look-up'],
]

/**
 * Which tools did harm, or are missing: what was sent along came back word for word in what the writer then did away
 * with; what was turned down once was offered again while nothing said so.
 */
export function toolWants(trajectories: readonly Trajectory[]): readonly ToolWant[] {
  return [
    ...MARKED.map(
      ([mark, tool]): Found => ({ tool, wants: 'less', found: trajectories.flatMap(one => copied(one, mark)) }),
    ),
    { tool: 'refused' as const, wants: 'some' as const, found: offeredAgain(trajectories) },
  ]
    .filter(({ found }) => new Set(found.map(({ passage }) => passage)).size >= LEAST_PASSAGES)
    .map(({ tool, wants, found }) => ({ tool, wants, because: [...new Set(found.map(({ outcome }) => outcome))] }))
}

interface Found extends Pick<ToolWant, 'tool' | 'wants'> {
  readonly found: readonly Trajectory['differences'][number][]
}

/** Differences whose other text holds a run of what was sent between the marks, which stood nowhere around. */
function copied({ prompt, asked, differences }: Trajectory, mark: string): Found['found'] {
  const sent = (prompt ?? []).flatMap(text =>
    text === null
      ? []
      : [...text.matchAll(new RegExp(`<${mark}>\\n([\\s\\S]*?)\\n</${mark}>`, 'gu'))].map(([, inside = '']) => inside),
  )
  const runs = runsOf(sent)
  if (runs.size === 0) return []
  const known = runsOf([asked.before, asked.selected, asked.after].filter(text => text !== null))
  return differences.filter(({ kept, passed }) => {
    const left = runsOf([kept])
    return [...runsOf([passed])].some(run => runs.has(run) && !left.has(run) && !known.has(run))
  })
}

/** Differences that offer a run of words that was refused before, in another passage, without the refused being shown. */
function offeredAgain(trajectories: readonly Trajectory[]): Found['found'] {
  const before = new Map<string, string>()
  const again: Found['found'][number][] = []
  for (const { differences, tools } of trajectories.toSorted((one, other) => one.at - other.at)) {
    for (const difference of differences) {
      if (difference.by === 'accepted' || difference.by === 'passed-by') continue
      const left = runsOf([difference.kept])
      const gone = [...runsOf([difference.passed])].filter(run => !left.has(run))
      const isAgain = gone.some(run => (before.get(run) ?? difference.passage) !== difference.passage)
      if (isAgain && tools.refused?.on === false) again.push(difference)
      for (const run of gone) before.set(run, difference.passage)
    }
  }
  return again
}

function runsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap(text => {
      const words =
        text
          .toLowerCase()
          .replaceAll('’', "'")
          .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []
      return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
    }),
  )
}

const LESS: Readonly<Record<ToolId, string>> = {
  exemplars: 'Bring fewer passages of the writer’s own: they came back word for word',
  refused: 'Do not show what was turned down: it came back word for word',
  notes: 'Bring fewer notes: they came back word for word',
  names: 'Bring fewer names: they came back where nobody wanted them',
  'look-up': 'Do not look up the manuscript: what was found came back word for word',
}
const SOME: Readonly<Partial<Record<ToolId, string>>> = {
  refused: 'Show what was turned down: it was offered again',
}

/** A want in the words of a gradient. */
export function sayToolWant({ tool, wants }: Pick<ToolWant, 'tool' | 'wants'>): string {
  return (wants === 'less' ? LESS[tool] : SOME[tool]) ?? LESS[tool]
}

/** What a gradient of the context wants of a tool, if it was said by these rules; null otherwise. */
export function readToolWant(said: string): Pick<ToolWant, 'tool' | 'wants'> | null {
  for (const [wants, sentences] of [
    ['less', LESS],
    ['some', SOME],
  ] as const) {
    for (const [tool, sentence] of Object.entries(sentences))
      if (sentence === said) return { tool: tool as ToolId, wants }
  }
  return null
}
