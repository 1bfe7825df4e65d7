import fc from 'fast-check'
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import { toYaml } from '../src/file.ts'
import { contentHash, type PersonaDocument } from '../src/index.ts'
import { anyDocument } from './arbitrary-document.ts'

/** A text with a comment at places drawn at random. Each names its place, by `placeOf` the keys on the way there. */
export interface Commented {
  readonly document: PersonaDocument
  readonly text: string
  readonly comments: readonly string[]
}

export const anyCommented: fc.Arbitrary<Commented> = fc
  .tuple(anyDocument, fc.array(fc.constantFrom('above', 'beside', 'none', 'none'), { minLength: 1, maxLength: 40 }))
  .map(([document, draws]) => commented(document, draws))

/** A key or id as comments name it: any text in letters and digits. */
export function placeOf(key: string): string {
  return `${contentHash(key)}.`
}

function commented(document: PersonaDocument, draws: readonly string[]): Commented {
  const yaml = parseDocument(toYaml(document))
  const comments: string[] = []
  let drawn = 0
  const comment = (node: unknown, path: string): void => {
    const draw = draws[drawn++ % draws.length]
    if (!isNode(node) || draw === 'none') return
    const says = ` ${path} ${draw}.`
    if (draw === 'above') node.commentBefore = says
    else if (isScalar(node)) node.comment = says
    else return
    comments.push(`#${says}`)
  }
  const walk = (node: unknown, path: string): void => {
    if (isMap(node)) {
      for (const [at, { key, value }] of node.items.entries()) {
        const inner = `${path}/${isScalar(key) ? placeOf(String(key.value)) : at}`
        // what the first key would say is said by the map itself
        if (at > 0 || path === '') comment(key, inner)
        if (isScalar(value)) comment(value, inner)
        walk(value, inner)
      }
    }
    if (isSeq(node)) {
      for (const [at, element] of node.items.entries()) {
        const inner = `${path}/${isMap(element) ? placeOf(String(element.get('id'))) : at}`
        comment(element, inner)
        walk(element, inner)
      }
    }
  }
  walk(yaml.contents, '')
  return { document, text: yaml.toString({ lineWidth: 0 }), comments }
}
