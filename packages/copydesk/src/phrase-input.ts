import type { Brief, PlacedRequest } from '@understudy/contracts'
import { COPYDESK_RULES } from './copydesk-rules.ts'
import { reviewInput, type ReviewInput } from './review-input.ts'

/** What the rules have to read to say something of a phrase, standing as a sentence of its own. */
export function phraseInput(phrase: string, request: PlacedRequest, brief: Brief): ReviewInput {
  const text = `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`
  const { id, document, context, trigger, block } = request
  const alone = { id, document, context, trigger, block, before: '', after: '', instruction: '', candidates: 1 }
  const selected = [{ block: 0, type: 'paragraph' as const, text, from: 0, to: text.length }]
  const asked = { ...alone, type: 'rewrite' as const, kind: 'voice' as const, rules: COPYDESK_RULES, selected }
  return reviewInput(asked, brief, { rules: COPYDESK_RULES, onlyWhereOn: [] })
}
