import { say, type Catalogue, type Message, type Scope } from '@understudy/contracts'

/** Where a preference holds, as phrases to put one after the other; none where it holds everywhere. */
export function scopeMessages({ mode, speaker, pointOfView, work }: Scope): readonly Message[] {
  return [
    ...(mode === undefined ? [] : [{ key: `persona.scope.${mode}` }]),
    ...(speaker === undefined ? [] : [{ key: 'persona.scope.speaker', params: { name: speaker } }]),
    ...(pointOfView === undefined ? [] : [{ key: 'persona.scope.point-of-view', params: { name: pointOfView } }]),
    ...(work === undefined ? [] : [{ key: 'persona.scope.work' }]),
  ]
}

/** The phrases as one; empty where it holds everywhere. */
export function scopePhrase(scope: Scope, catalogue: Catalogue): string {
  return scopeMessages(scope)
    .map(message => say(catalogue, message))
    .join(' ')
}
