import {
  type Brief,
  type CandidateId,
  type ContinuationRequest,
  type ManuscriptReading,
  type PlacedRequest,
  type ProposalPart,
  type Proposer,
  type ProposerId,
  type TextModel,
} from '@understudy/contracts'
import { beforeOverlap, endsSentence } from '@understudy/prose'
import { allowedUnits, without } from './allowed-units.ts'
import { mixture } from './mixture.ts'
import { ModelFailure } from './model-failure.ts'
import { modelSource } from './model-source.ts'
import type { NextUnits } from './next-units.ts'
import { ownHand } from './own-hand.ts'
import { ownShare, type MixingBySize } from './own-share.ts'
import { surenessOf, surePhrase, type Phrase } from './phrase.ts'
import { isForetellable } from './place.ts'
import { calibrated, type Calibration } from './sureness.ts'
import { inOwnForm, ownFormOf } from './text-form.ts'
import { begunAt, isWord, PARAGRAPH_END } from './unit.ts'

export interface PredictorOptions {
  /** Below this chance of being right nothing is shown, nor added to what is. Defaults to 0.6. */
  readonly sure?: number
  /** Words at most. Defaults to 8. */
  readonly words?: number
  /** How the model's own chances have to be taken. */
  readonly calibration: Calibration
  /** How much of each chance is the writer's own pages', by their size, before it is fitted on what they write. */
  readonly mixing: MixingBySize
  /** Whether an editor would strike a phrase of several words, such as a writer's tic. Defaults to none. */
  readonly isFlagged?: (phrase: string, request: Asked, brief: Brief) => boolean | Promise<boolean>
}

type Asked = PlacedRequest & ContinuationRequest

/** The proposer over the small model that comes with the product. */
export interface Predictor extends Proposer {
  /** What stands in a manuscript now, by whom: the writer's own pages bend what is foretold from then on. */
  read(reading: ManuscriptReading): void
}

const USUAL_SURE = 0.6
const USUAL_WORDS = 8
/** A phrase of so many words that stands so near already is a tic, not a turn of phrase. */
const SEVERAL_WORDS = 3
const REPEATED_WITHIN = 1_000
const FORM_READ = 4_000
/** Units that each side is asked for, to see later which of them was right. */
const REMEMBERED = 8
/** Less probable than this nothing is asked of them: it takes as long as what is shown. */
const LEAST_REMEMBERED = 0.02

/**
 * The rest of the word, the phrase, at most the sentence, as far as it is likely to be right; nothing else, and nothing
 * at the start of a sentence. English prose only. Shows by itself only what it is sure of; the model loads when it is
 * first asked.
 */
export function predictor(model: TextModel, options: PredictorOptions): Predictor {
  const { sure = USUAL_SURE, words = USUAL_WORDS, calibration, mixing, isFlagged = () => false } = options
  const hand = ownHand()
  const share = ownShare(mixing, () => hand.pages.size)
  const general = modelSource(model)
  const source = mixture(general, hand.pages, share.mixing)
  const reach = { words, sure, sureness: calibrated(calibration) }
  /** So that what is written next tells how much the pages are to be heeded. */
  async function remember({ document, before }: Asked, signal: AbortSignal): Promise<void> {
    if (!hand.knows(document)) return
    const asked = { ...begunAt(before), most: REMEMBERED, least: LEAST_REMEMBERED }
    const [theirs, own] = await Promise.all([general.next(asked, signal), hand.pages.next(asked, signal)])
    const known = hand.pages.known(asked.context)
    if (!signal.aborted) share.foretold({ document, before, general: theirs.chances, own: own.chances, known })
  }
  return {
    id: 'predictor' as ProposerId,
    label: { key: 'predictor.label' },
    makes: 'whole',
    serves: request => request.type === 'continuation' && isForetellable({ ...request, context: request.context }),
    read(reading) {
      share.read(reading)
      hand.read(reading)
    },
    async *propose(request, brief, signal): AsyncGenerator<ProposalPart> {
      if (request.type !== 'continuation' || signal.aborted) return
      const asked = { ...request, context: request.context }
      if (!isForetellable(asked)) return
      const candidate = candidateOf(request)
      try {
        const phrase = await phraseAt(asked, { brief, source, signal, reach, isFlagged })
        const isShown = phrase !== null && !signal.aborted
        if (isShown) yield { type: 'text', candidate, delta: phrase.text, sure: phrase.sure }
        // once it is over nobody listens any more
        await remember(asked, signal).catch(unlessModelFailed)
        if (isShown && !signal.aborted) yield { type: 'end', candidate, usage: null }
      } catch (error) {
        if (!(error instanceof ModelFailure)) throw error
        // whoever did not ask has nothing to be told
        if (asked.trigger === 'command')
          yield { type: 'failed', candidate, reason: error.reason, detail: error.message }
      }
    },
  }
}

