import { isActing } from '@understudy/persona'
import { fenced } from './material.ts'
import type { OperationNames } from './operation-names.ts'
import { TOOL_IDS, TOOL_MOST } from './operation.ts'
import type { OptimizerKind } from './operations-stage.ts'
import type { OptimizerGround } from './stage.ts'
import { SAID_CHARS } from './stage-prompt.ts'
import { isShort } from './within-context.ts'

/** Items of the persona that are shown; the short prompt of a small context shows fewer. */
const MOST_ITEMS = 80
const FEW_ITEMS = 8
const PARAGRAPH_CHARS = 1_000

/** As much of the ground as a question has room for: what acts, and the templates only in a long one. */
export function shownGround(ground: OptimizerGround, mostChars: number): OptimizerGround {
  const acting = ground.items.filter(({ item }) => isActing(item))
  return isShort(mostChars)
    ? { ...ground, items: acting.slice(0, FEW_ITEMS), templates: [] }
    : { ...ground, items: acting.slice(0, MOST_ITEMS) }
}

/** What stands, as far as an optimizer can change it. */
export function groundText(optimizer: OptimizerKind, ground: OptimizerGround, names: OperationNames): string {
  switch (optimizer) {
    case 'tool':
      return `The tools as they are set:\n${TOOL_IDS.map(tool => toolText(tool, ground)).join('\n')}`
    case 'pipeline':
      return `Passes after drafting, in order: ${ground.passes.join(', ') || 'none'}.`
    case 'prompt':
      return [itemsText(ground, names), paragraphsText(ground, names)].filter(text => text !== '').join('\n\n')
  }
}

function toolText(tool: (typeof TOOL_IDS)[number], { tools }: OptimizerGround): string {
  const { on, most } = tools[tool]
  const counted = TOOL_MOST[tool] === null ? '' : `, at most ${most ?? TOOL_MOST[tool]} of ${TOOL_MOST[tool]}`
  return `${tool}: ${on ? 'on' : 'off'}${counted}`
}

function itemsText({ items }: OptimizerGround, { items: names }: OperationNames): string {
  if (items.length === 0) return 'Nothing is said of the writer yet.'
  const lines = items.map(({ id, item }) => {
    const name = names.nameOf(id)
    const standing = name === id ? 'Not to be changed' : `Item ${name}`
    return `${standing} (${item.scope.mode ?? 'everywhere'}): ${fenced('statement', item.statement, SAID_CHARS)}`
  })
  return ['What is said of the writer:', ...lines].join('\n')
}

function paragraphsText({ templates }: OptimizerGround, { paragraphs }: OperationNames): string {
  const lines = templates.flatMap(({ kind, paragraphs: all }) =>
    all.flatMap(({ id, text }) => {
      const name = paragraphs.nameOf(`${kind}/${id}`)
      return name === `${kind}/${id}`
        ? []
        : [`Paragraph ${name}, of ${kind}: ${fenced('paragraph', text, PARAGRAPH_CHARS)}`]
    }),
  )
  if (lines.length === 0) return ''
  return ['The prompt by which drafts are asked for; words in braces are slots and stay:', ...lines].join('\n')
}
