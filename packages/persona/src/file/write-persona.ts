import { Document, isCollection, Scalar, visit, type Node, type ToStringOptions } from 'yaml'
import type { PersonaDocument } from '../document.ts'
import { documentAt, fileOfEvidence, type FileEvidence } from './file-evidence.ts'
import { fileOfDocument, type FileValue } from './file-of-persona.ts'

/** Longer ones are easier to read one key a line. */
const FLOW_CHARS = 72

const EDGE_SPACE = /^\s|\s$|\n\s|\s\n/

/** Lines are as long as what they say. */
export const LAYOUT: ToStringOptions = { lineWidth: 0, flowCollectionPadding: true }

/** A persona as JSON, two spaces, a newline at the end. `parsePersona` gives the same document back. */
export function toJson(document: PersonaDocument, evidence: FileEvidence | null = null): string {
  return `${JSON.stringify(fileWith(document, evidence), null, 2)}\n`
}

/**
 * A persona as YAML for people: short values of a key on its line, lists item by item. Lossless as `toJson`. With
 * `evidence` it says which travels with it, and holds no more than that; without, it is for the one whose persona it is.
 */
export function toYaml(document: PersonaDocument, evidence: FileEvidence | null = null): string {
  const yaml = new Document(fileWith(document, evidence), { aliasDuplicateObjects: false })
  layOut(yaml)
  return yaml.toString(LAYOUT)
}

function fileWith(document: PersonaDocument, evidence: FileEvidence | null): FileValue {
  if (evidence === null) return fileOfDocument(document)
  return { ...fileOfDocument(documentAt(evidence.level, document)), evidence: fileOfEvidence(evidence) }
}

/** Sets short values of a key on its line, and quotes what needs it. The whole of a document is never set so. */
export function layOut(tree: Document | Node): void {
  visit(tree, {
    Collection: (key, node, path) => {
      // a list item with words of its own gets lines of its own
      const isWhole = path.length === 1 && key === null
      if (!isWhole && isShort(node.toJSON()) && node.items.every(item => !isCollection(item))) node.flow = true
    },
  })
  quoteLines(tree)
}

/**
 * Quotes texts of several lines that stand within brackets, or have space at the edge of a line: written plain or as a
 * block, `yaml` does not read all of them back.
 */
export function quoteLines(tree: Document | Node): void {
  visit(tree, {
    Scalar: (key, node, path) => {
      if (key === 'key' || typeof node.value !== 'string') return
      const isWithin = path.some(outer => isCollection(outer) && outer.flow === true)
      if (EDGE_SPACE.test(node.value) || (isWithin && node.value.includes('\n'))) node.type = Scalar.QUOTE_DOUBLE
    },
  })
}

/** Whether a value is short enough to stand on the line of its key. */
export function isShort(value: unknown): boolean {
  return JSON.stringify(value).length <= FLOW_CHARS
}
