import { MAX_DEPTH, isPlainKey, isRecord } from '../value-guards.ts'
import { refuse, type PersonaFileFailure } from './file-failure.ts'
import type { FileTree } from './read-tree.ts'

/** More values than any persona holds; what a small file unfolds into when its aliases multiply. */
const MAX_VALUES = 100_000

/** The first thing in a tree that no persona may hold, whatever it means; null where there is none. */
export function unsafePart(tree: FileTree): PersonaFileFailure | null {
  let values = 0
  const look = (value: unknown, path: readonly PropertyKey[]): PersonaFileFailure | null => {
    values += 1
    if (values > MAX_VALUES)
      return refuse(tree.hasAliases ? 'alias-bomb' : 'too-large', tree.place(path), `more than ${MAX_VALUES} values`)
    if (path.length > MAX_DEPTH) {
      return refuse(
        tree.hasAliases ? 'alias-bomb' : 'too-deep',
        tree.place(path.slice(0, 4)),
        `more than ${MAX_DEPTH} levels`,
      )
    }
    if (typeof value === 'number' && !Number.isFinite(value))
      return refuse('bad-value', tree.place(path), 'no finite number')
    return Array.isArray(value) || isRecord(value) ? lookInside(value, path, look) : null
  }
  return look(tree.value, [])

  function lookInside(value: object, path: readonly PropertyKey[], lookAt: typeof look): PersonaFileFailure | null {
    for (const [key, inner] of Object.entries(value)) {
      const inside = [...path, Array.isArray(value) ? Number(key) : key]
      if (!isPlainKey(key, isWordsPath(path))) return refuse('prototype-key', tree.place(inside), 'key not allowed')
      const found = lookAt(inner, inside)
      if (found !== null) return found
    }
    return null
  }
}

function isWordsPath(path: readonly PropertyKey[]): boolean {
  return path.length === 2 && path[0] === 'preference' && path[1] === 'words'
}
