/** Records of people that never were, in the form of each task. `noise` goes into every field that tells the answer. */

type Made = Readonly<Record<string, unknown>>

const NOUNS = ['harbour', 'kettle', 'ladder', 'orchard', 'lantern', 'ferry', 'chimney', 'meadow', 'anchor', 'pantry']
const VERBS = ['waited', 'leaned', 'shone', 'creaked', 'drifted', 'settled', 'rattled']

function plain(at: number): string {
  const [noun, verb, other] = [NOUNS[at % 10], VERBS[at % 7], NOUNS[(at * 3 + 1) % 10]]
  return `The ${noun} ${verb} beside the ${other}. Nobody spoke. Rain came over the hill at ${at % 12 || 12}.`
}

function ornate(at: number): string {
  return plain(at)
    .replaceAll('The ', 'It was as if the very ')
    .replace('Nobody spoke', 'Truly, nobody really spoke, utterly')
}

const WRITERS = ['A1', 'A2', 'A3']

export function madeUpEdits(each: number, noise: string): readonly Made[] {
  return WRITERS.flatMap((writer, w) =>
    Array.from({ length: each }, (_, i) => {
      const at = w * each + i
      return {
        id: noise,
        writer,
        batch: 1,
        index: i,
        before: ornate(at),
        after: plain(at),
        before_score: noise.length,
        after_score: -noise.length,
        model: noise,
        edits: [{ category: noise, original: 'Truly, nobody really spoke, utterly', edited: noise }],
      }
    }),
  )
}

export function madeUpRankings(passages: number, noise: string): readonly Made[] {
  return Array.from({ length: passages }, (_, i) =>
    WRITERS.map(judge => ({
      item: `p${i}`,
      judge,
      order: i,
      editor: noise,
      model: noise,
      ranking_kinds: [noise],
      options: [
        { label: 'one', kind: noise, text: plain(i) },
        { label: 'two', kind: noise, text: ornate(i) },
        { label: 'three', kind: noise, text: ornate(i + 50) },
      ],
      ranking: ['one', 'two', 'three'],
    })),
  ).flat()
}

/** A1 cuts, A2 adds, A3 changes one word. */
export function madeUpVersions(passages: number, noise: string): readonly Made[] {
  return Array.from({ length: passages }, (_, i) =>
    WRITERS.map((writer, w) => {
      const before = `${ornate(i)} ${ornate(i + 20)}`
      const after = [plain(i), `${before} ${plain(i + 40)}`, before.replace('Rain', 'Snow')][w]
      return { item: i, writer, order: i, before, after, id: noise, model: noise, after_score: noise.length, edits: [] }
    }),
  ).flat()
}

/** A1 takes the longest of a list, A2 the first, A3 leaves every third list. */
export function madeUpDecisions(each: number, noise: string): readonly Made[] {
  return WRITERS.flatMap((writer, w) =>
    Array.from({ length: each }, (_, i) => {
      const suggestions = [` ${NOUNS[i % 10]}`, ` ${plain(i)}`, ` ${VERBS[i % 7]} again`]
      const isLeft = w === 2 && i % 3 === 0
      return {
        session: `${writer}-${Math.floor(i / 10)}`,
        writer,
        genre: 'creative',
        prompt_code: 'sea',
        order: i % 10,
        t: 1_000 * i,
        t_open: 1_000 * i + 400,
        context: plain(i + 3),
        context_after: '',
        suggestions,
        probs: [1e-3, 1e-9, 1e-5],
        outcome: isLeft ? 'reject' : 'accept',
        accepted_index: isLeft ? null : w === 0 ? 1 : 0,
        t_close: noise.length,
        inserted: noise,
        kept_verbatim_in_final: noise,
        hovered: [noise],
      }
    }),
  )
}
