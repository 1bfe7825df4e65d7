/** @import { ModelMessage } from '@understudy/contracts' */
/** @import { ChatHistoryItem, LlamaModel, Token } from 'node-llama-cpp' */
/** @import { Library } from './load-runtime.js' */

/**
 * Reads conversations into tokens as the model reads them: in the form its file brings, or else as plain text with an
 * empty line between messages, for the model to go on with. Text of messages never becomes a special token.
 *
 * @param {Library} library
 * @param {LlamaModel} model
 * @param {boolean} hasChatTemplate
 * @returns {(messages: readonly ModelMessage[]) => Token[]}
 */
export function promptReader(library, model, hasChatTemplate) {
  const read = hasChatTemplate ? formReader(library, model) : plainReader(model)
  const { bos, shouldPrependBosToken } = model.tokens
  return messages => {
    const tokens = read(messages)
    const all = shouldPrependBosToken && bos !== null && tokens[0] !== bos ? [bos, ...tokens] : tokens
    // a model must have something to go on from
    return all.length > 0 ? all : model.tokenize('\n', false)
  }
}

/**
 * @param {LlamaModel} model
 * @returns {(messages: readonly ModelMessage[]) => Token[]}
 */
function plainReader(model) {
  return messages => model.tokenize(messages.map(({ content }) => content).join('\n\n'), false)
}

/**
 * @param {Library} library
 * @param {LlamaModel} model
 * @returns {(messages: readonly ModelMessage[]) => Token[]}
 */
function formReader(library, model) {
  const form = library.resolveChatWrapper(model, {
    warningLogs: false,
    // thinking aloud is not shown, and waiting for it is what a ghost cannot do
    customWrapperSettings: { qwen: { thoughts: 'discourage' }, jinjaTemplate: { reasoning: false } },
  })
  return messages => {
    const history = messages.map(historyItem)
    if (messages.at(-1)?.role !== 'assistant') history.push({ type: 'model', response: [''] })
    return form.generateContextState({ chatHistory: history }).contextText.tokenize(model.tokenizer)
  }
}

/**
 * @param {ModelMessage} message
 * @returns {ChatHistoryItem}
 */
function historyItem({ role, content }) {
  if (role === 'assistant') return { type: 'model', response: [content] }
  return { type: role, text: content }
}
