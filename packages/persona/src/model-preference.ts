import type { ModelPreference, PersonaDocument } from './document.ts'

/** What is said of a task, also put away; null where nothing is. */
export function modelPreferenceOf({ preference }: PersonaDocument, task: string): ModelPreference | null {
  return preference.models.find(({ id }) => id === task) ?? null
}

/** The proposer that is asked first for a task; null where nobody said so, and nothing that was learned acts. */
export function preferredModel(document: PersonaDocument, task: string): string | null {
  const said = modelPreferenceOf(document, task)
  return said?.status === 'active' ? said.model : null
}
