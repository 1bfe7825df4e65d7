/**
 * Whether a grammar in GBNF, as far as our own ones go, allows exactly `text`: an independent reading of what the runtime
 * is told. Tries every way, so it is for short texts.
 */
export function textMatches(grammar: string, text: string): boolean {
  const rules = new Map(
    grammar
      .split('\n')
      .filter(line => line !== '')
      .map(line => {
        const [name = '', body = ''] = line.split(/ ::= (.*)/s)
        return [name, parse(body)] as const
      }),
  )
  return ends(rules, { type: 'rule', name: 'root' }, text, new Set([0])).has(text.length)
}

type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'set'; readonly pattern: RegExp }
  | { readonly type: 'rule'; readonly name: string }
  | { readonly type: 'all'; readonly nodes: readonly Node[] }
  | { readonly type: 'any'; readonly nodes: readonly Node[] }
  | { readonly type: 'times'; readonly node: Node; readonly least: number; readonly most: number }

type Rules = ReadonlyMap<string, Node>

/** Everywhere that a match beginning at one of `starts` can end. */
function ends(rules: Rules, node: Node, text: string, starts: ReadonlySet<number>): ReadonlySet<number> {
  switch (node.type) {
    case 'text':
      return each(starts, at => (text.startsWith(node.text, at) ? [at + node.text.length] : []))
    case 'set':
      return each(starts, at => (at < text.length && node.pattern.test(text.charAt(at)) ? [at + 1] : []))
    case 'rule': {
      const body = rules.get(node.name)
      if (body === undefined) throw new Error(`no rule ${node.name}`)
      return starts.size === 0 ? starts : ends(rules, body, text, starts)
    }
    case 'all':
      return node.nodes.reduce((from, part) => ends(rules, part, text, from), starts)
    case 'any':
      return new Set(node.nodes.flatMap(part => [...ends(rules, part, text, starts)]))
    case 'times':
      return repeated(rules, node, text, starts)
  }
}

function repeated(
  rules: Rules,
  { node, least, most }: Extract<Node, { type: 'times' }>,
  text: string,
  starts: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set(least === 0 ? starts : [])
  let from = starts
  for (let count = 1; count <= most && from.size > 0; count++) {
    from = ends(rules, node, text, from)
    if (count < least) continue
    const fresh = [...from].filter(at => !found.has(at))
    if (fresh.length === 0) break
    for (const at of fresh) found.add(at)
  }
  return found
}

function each(starts: ReadonlySet<number>, next: (at: number) => readonly number[]): ReadonlySet<number> {
  return new Set([...starts].flatMap(next))
}

function parse(body: string): Node {
  const tokens = body.match(/"(?:\\.|[^"\\])*"|\[(?:\\.|[^\]\\])*\]|[a-z][\w-]*|\(|\)|\||\{\d+(?:,\d*)?\}|[*+?]/g) ?? []
  let at = 0
  const alternatives = (): Node => {
    const nodes = [sequence()]
    while (tokens[at] === '|') {
      at += 1
      nodes.push(sequence())
    }
    return { type: 'any', nodes }
  }
  const sequence = (): Node => {
    const nodes: Node[] = []
    while (at < tokens.length && tokens[at] !== ')' && tokens[at] !== '|') nodes.push(item())
    return { type: 'all', nodes }
  }
  const item = (): Node => {
    let node = atom(tokens[at++] ?? '')
    for (let bounds = boundsOf(tokens[at]); bounds !== null; bounds = boundsOf(tokens[at])) {
      at += 1
      node = { type: 'times', node, ...bounds }
    }
    return node
  }
  const atom = (token: string): Node => {
    if (token.startsWith('"')) return { type: 'text', text: token.slice(1, -1).replaceAll(/\\(.)/g, '$1') }
    if (token.startsWith('[')) return { type: 'set', pattern: new RegExp(token, 'u') }
    if (token !== '(') return { type: 'rule', name: token }
    const inner = alternatives()
    at += 1
    return inner
  }
  return alternatives()
}

function boundsOf(token: string | undefined): { readonly least: number; readonly most: number } | null {
  if (token === '*') return { least: 0, most: Infinity }
  if (token === '+') return { least: 1, most: Infinity }
  if (token === '?') return { least: 0, most: 1 }
  const braces = /^\{(\d+)(,?)(\d*)\}$/.exec(token ?? '')
  if (braces === null) return null
  const [, least = '0', comma = '', most = ''] = braces
  return { least: Number(least), most: comma === '' ? Number(least) : most === '' ? Infinity : Number(most) }
}
