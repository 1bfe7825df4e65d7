import { promptReader } from './prompt-tokens.js'
import { firstOf, sampleToken } from './sample-token.js'
import { sequencePool } from './sequence-pool.js'

/** @import { AnswerOrder, FromChild, LoadOrder } from './child-messages.ts' */
/** @import { LlamaContext, LlamaContextSequence, LlamaModel, Token } from 'node-llama-cpp' */
/** @import { Library } from './load-runtime.js' */
/** @import { TokenPicker } from './sample-token.js' */
/** @typedef {(token: Token, before: readonly Token[]) => string} TokenTexts */
/** @typedef {{ token: Token, logProbability: number | null, likely: readonly (readonly [Token, number])[] }} Weighed */

/** Between two looks at whether a request is still wanted: a prompt on a slow machine takes minutes. */
const PROMPT_STEP = 128
/** Tokens that together are no whole character yet; more of them are no character at all. */
const LONGEST_CHARACTER = 8
/** Before the answer, for the spaces between its first word and the prompt's last. */
const TOKENS_BEFORE = 16
const BROKEN = '\uFFFD'
/** What most engines leave unlikely words out by. */
const SAMPLING = { topK: 40, topP: 0.95, minP: 0.05 }

/**
 * How a loaded model answers.
 *
 * @param {Library} library
 * @param {LlamaModel} model
 * @param {LlamaContext} context
 * @param {LoadOrder} order
 */
export function answerer(library, model, context, order) {
  const read = promptReader(library, model, order.hasChatTemplate)
  const pool = sequencePool(Array.from({ length: order.sequences }, () => context.getSequence()))
  const textOfToken = tokenTexts(model)
  /** @type {Set<number>} */
  const wanted = new Set()
  return {
    /** @param {number} id */
    stop(id) {
      wanted.delete(id)
      pool.drop(id)
    },
    /**
     * @param {AnswerOrder} answerOrder
     * @param {(message: FromChild) => void} tell
     */
    async answer(answerOrder, tell) {
      const { id } = answerOrder
      const tokens = read(answerOrder.messages)
      if (tokens.length >= context.contextSize) {
        throw new RangeError(
          `The prompt is ${tokens.length} tokens long and the model's context ${context.contextSize}. Choose a longer context.`,
        )
      }
      wanted.add(id)
      const sequence = await pool.take(id, tokens)
      if (sequence === null) return
      try {
        const isWanted = () => wanted.has(id)
        if (!(await readPrompt(sequence, tokens, isWanted))) return
        tell({ type: 'started', id, input: tokens.length })
        const finish = await write({
          library,
          model,
          textOfToken,
          sequence,
          tokens,
          order: answerOrder,
          isWanted,
          tell,
        })
        if (finish !== null) tell({ type: 'end', id, finish })
      } finally {
        wanted.delete(id)
        pool.give(sequence)
      }
    },
  }
}

/**
 * Reads all of the prompt but its last token, of which the sequence may hold a beginning already.
 *
 * @param {LlamaContextSequence} sequence
 * @param {readonly Token[]} tokens
 * @param {() => boolean} isWanted
 * @returns {Promise<boolean>} whether it was wanted to the end
 */
async function readPrompt(sequence, tokens, isWanted) {
  await sequence.adaptStateToTokens(tokens.slice(0, -1), false)
  while (sequence.nextTokenIndex < tokens.length - 1) {
    if (!isWanted()) return false
    const from = sequence.nextTokenIndex
    await sequence.evaluateWithoutGeneratingNewTokens(
      tokens.slice(from, Math.min(from + PROMPT_STEP, tokens.length - 1)),
    )
  }
  return isWanted()
}

/**
 * Writes token after token. Null when it was stopped.
 *
 * @param {object} job
 * @param {Library} job.library
 * @param {LlamaModel} job.model
 * @param {TokenTexts} job.textOfToken
 * @param {LlamaContextSequence} job.sequence
 * @param {readonly Token[]} job.tokens
 * @param {AnswerOrder} job.order
 * @param {() => boolean} job.isWanted
 * @param {(message: FromChild) => void} job.tell
 * @returns {Promise<'stop' | 'length' | null>}
 */
async function write({ library, model, textOfToken, sequence, tokens, order, isWanted, tell }) {
  const last = tokens.slice(-1)
  const before = tokens.slice(-TOKENS_BEFORE)
  const speaker = textOf({ model, textOfToken }, before, order, tell)
  let room = Math.min(order.maxTokens, sequence.contextSize - tokens.length)
  if (room <= 0) return 'length'
  const tokensOf = evaluation(library, model, sequence, order)
  for await (const { token, logProbability, likely } of tokensOf(last)) {
    if (!isWanted()) return null
    if (model.isEogToken(token)) break
    speaker.add(token, logProbability, likely)
    room -= 1
    if (room === 0) {
      speaker.flush()
      return 'length'
    }
  }
  if (!isWanted()) return null
  speaker.flush()
  return 'stop'
}

