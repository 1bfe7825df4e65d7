import type { DialogueConvention, TextBlock } from '@understudy/contracts'
import { chapterAt, scenesOf, type Scene } from '@understudy/prose'
import type { ReadManuscript } from './quiet-scenes.ts'

/** Enough to tell whose mind a scene looks into. */
const READ_CHARS = 8_000

export interface ViewOptions {
  /** The names that are looked for. */
  readonly views: ReadonlySet<string>
  readonly dialogue: DialogueConvention
}

/** Whose view a block is told from; null where that is nobody, or somebody else. */
export type ViewAt = (block: number) => string | null

/**
 * Which of `views` the passages of a manuscript are told from: by the chapter's heading, where that is a name alone,
 * else by the one person of the scene who perceives and thinks. Each scene is read once.
 */
export async function viewsIn({ blocks, breaks }: ReadManuscript, { views, dialogue }: ViewOptions): Promise<ViewAt> {
  const { readNarration } = await import('@understudy/stylometry')
  const scenes = scenesOf(blocks, breaks)
  const read = new Map<Scene, string | null>()
  const readScene = (scene: Scene) => {
    const { closeTo } = readNarration(narrated(blocks, scene), { dialogue })
    return closeTo === null ? null : viewCalled(wordsOf(closeTo), views)
  }
  return block => {
    const heading = blocks[chapterAt(blocks, block).from]
    const named = heading?.type === 'heading' ? viewHeaded(heading.text, views) : null
    if (named !== null) return named
    const scene = scenes.findLast(({ from }) => from <= block)
    if (scene === undefined) return null
    const known = read.get(scene)
    const view = known === undefined ? readScene(scene) : known
    read.set(scene, view)
    return view
  }
}

function narrated(blocks: readonly TextBlock[], { from, to }: Scene): string {
  let text = ''
  for (let at = from; at < to && text.length < READ_CHARS; at++) {
    const block = blocks[at]
    if (block?.type === 'paragraph') text += `${block.text}\n`
  }
  return text.slice(0, READ_CHARS)
}

/** `Mara` is the Mara Quill that a wish names, and Mara Quill its Mara; where two could be meant, neither is. */
function viewCalled(said: readonly string[], views: ReadonlySet<string>): string | null {
  return onlyOne(views, name => isWithin(said, name) || isWithin(name, said))
}

/** Of headings that are a name alone: `TOM`, `3. Tom`, `Chapter Three: Tom`. `Tom Returns` may be told by anybody. */
function viewHeaded(heading: string, views: ReadonlySet<string>): string | null {
  const said = wordsOf(heading).filter(word => !COUNTS.has(word))
  return onlyOne(views, name => isWithin(said, name))
}
const COUNTS = new Set(
  'chapter part book section act one two three four five six seven eight nine ten eleven twelve i ii iii iv v vi vii viii ix x xi xii'.split(
    ' ',
  ),
)

function onlyOne(views: ReadonlySet<string>, fits: (name: readonly string[]) => boolean): string | null {
  const found = [...views].filter(view => fits(wordsOf(view)))
  return found.length === 1 ? (found[0] ?? null) : null
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every(word => all.includes(word))
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? []
}
