import {
  failure,
  ok,
  type Json,
  type JsonSchema,
  type ModelPrompt,
  type Result,
  type SchemaFailure,
  type TextModel,
} from '@understudy/contracts'
import { findJson, withoutThoughts } from './schema/find-json.ts'
import { checkSchema, isSame, schemaIssues } from './schema/schema-issues.ts'

/** How often a model is told what was wrong and asked once more. */
const MOST_REPAIRS = 2
/** As much of a wrong answer as a model is shown again, in characters. */
const SHOWN_AGAIN = 4_000
/** Beyond this an answer has gone astray, in characters; the limit of the prompt ends it long before. */
const LONGEST_ANSWER = 200_000

/**
 * Asks a model for one value that fits a schema, or says why there is none. Where the runtime sees to the schema, it
 * does; otherwise the model is told in words. Whatever comes is checked here, fences and prose around it taken off, and
 * a wrong answer is shown to the model with what was wrong, at most twice. An answer that holds several fitting values
 * which differ is wrong: one of them may only be quoted. The candidates of `prompt` are not looked at: one is asked for.
 * Throws a `TypeError` on a schema that says more than is checked.
 */
export async function answerBySchema(
  model: TextModel,
  prompt: ModelPrompt,
  schema: JsonSchema,
  signal: AbortSignal,
): Promise<Result<Json, SchemaFailure>> {
  checkSchema(schema)
  let wrong: Wrong | null = null
  for (let turn = 0; turn <= MOST_REPAIRS; turn++) {
    const answer = await read(model, asking(model, prompt, { schema, wrong }), signal)
    if (!answer.ok) return answer
    const { text, finish } = answer.value
    if (finish === 'filtered') return failure('filtered', 'The model withheld its answer.')
    const fitting = fittingIn(text, schema)
    if (fitting.ok) return fitting
    wrong = { text, finish, issues: finish === 'length' ? ['The answer was cut off: be briefer.'] : fitting.issues }
  }
  if (wrong?.finish === 'length') return failure('cut', 'The model did not come to the end of its answer.')
  return failure('misfit', `The model gave no answer of the kind that was asked for. ${wrong?.issues[0] ?? ''}`.trim())
}

interface Wrong {
  readonly text: string
  readonly finish: 'stop' | 'length'
  readonly issues: readonly string[]
}

type Fitting = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly issues: readonly string[] }

function fittingIn(text: string, schema: JsonSchema): Fitting {
  const values = findJson(text)
  const [value, ...others] = values.filter(one => schemaIssues(one, schema).length === 0)
  if (value !== undefined && others.every(other => isSame(other, value))) return ok(value)
  if (value !== undefined) return { ok: false, issues: ['The answer holds several values; give one alone.'] }
  const [nearest] = values
  return { ok: false, issues: nearest === undefined ? ['The answer holds no JSON.'] : schemaIssues(nearest, schema) }
}

/** The prompt as it is asked this time. A runtime that shows the model the schema needs no words, unless they failed. */
function asking(
  { capabilities }: TextModel,
  prompt: ModelPrompt,
  { schema, wrong }: { readonly schema: JsonSchema; readonly wrong: Wrong | null },
): ModelPrompt {
  const words = `Answer with one JSON value alone that fits this JSON Schema:\n${JSON.stringify(schema)}`
  const isTold = capabilities.schema === 'schema' && wrong === null
  return {
    ...prompt,
    candidates: 1,
    messages: isTold ? prompt.messages : withWords(withWrong(prompt.messages, wrong), repairing(wrong, words)),
    ...(capabilities.schema === 'prompt' ? {} : { schema }),
  }
}

/** The wrong answer as the model's own message; one of nothing is none, and some endpoints refuse it. */
function withWrong(messages: ModelPrompt['messages'], wrong: Wrong | null): ModelPrompt['messages'] {
  const content = withoutThoughts(wrong?.text ?? '').slice(0, SHOWN_AGAIN)
  return content === '' ? messages : [...messages, { role: 'assistant', content }]
}

/** What is said of a wrong answer holds nothing of it. */
function repairing(wrong: Wrong | null, words: string): string {
  if (wrong === null) return words
  return ['Your answer did not fit.', ...wrong.issues.map(issue => `- ${issue}`), words].join('\n')
}

/** Last, where a model heeds them most, and behind whatever text the prompt quotes. */
function withWords(messages: ModelPrompt['messages'], words: string): ModelPrompt['messages'] {
  const last = messages.at(-1)
  if (last?.role !== 'user') return [...messages, { role: 'user', content: words }]
  return [...messages.slice(0, -1), { role: 'user', content: `${last.content}\n\n${words}` }]
}

interface Answer {
  readonly text: string
  readonly finish: 'stop' | 'length' | 'filtered'
}

async function read(
  model: TextModel,
  prompt: ModelPrompt,
  signal: AbortSignal,
): Promise<Result<Answer, SchemaFailure>> {
  let text = ''
  for await (const part of model.generate(prompt, signal)) {
    if (part.index !== 0) continue
    if (part.type === 'text') text += part.delta
    if (text.length > LONGEST_ANSWER) return ok({ text: '', finish: 'length' })
    if (part.type === 'text') continue
    if (part.type === 'failed') return failure(part.reason, part.detail)
    return ok({ text, finish: part.finish })
  }
  return failure('stopped', 'It was called off.')
}
