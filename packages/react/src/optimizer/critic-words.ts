import type { CriticBehind, CriticChoice } from '@understudy/assistant'
import { say as speak, type Catalogue } from '@understudy/contracts'
import type { Say } from '../say.tsx'

/** Who reads, as a writer knows them. */
export function criticName({ id, by, label }: NamedCritic, catalogue: Catalogue): string {
  if (by === 'rules') return speak(catalogue, { key: 'react.optimizer.name.rules' })
  return label === null ? id : speak(catalogue, label)
}

type NamedCritic = Pick<CriticChoice, 'id' | 'by' | 'label'>

/** Who read, and whether text left this machine for it. */
export function byWhom(critic: CriticBehind, choices: readonly CriticChoice[], { say, catalogue }: Words): string {
  if (critic.by === 'rules') return say('react.optimizer.by.rules')
  const label = choices.find(({ id }) => id === critic.id)?.label ?? null
  const model = criticName({ ...critic, label }, catalogue)
  return say(critic.remote ? 'react.optimizer.by.remote' : 'react.optimizer.by.local', { model })
}

interface Words {
  readonly say: Say
  readonly catalogue: Catalogue
}
