import type { Finish } from './wire.ts'

/**
 * What is done about a model that thinks before it answers. `free`: nothing. `off`: it is told not to. `room`: it is told
 * not to, and has more tokens in case that it does. `hopeless`: nothing more, since none of it helped.
 */
export type Thinking = 'free' | 'off' | 'room' | 'hopeless'

/** What a model of the common kinds thinks of a short passage, in tokens. */
const THINKING_ROOM = 2_048

/** In the words of OpenAI and Ollama, and in those of vLLM, SGLang and llama-server. */
const TOLD_OFF = { reasoning_effort: 'none', chat_template_kwargs: { enable_thinking: false } }
/** In those of the other API. */
const TOLD_OFF_RESPONSES = { reasoning: { effort: 'none' } }

/** The fields that tell a model not to think. */
export function thinkingFields(thinking: Thinking, api: 'chat' | 'responses'): Readonly<Record<string, unknown>> {
  if (thinking === 'free' || thinking === 'hopeless') return {}
  return api === 'chat' ? TOLD_OFF : TOLD_OFF_RESPONSES
}

/** The bound of an answer that is to be of `maxTokens`. */
export function roomFor(maxTokens: number, thinking: Thinking): number {
  return thinking === 'room' ? maxTokens + THINKING_ROOM : maxTokens
}

/** Whether an answer came to its bound before it came to its first word: then its tokens went into thinking. */
export function isOnlyThought(finished: ReadonlyMap<number, Finish>, hasText: boolean): boolean {
  return !hasText && finished.size > 0 && [...finished.values()].every(finish => finish === 'length')
}

const NEXT: Readonly<Record<Thinking, Thinking>> = { free: 'off', off: 'room', room: 'hopeless', hopeless: 'hopeless' }

/** What to do next about a model that thought and said nothing. */
export function nextThinking(thinking: Thinking): Thinking {
  return NEXT[thinking]
}
