import type { Trigger } from '@understudy/contracts'
import { wordCount } from '@understudy/prose'
import { seededRandom } from '../seeded-random.ts'
import { ghostDesk, type GhostDesk } from './ghost-desk.ts'

const SESSIONS = 8
const IN_SESSION = 25
/** How often any of one is taken that does not go against the writer. */
const TAKES = 0.75
/** Words too many after which half as many are taken: a long one is left for its length alone. */
const PUT_OFF = 15
const IN_SPEECH = 0.03

/** What was seen and kept at one desk. */
export interface GhostCount {
  /** Continuations on screen: each of them an interruption. */
  readonly shown: number
  readonly shownChars: number
  readonly keptChars: number
  /** Of those that the writer mostly refuses. */
  readonly unwanted: number
}

/** The same life at a desk that learns and at one that never does. */
export interface GhostLife {
  readonly learned: GhostCount
  readonly nothing: GhostCount
}

/** Two writers: one keeps the first words, and leaves what is much longer; one wants nothing to come by itself in speech. */
export interface GhostLives {
  readonly firstWords: GhostLife
  readonly quietInSpeech: GhostLife
}

/** An occasion to continue, the same at both desks. */
interface Occasion {
  readonly before: string
  readonly draft: string
  readonly trigger: Trigger
  readonly isSpeech: boolean
  /** Where chance falls in what the writer decides, 0 to 1. */
  readonly luck: number
}

/** How many words are kept of a continuation of so many. */
type Writer = (occasion: Occasion, words: number) => number

export async function ghostLives(seed: number, narration: readonly string[]): Promise<GhostLives> {
  const random = seededRandom(seed)
  const first = 3 + Math.floor(8 * random())
  return {
    firstWords: await lifeOf(seed, narration, keepsFirst(first)),
    quietInSpeech: await lifeOf(seed, narration, quietInSpeech),
  }
}

function keepsFirst(first: number): Writer {
  return ({ luck }, words) => {
    const taken = TAKES * 2 ** (-Math.max(0, words - first) / PUT_OFF)
    return luck < taken ? Math.min(first, words) : 0
  }
}

const quietInSpeech: Writer = (occasion, words) =>
  occasion.luck < (isUnwanted(occasion) ? IN_SPEECH : TAKES) ? words : 0

function isUnwanted({ isSpeech, trigger }: Occasion): boolean {
  return isSpeech && trigger !== 'command'
}

async function lifeOf(seed: number, narration: readonly string[], writer: Writer): Promise<GhostLife> {
  const at = async (learns: boolean): Promise<GhostCount> => {
    const desk = await ghostDesk(seed, learns)
    const random = seededRandom(seed + 500)
    const counts: GhostCount[] = []
    for (let session = 0; session < SESSIONS; session++) {
      for (let turn = 0; turn < IN_SESSION; turn++) counts.push(await meet(desk, writer, occasionOf(narration, random)))
      await desk.nextSession()
    }
    await desk.close()
    return counts.reduce(together, NONE)
  }
  return { learned: await at(true), nothing: await at(false) }
}

async function meet(desk: GhostDesk, writer: Writer, occasion: Occasion): Promise<GhostCount> {
  const seen = await desk.ask(occasion.before, occasion.draft, occasion.trigger)
  if (seen === null) return NONE
  const keptChars = await desk.keep(seen, writer(occasion, wordCount(seen.text)))
  return { shown: 1, shownChars: seen.text.length, keptChars, unwanted: Number(isUnwanted(occasion)) }
}

/** Speech or action, by a pause or by a command, and a draft of one sentence or two. */
function occasionOf(narration: readonly string[], random: () => number): Occasion {
  const any = (): string => narration[Math.floor(random() * narration.length)] ?? ''
  const [isSpeech, byCommand, isLong] = [random() < 0.4, random() < 0.3, random() < 0.5]
  const before = isSpeech ? `“${any()}” she said. “${any()}” “${any()}” he said. “` : `${any()} ${any()} `
  const draft = isLong ? `${any()} ${any()}` : any()
  return { before, draft, trigger: byCommand ? 'command' : 'pause', isSpeech, luck: random() }
}

const NONE: GhostCount = { shown: 0, shownChars: 0, keptChars: 0, unwanted: 0 }

function together(one: GhostCount, other: GhostCount): GhostCount {
  return {
    shown: one.shown + other.shown,
    shownChars: one.shownChars + other.shownChars,
    keptChars: one.keptChars + other.keptChars,
    unwanted: one.unwanted + other.unwanted,
  }
}
