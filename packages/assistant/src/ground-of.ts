import { TOOL_MOST, type Proposer, type TemplateParagraphs, type ToolSetting } from '@understudy/contracts'
import type { OptimizerGround } from '@understudy/learning/symbolic'
import { actingModules, notesOf, passesOf, thingKey, toolsOf, type PersonaLayer } from '@understudy/persona'

/** All that operations may change as it stands, and what they are held against. */
export async function groundOf(
  layers: readonly PersonaLayer[],
  proposers: readonly Proposer[],
): Promise<OptimizerGround> {
  // what one book has otherwise is no matter of all of them
  const wide = layers.filter(({ kind }) => kind !== 'work')
  const set = toolsOf(wide)
  const setting = (most: number | null): ToolSetting => ({ on: true, most })
  return {
    items: layers.flatMap(({ kind, persona }) =>
      [...persona.items].map(([id, { item, outcomes }]) => ({
        id,
        item,
        outcomes,
        held: persona.held.has(thingKey({ item: id })),
        ours: kind === 'author',
      })),
    ),
    tools: {
      exemplars: set.exemplars ?? setting(TOOL_MOST.exemplars),
      refused: set.refused ?? setting(TOOL_MOST.refused),
      notes: set.notes ?? setting(TOOL_MOST.notes),
      names: set.names ?? setting(TOOL_MOST.names),
      'look-up': set['look-up'] ?? setting(TOOL_MOST['look-up']),
    },
    passes: passesOf(wide),
    templates: await templatesOf(wide, proposers),
    notes: notesOf(layers).map(({ statement }) => statement),
  }
}

/** By paragraph as they are said now; where several proposers have a prompt for one kind, that of the first. */
async function templatesOf(
  layers: readonly PersonaLayer[],
  proposers: readonly Proposer[],
): Promise<readonly TemplateParagraphs[]> {
  const all = (await Promise.all(proposers.map(proposer => proposer.templates?.() ?? []))).flat()
  const first = new Map(all.toReversed().map(template => [template.kind, template]))
  const edits = actingModules(layers, 'templates')
  return [...first.values()].map(({ kind, paragraphs }) => ({
    kind,
    paragraphs: paragraphs.map(({ id, text }) => {
      const edit = edits.find(({ id: edited, base }) => edited === `${kind}.${id}` && base === text)
      return edit === undefined ? { id, text } : { id, text: edit.text, base: text }
    }),
  }))
}