/** What was shown stands, though no more can be asked. */
function unlessModelFailed(error: unknown): void {
  if (!(error instanceof ModelFailure)) throw error
}

interface Telling {
  readonly brief: Brief
  readonly source: NextUnits
  readonly signal: AbortSignal
  readonly reach: Parameters<typeof surePhrase>[2]
  readonly isFlagged: NonNullable<PredictorOptions['isFlagged']>
}

async function phraseAt(
  request: Asked,
  { brief, source, signal, reach, isFlagged }: Telling,
): Promise<{ readonly text: string; readonly sure: number } | null> {
  const { before, after, passedBy = [] } = request
  const place = begunAt(before)
  const opens = isOpening(before)
  if (opens && !isWord(place.begun)) return null
  const allowed = without(source, allowedUnits(brief))
  const wished = { ...reach, words: Math.min(reach.words, request.words ?? reach.words) }
  const phrase = await surePhrase(place, allowed, wished, signal)
  if (phrase === null) return null
  const whole = untilEnd(phrase)
  if (whole.text.trim().length < 2) return null
  const isLong = whole.units.filter(isWord).length >= SEVERAL_WORDS
  if (isLong && (isRepeated(whole, before) || (await isFlagged(whole.text.trim(), request, brief)))) return null
  const text = inOwnForm(whole.text, ownFormOf(before.slice(-FORM_READ)), before)
  const own = beforeOverlap(text, after, true).text
  return own.trim() === '' || passedBy.includes(own) ? null : { text: own, sure: surenessOf(whole, reach.sureness) }
}

/** Nothing of the sentence stands yet but, at most, the beginning of its first word. */
function isOpening(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1).replace(/[\p{L}\p{M}'’-]*$/u, '')
  return line.trim() === '' || endsSentence(line) || /(?:^|\s)["“'‘]$/u.test(line)
}

/** Up to the end of its sentence: what begins behind it would not be ended. */
function untilEnd(phrase: Phrase): Phrase {
  const at = phrase.units.findIndex(unit => /^ ?[.!?…]$/u.test(unit) || unit === PARAGRAPH_END)
  if (at < 0) return phrase
  const end = phrase.units[at] === PARAGRAPH_END ? at : at + 1
  const dropped = phrase.units.slice(end).join('')
  return {
    text: phrase.text.slice(0, phrase.text.length - dropped.length),
    units: phrase.units.slice(0, end),
    logChances: phrase.logChances.slice(0, end),
  }
}

function isRepeated({ text }: Phrase, before: string): boolean {
  return before.slice(-REPEATED_WITHIN).toLowerCase().includes(text.trim().toLowerCase())
}

/** Ids come from content alone, so that the same question gets the same answer, id for id. */
function candidateOf({ id, passedBy = [] }: Pick<ContinuationRequest, 'id' | 'passedBy'>): CandidateId {
  return (passedBy.length === 0 ? `${id}/predictor` : `${id}/predictor.${passedBy.length}`) as CandidateId
}
