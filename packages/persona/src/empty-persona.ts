import type { PersonaDocument } from './document.ts'
import type { Persona } from './persona.ts'

/** Whose persona it is; a `set` patch may rename it, the id stays. */
export interface PersonaIdentity {
  readonly id: string
  readonly name: string
  readonly role: string
}

/** The document of someone of whom nothing is known. */
export function emptyDocument({ id, name, role }: PersonaIdentity): PersonaDocument {
  return {
    schemaVersion: 2,
    identity: { id, name, role, unknown: {} },
    demographics: {},
    personality: {},
    memory: { longTerm: null, notes: [], unknown: {} },
    pattern: [],
    preference: {
      style: [],
      content: [],
      format: [],
      reasoning: [],
      models: [],
      rules: {},
      words: {},
      sheet: {},
      unknown: {},
    },
    modules: { tools: [], pipeline: [], templates: [], unknown: {} },
    extensions: {},
    unknown: {},
  }
}

/** The fold of an empty ledger. */
export function emptyPersona(identity: PersonaIdentity): Persona {
  return { document: emptyDocument(identity), version: 0, items: new Map(), forgotten: new Set(), held: new Set() }
}
