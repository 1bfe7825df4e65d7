import { ok, type Result, type Store, type StoreFailure, type StoreScope } from '@understudy/contracts'
import type { Persona, PersonaLayer } from '@understudy/persona'
import { createPersonaBook, type BookOptions, type PersonaBook } from './persona-book.ts'
import { LEDGER, WORK_LEDGER } from './scopes.ts'

/** Which layer a person acts on: the publisher's style, the author's, or that of one work. */
export type LayerAt = 'house' | 'author' | { readonly work: string }

/** The ledgers of all layers that an assistant knows: its house's, its author's, and those of the author's works. */
export interface PersonaBooks {
  readonly author: PersonaBook
  /** Null where no house was named. A work's is empty until something is said of it. */
  at(layer: LayerAt): PersonaBook | null
  house(): Persona | null
  /** Of the works that something was said of, by `Scope.work`. */
  works(): ReadonlyMap<string, Persona>
  /** The layers that hold in `work`, from above; each item of a work's holds in that work alone. */
  layersIn(work: string | undefined): readonly PersonaLayer[]
  /** The layers of every work, for what is asked of passages of any. */
  everywhere(): readonly PersonaLayer[]
  /** Reads all ledgers. */
  load(): Promise<Result<null, StoreFailure>>
  /** As `PersonaBook.damaged`, of all ledgers. */
  damaged(): readonly string[]
}

export interface BooksOptions extends Pick<BookOptions, 'env'> {
  readonly store: Store
  /** The author's, where those of the works are too. */
  readonly scope: StoreScope
  /** Null where the author writes for no house. */
  readonly house: { readonly id: string; readonly scope: StoreScope } | null
  readonly owner: BookOptions['owner']
  /** The author's persona as `core` in prompts was last settled. */
  readonly authorCore: () => Persona
}

export function createPersonaBooks({ store, scope, house, env, owner, authorCore }: BooksOptions): PersonaBooks {
  const author = createPersonaBook({ store, env, owner, shelf: { scope, collection: LEDGER, prefix: '' } })
  const houseBook =
    house === null
      ? null
      : createPersonaBook({
          store,
          env,
          owner: { ...owner, identity: { id: house.id, name: house.id, role: 'house' } },
          shelf: { scope: house.scope, collection: LEDGER, prefix: '' },
        })
  const works = new Map<string, PersonaBook>()

  function workBook(work: string): PersonaBook {
    const known = works.get(work)
    if (known !== undefined) return known
    const identity = { id: work, name: work, role: 'work' }
    const shelf = { scope, collection: WORK_LEDGER, prefix: `${encodeURIComponent(work)}/` }
    const book = createPersonaBook({ store, env, owner: { ...owner, identity }, shelf })
    works.set(work, book)
    return book
  }

  const above = (): readonly PersonaLayer[] => [
    ...(houseBook === null ? [] : [{ kind: 'house' as const, persona: houseBook.persona() }]),
    { kind: 'author', persona: author.persona() },
  ]
  const withCore = (layer: PersonaLayer) => (layer.kind === 'author' ? { ...layer, core: authorCore() } : layer)
  const spokenOf = () => [...works].filter(([, book]) => !book.isEmpty())
  const layerOf = (work: string, book: PersonaBook): PersonaLayer => ({
    kind: 'work',
    persona: boundTo(work, book.persona()),
  })
  const all = (): readonly PersonaBook[] => [...(houseBook === null ? [] : [houseBook]), author, ...works.values()]

  return {
    author,
    at: layer => (layer === 'author' ? author : layer === 'house' ? houseBook : workBook(layer.work)),
    house: () => houseBook?.persona() ?? null,
    works: () => new Map(spokenOf().map(([work, book]) => [work, book.persona()])),
    layersIn: here => [
      ...above().map(withCore),
      ...spokenOf().flatMap(([work, book]) => (work === here ? layerOf(work, book) : [])),
    ],
    everywhere: () => [...above(), ...spokenOf().map(([work, book]) => layerOf(work, book))],
    async load() {
      const page = await store.list(scope, WORK_LEDGER)
      if (!page.ok) return page
      for (const { key } of page.value.documents) workBook(decodeURIComponent(key.slice(0, key.indexOf('/'))))
      for (const book of all()) {
        const loaded = await book.load()
        if (!loaded.ok) return loaded
      }
      return ok(null)
    },
    damaged: () => all().flatMap(book => book.damaged()),
  }
}

const bound = new WeakMap<Persona, Persona>()

/** What is said of a work holds there, whatever the item itself says. The same value as long as the persona is. */
function boundTo(work: string, persona: Persona): Persona {
  const known = bound.get(persona)
  if (known !== undefined) return known
  const items = [...persona.items].map(([id, state]) => {
    const { item } = state
    return [id, { ...state, item: { ...item, scope: { ...item.scope, work } } }] as const
  })
  const here = { ...persona, items: new Map(items) }
  bound.set(persona, here)
  return here
}
