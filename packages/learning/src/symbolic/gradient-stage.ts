import type { Json } from '@understudy/contracts'
import type { Critique } from './critique.ts'
import type { Gradient, PipelineNode } from './gradient.ts'
import { critiqueText, insideText, promptText, wantedText } from './gradient-text.ts'
import { asWords, isList, readList, readShape } from './read-answer.ts'
import { shortNames, type ShortNames } from './short-names.ts'
import type { OptimizerGround } from './stage.ts'
import { askedText, listOf, SAID_CHARS, shape, someOf, stagePrompt, words } from './stage-prompt.ts'
import type { Trajectory } from './trajectory.ts'
import { isShort, type UnkeyedQuestion } from './within-context.ts'

/** What a node may be told at most, by one question and by all of a batch. */
const MOST_WANTS = 5
const MOST_OF_NODE = 8
const MOST_BECAUSE = 12
const ANSWER_TOKENS = 90 * MOST_WANTS

const NODES: Readonly<Record<PipelineNode, string>> = {
  context: 'the text around the place, the notes, names and own passages of the writer that are looked up',
  brief: 'which preferences of the writer are said to whoever writes, and in which words',
  drafting: 'how candidates are written after the brief',
  choice: 'which of several candidates is shown',
}

export interface GradientAsked {
  readonly node: PipelineNode
  readonly critiques: readonly Critique[]
  readonly next: readonly Gradient[]
  readonly ground: OptimizerGround
}

/** The exchanges in which a node could have done otherwise, and somebody wished that it had. */
export function toTrace(
  node: PipelineNode,
  trajectories: readonly Trajectory[],
  critiques: readonly Critique[],
): readonly Trajectory[] {
  const wished = new Set(critiques.flatMap(({ exchange, score, says }) => (score < 1 || says !== '' ? [exchange] : [])))
  return trajectories.filter(
    ({ exchange, candidates }) => wished.has(exchange) && (node !== 'choice' || candidates.length > 1),
  )
}

/** What a node should have done otherwise for what came after it to come out better. */
export function gradientQuestion(
  { node, critiques, next, ground }: GradientAsked,
  trajectories: readonly Trajectory[],
  mostChars: number,
): UnkeyedQuestion {
  const names = namesIn(trajectories)
  const saidOf = new Map(critiques.map(critique => [critique.exchange, critique]))
  const about = trajectories.flatMap(({ exchange }) => saidOf.get(exchange) ?? [])
  const gradient = shape({ wants: words(SAID_CHARS), because: someOf(names.all, MOST_BECAUSE) })
  return {
    about: { stage: 'gradient', node, trajectories, critiques: about, next },
    messages: stagePrompt(taskOf(node), [
      wantedText(next, mostChars),
      node === 'drafting' && !isShort(mostChars) ? promptText(trajectories, mostChars) : '',
      ...trajectories.map(trajectory =>
        [
          `Exchange (${askedText(trajectory, mostChars)})`,
          critiqueText(saidOf.get(trajectory.exchange), trajectory, names),
          ...insideText(node, trajectory, { names, ground, mostChars }),
        ]
          .filter(line => line !== '')
          .join('\n'),
      ),
    ]),
    schema: shape({ gradients: listOf(gradient, MOST_WANTS) }),
    maxTokens: ANSWER_TOKENS,
  }
}

/** What is wanted of a node; null where what came has no such shape. */
export function readGradients(
  answer: Json,
  node: PipelineNode,
  trajectories: readonly Trajectory[],
): readonly Gradient[] | null {
  const names = namesIn(trajectories)
  return (
    readList(answer, 'gradients')
      ?.slice(0, MOST_WANTS)
      .flatMap(one => readGradient(one, node, names)) ?? null
  )
}

/** Those of a batch together: what rests on most comes first, the same words once. */
export function joined(gradients: readonly Gradient[]): readonly Gradient[] {
  const byWords = new Map<string, Gradient>()
  for (const gradient of gradients) {
    const key = gradient.wants.toLowerCase()
    const because = [...new Set([...(byWords.get(key)?.because ?? []), ...gradient.because])]
    byWords.set(key, { ...(byWords.get(key) ?? gradient), because })
  }
  return [...byWords.values()].sort((one, other) => other.because.length - one.because.length).slice(0, MOST_OF_NODE)
}

function readGradient(value: Json, node: PipelineNode, names: ShortNames): readonly Gradient[] {
  const read = readShape(value, ['wants', 'because'])
  const wants = asWords(read?.['wants'], SAID_CHARS)
  const because = read?.['because']
  if (wants === null || wants === '' || !isList(because)) return []
  const ids = because.map(name => (typeof name === 'string' ? names.idOf(name) : null)).filter(id => id !== null)
  // what rests on nothing that was recorded is somebody's idea
  return ids.length === 0 ? [] : [{ node, wants, because: [...new Set(ids)] }]
}

function taskOf(node: PipelineNode): string {
  return `What a writer is shown goes through four steps: context, brief, drafting, choice. You are given exchanges, what the writer would rather have had, and what the step after this one wants. Say what the step ${node} (${NODES[node]}) should have done otherwise: at most ${MOST_WANTS} wants of one sentence each, every one with the differences that show it. Say only what several exchanges or a clear one show; an empty list is a good answer.`
}

/** The differences among trajectories; a gradient names them. */
function namesIn(trajectories: readonly Trajectory[]): ShortNames {
  return shortNames(
    'd',
    trajectories.flatMap(({ differences }) => differences.map(({ outcome }) => outcome)),
  )
}
