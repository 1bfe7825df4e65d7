import type { Json } from '@understudy/contracts'
import { Node, type NodeType, type Schema } from '@tiptap/pm/model'

/**
 * Whether `json` is a sound document of `schema`, told without making all of it. Blocks of one plain text, which most
 * of a manuscript is, differ in nothing that a schema looks at: the first of a type is made and checked for all of them.
 */
export function fitsSchema(schema: Schema, json: Json): boolean {
  return isSound(() => checkBlocks(schema, json)) || isSound(() => Node.fromJSON(schema, json).check())
}

function isSound(check: () => void): boolean {
  try {
    check()
    return true
  } catch {
    // Written under another schema, or not by us.
    return false
  }
}

/** Throws also at what has to be looked at as a whole. */
function checkBlocks(schema: Schema, json: Json): void {
  const top = schema.topNodeType
  if (
    !isRecord(json) ||
    json.type !== top.name ||
    json.attrs !== undefined ||
    json.marks !== undefined ||
    top.spec.attrs
  )
    throw new RangeError('More than blocks')
  const plain = new Map<string, NodeType>()
  let match = top.contentMatch
  for (const block of listOf(json.content)) {
    const next = match.matchType(checkBlock(schema, block, plain))
    if (next === null) throw new RangeError('A block out of place')
    match = next
  }
  if (!match.validEnd) throw new RangeError('Ends too soon')
}

function checkBlock(schema: Schema, block: Json, plain: Map<string, NodeType>): NodeType {
  const name = plainName(block)
  const known = name === null ? undefined : plain.get(name)
  if (known !== undefined) return known
  const node = Node.fromJSON(schema, block)
  node.check()
  if (node.marks.length > 0) throw new RangeError('A block with marks')
  if (name !== null) plain.set(name, node.type)
  return node.type
}

/** The type of a block that says nothing but that and one text without marks; null for any other. */
function plainName(block: Json): string | null {
  if (!isRecord(block) || block.attrs !== undefined || block.marks !== undefined) return null
  const content = listOf(block.content)
  const [text] = content
  if (content.length !== 1 || !isRecord(text) || text.type !== 'text' || text.marks !== undefined) return null
  return typeof block.type === 'string' && typeof text.text === 'string' && text.text !== '' ? block.type : null
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
