import type { BriefTools, ExchangeId } from '@understudy/contracts'
import { foldPatches, toolsOf, type PersonaIdentity, type PersonaLayer, type PersonaPatch } from '@understudy/persona'

interface Ledger {
  readonly identity: PersonaIdentity
  readonly patches: readonly PersonaPatch[]
}

/** When each of some exchanges was asked for, ms since 1970. */
type Asked = ReadonlyMap<ExchangeId, number>

/**
 * How the tools of the brief were set when each exchange was asked for, by the author's ledger of then and the other
 * layers as they are. The ledger is folded once for each time that somebody set one.
 */
export function toolsThen(
  layers: readonly PersonaLayer[],
  { identity, patches }: Ledger,
  asked: Asked,
): ReadonlyMap<ExchangeId, BriefTools> {
  const setAt = patches.filter(setsTool).map(({ at }) => at)
  const known = new Map<number, BriefTools>()
  const toolsAt = (at: number): BriefTools => {
    const since = Math.max(0, ...setAt.filter(set => set <= at))
    const tools = known.get(since) ?? toolsOf([...others(layers), authorAt(since)])
    known.set(since, tools)
    return tools
  }
  const authorAt = (at: number): PersonaLayer => ({
    kind: 'author',
    persona: foldPatches(
      identity,
      patches.filter(patch => patch.at <= at),
    ),
  })
  return new Map([...asked].map(([exchange, at]) => [exchange, toolsAt(at)]))
}

function setsTool({ ops }: PersonaPatch): boolean {
  return ops.some(op => op.type === 'set' && op.path[0] === 'modules' && op.path[1] === 'tools')
}

function others(layers: readonly PersonaLayer[]): readonly PersonaLayer[] {
  return layers.filter(({ kind }) => kind !== 'author')
}
