import type { Answerer, Price, Proposer } from '@understudy/contracts'
import type { Core } from './core.ts'
import { isNoDearer } from './model-trust.ts'
import type { CriticBehind, CriticChoice } from './optimizer-actions.ts'

const RULES: Omit<CriticChoice, 'isChosen'> = { id: 'rules', by: 'rules', remote: false, label: null, price: null }

type Choosing = Pick<Core, 'optimizer' | 'trust' | 'proposers' | 'answerers'>

/** Who could think, the rules first. */
export function criticsOf(core: Choosing): readonly Omit<CriticChoice, 'isChosen'>[] {
  const models = namedAnswerers(core).map(answerer => {
    const { id, remote } = answerer
    return {
      id,
      by: 'model' as const,
      remote,
      label: proposerOf(core, answerer)?.label ?? null,
      price: priceOf(core, id),
    }
  })
  return [RULES, ...models]
}

/**
 * Who thinks as the setting stands. Text leaves this machine only for the one that the writer named when it did so
 * already, for as long as it costs no more than it did then, or for one that they let be tried; in doubt the rules think.
 */
export function chosenCritic(core: Choosing): CriticBehind {
  const { critic, upTo, mayLeave } = core.optimizer.state()
  const open = namedAnswerers(core).filter(answerer => {
    if (critic === 'auto') return mayTry(core, answerer)
    return answerer.id === critic && (mayLeave || !answerer.remote) && isNoDearer(priceOf(core, critic), upTo)
  })
  const [first] = open
  return first === undefined ? behind(RULES) : { id: first.id, by: 'model', remote: first.remote }
}

/** How a critic stands as it is named, by which it is held from then on. */
export function standingOf(
  core: Choosing,
  id: string,
): Pick<ReturnType<Core['optimizer']['state']>, 'upTo' | 'mayLeave'> {
  return { upTo: priceOf(core, id), mayLeave: namedAnswerers(core).some(one => one.id === id && one.remote) }
}

/** Null where rules think. */
export function answererOf(core: Pick<Core, 'answerers'>, { id }: CriticBehind): Answerer | null {
  return namedAnswerers(core).find(answerer => answerer.id === id) ?? null
}

/** What asking an answerer costs, by its writer or its host; null where nobody said. */
export function priceOf(core: Pick<Core, 'trust' | 'proposers' | 'answerers'>, id: string): Price | null {
  const answerer = namedAnswerers(core).find(one => one.id === id)
  const proposer = answerer === undefined ? undefined : proposerOf(core, answerer)
  return proposer === undefined ? null : (core.trust.priced(proposer).model?.price ?? null)
}

function behind({ id, by, remote }: CriticBehind): CriticBehind {
  return { id, by, remote }
}

/** The names of the setting name no model. */
function namedAnswerers({ answerers }: Pick<Core, 'answerers'>): readonly Answerer[] {
  return answerers().filter(({ id }) => id !== 'rules' && id !== 'auto')
}

function mayTry(core: Choosing, answerer: Answerer): boolean {
  const proposer = proposerOf(core, answerer)
  return proposer === undefined ? !answerer.remote : core.trust.mayTry(core.trust.priced(proposer))
}

/** The proposer that asks the same model: what its writer said of it holds here too. */
function proposerOf({ proposers }: Pick<Core, 'proposers'>, { id, remote }: Answerer): Proposer | undefined {
  const asking = proposers().filter(({ model }) => model?.remote === remote)
  return asking.find(proposer => proposer.id === id) ?? asking.find(({ model }) => model?.id === id)
}
