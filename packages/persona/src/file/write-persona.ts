import { Document, isCollection, visit } from 'yaml'
import type { PersonaDocument } from '../document.ts'
import { fileOfDocument } from './file-of-persona.ts'

/** Longer ones are easier to read one key a line. */
const FLOW_CHARS = 72

/** A persona as JSON, two spaces, a newline at the end. `parsePersona` gives the same document back. */
export function toJson(document: PersonaDocument): string {
  return `${JSON.stringify(fileOfDocument(document), null, 2)}\n`
}

/** A persona as YAML for people: short values of a key on its line, lists item by item. Lossless as `toJson`. */
export function toYaml(document: PersonaDocument): string {
  const yaml = new Document(fileOfDocument(document), { aliasDuplicateObjects: false })
  visit(yaml, {
    Collection: (key, node, path) => {
      // a list item with words of its own gets lines of its own
      if (path.length > 2 && key !== null && isShort(node.toJSON()) && node.items.every(pair => !isCollection(pair)))
        node.flow = true
    },
  })
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: true })
}

function isShort(value: unknown): boolean {
  return JSON.stringify(value).length <= FLOW_CHARS
}
