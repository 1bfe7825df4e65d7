import { CST, Parser } from 'yaml'

/** Shorter ones would be found in comments about something else. */
const LEAST_CHARS = 8

/** A YAML text without the comments that quote one of `quotes`, upper and lower case alike; their marks stay. */
export function scrubComments(text: string, quotes: readonly string[]): string {
  const told = quotes.map(quote => quote.toLowerCase().trim()).filter(quote => quote.length >= LEAST_CHARS)
  const tokens = [...new Parser().parse(text)]
  for (const comment of tokens.flatMap(commentsIn)) {
    const said = comment.source.toLowerCase()
    if (told.some(quote => said.includes(quote))) comment.source = '#'
  }
  return tokens.map(token => CST.stringify(token)).join('')
}

function commentsIn(within: unknown): readonly CST.SourceToken[] {
  if (typeof within !== 'object' || within === null) return []
  if (isComment(within)) return [within]
  return Object.values(within).flatMap(commentsIn)
}

function isComment(token: object): token is CST.SourceToken {
  return 'type' in token && token.type === 'comment'
}
