import { seededRandom } from '../seeded-random.ts'
import { offeredFrom } from './passage-maker.ts'
import { simulatedDesk, type SeenItem } from './simulated-desk.ts'

const EDITS = 24
const WRITTEN = ['Maximiliana', 'Tom', 'Ottoline']
const WANTED = 'Bess'
const NAMED = /\b(?:Maximiliana|Tom|Ottoline)\b/g

/** What stands after a writer has only ever put another name for the one that was written. */
export async function itemsFromRenaming(seed: number, narration: readonly string[]): Promise<readonly SeenItem[]> {
  const random = seededRandom(seed)
  const desk = await simulatedDesk(seed, true)
  for (let edit = 0; edit < EDITS; edit++) {
    const { base } = offeredFrom(narration, random)
    const told = `${base} Wenna went down to the water, and Wenna did not look back.`
    const candidates = WRITTEN.map(name => told.replaceAll('Wenna', name))
    await desk.rewrite({ base: told, candidates }, text => text.replace(NAMED, WANTED))
  }
  const items = desk.items()
  await desk.close()
  return items
}
