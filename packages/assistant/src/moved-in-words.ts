import type { Message } from '@understudy/contracts'
import type { ChangeScore } from '@understudy/learning'

/** What spoke for a text, as a writer would say it. A word that most writers would like is no news about this one. */
export function movedInWords(moved: ChangeScore['moved'], labels: MeasureLabels): readonly Message[] {
  return moved.flatMap(({ effect, went, by, isOwn }) => {
    if (by <= 0) return []
    const label = labels.get(effect)
    if (label !== undefined) return [went > 0 ? label.higher : label.lower]
    const word = effect.slice(effect.indexOf(':') + 1)
    return isOwn ? [{ key: went > 0 ? 'assistant.why.more-of' : 'assistant.why.fewer-of', params: { word } }] : []
  })
}

type MeasureLabels = ReadonlyMap<string, { readonly higher: Message; readonly lower: Message }>

/** How a measure reads to a writer, by its id. */
export async function measureLabels(): Promise<MeasureLabels> {
  const { MEASURES } = await import('@understudy/stylometry')
  return new Map(MEASURES.map(({ id, higher, lower }) => [id, { higher: higher.label, lower: lower.label }]))
}