/**
 * Tokens of an answer, each with its log-probability and the likeliest in its place where those were asked for. A grammar
 * leaves the choice to the library: the log-probability is then the one among what the grammar allows, and of no others
 * is told.
 *
 * @param {Library} library
 * @param {LlamaModel} model
 * @param {LlamaContextSequence} sequence
 * @param {AnswerOrder} order
 * @returns {(tokens: Token[]) => AsyncGenerator<Weighed>}
 */
function evaluation(library, model, sequence, { temperature, seed, grammar, logProbabilities, alternatives }) {
  if ((logProbabilities || alternatives > 0) && grammar === null)
    return tokens => weighed(sequence, tokens, { pick: sampleToken({ ...SAMPLING, temperature, seed }), alternatives })
  const state = grammar === null ? null : grammarState(library, model, grammar)
  const options = {
    ...SAMPLING,
    temperature,
    seed,
    yieldEogToken: true,
    ...(state === null ? {} : { grammarEvaluationState: state }),
  }
  return async function* (tokens) {
    for await (const { token, confidence } of sequence.evaluateWithMetadata(tokens, { confidence: true }, options)) {
      yield { token, logProbability: logProbabilities ? Math.log(confidence) : null, likely: [] }
    }
  }
}

/**
 * Chooses among the model's own probabilities here, since the library tells only those that its sampling has bent.
 *
 * @param {LlamaContextSequence} sequence
 * @param {Token[]} tokens
 * @param {{ pick: TokenPicker<Token>, alternatives: number }} how
 * @returns {AsyncGenerator<Weighed>}
 */
async function* weighed(sequence, tokens, { pick, alternatives }) {
  const plain = { temperature: 0, topK: 0, topP: 1, minP: 0, yieldEogToken: true }
  const evaluation = sequence.evaluateWithMetadata(tokens, { probabilities: true }, plain)
  let step = await evaluation.next()
  try {
    while (step.done !== true) {
      const { probabilities } = step.value
      const { token, probability } = pick(probabilities)
      yield { token, logProbability: Math.log(probability), likely: [...firstOf(probabilities, alternatives)] }
      step = await evaluation.next(token)
    }
  } finally {
    await evaluation.return()
  }
}

/**
 * @param {Library} library
 * @param {LlamaModel} model
 * @param {string} grammar
 */
function grammarState(library, model, grammar) {
  try {
    return new library.LlamaGrammarEvaluationState({
      model,
      grammar: new library.LlamaGrammar(model.llama, { grammar }),
    })
  } catch {
    throw new RangeError('The grammar that the answer must fit cannot be read.')
  }
}

/**
 * The text of a token behind others, each asked for once: of a whole vocabulary it takes longer than thinking does.
 *
 * @param {LlamaModel} model
 * @returns {TokenTexts}
 */
function tokenTexts(model) {
  /** @type {Map<Token, string>} */
  const known = new Map()
  return (token, before) => {
    const text = known.get(token) ?? model.detokenize([token], false, before)
    known.set(token, text)
    return text
  }
}

/**
 * Turns tokens into text, and holds back those that are only part of a character.
 *
 * @param {{ model: LlamaModel, textOfToken: TokenTexts }} speech
 * @param {readonly Token[]} prompt
 * @param {AnswerOrder} order
 * @param {(message: FromChild) => void} tell
 */
function textOf({ model, textOfToken }, prompt, { id, logProbabilities }, tell) {
  let said = [...prompt]
  /** @type {Token[]} */
  let held = []
  let logProbability = 0
  /** @type {readonly (readonly [Token, number])[]} */
  let likely = []

  function say() {
    const delta = model.detokenize(held, false, said)
    if (delta.endsWith(BROKEN) && held.length < LONGEST_CHARACTER) return
    if (delta !== '')
      tell({
        type: 'text',
        id,
        delta,
        tokens: held.length,
        logProbability: logProbabilities ? Math.min(0, logProbability) : null,
        alternatives: likely.flatMap(alternativeOf),
      })
    said = [...said, ...held].slice(-TOKENS_BEFORE)
    held = []
    likely = []
    logProbability = 0
  }

  /**
   * None of a token that ends the answer, or is only part of a character.
   *
   * @param {readonly [Token, number]} likely
   */
  function alternativeOf([token, probability]) {
    const text = textOfToken(token, said)
    if (text === '' || text.includes(BROKEN) || probability <= 0) return []
    return [{ text, logProbability: Math.min(0, Math.log(probability)) }]
  }
  return {
    /**
     * @param {Token} token
     * @param {number | null} weight
     * @param {readonly (readonly [Token, number])[]} others
     */
    add(token, weight, others) {
      if (held.length === 0) likely = others
      held.push(token)
      logProbability += weight ?? 0
      say()
    },
    /** What is held of a character that never became whole is left out. */
    flush() {
      held = []
    },
  }
}
