import { describe, expect, it } from 'vitest'
import { continuationAt, entry, partsOf } from '../test/requests.ts'
import { completePhrase } from './complete-phrase.ts'
import { copydesk } from './copydesk.ts'

const SAYING = 'the sea keeps its own book'
const phrase = (text: string, count: number, alike = 0) => ({ ...entry(text, count, 'phrase'), alike })
const lexicon = { entries: [phrase(SAYING, 4)], words: 40_000 }
const rest = (before: string, after = '', known = lexicon) => completePhrase(continuationAt(before, after), known)?.rest

describe('a set phrase', () => {
  it.each([
    ['two words of it', 'He shrugged. The sea ', 'keeps its own book'],
    ['inside a word', 'He shrugged: the sea kee', 'ps its own book'],
    ['behind a comma', 'As they say, the sea keeps ', 'its own book'],
  ])('is offered behind %s', (_, before, expected) => expect(rest(before)).toBe(expected))
  it.each([
    ['one word', 'He shrugged. The ', ''],
    ['another beginning', 'He shrugged. The sea was ', ''],
    ['the middle of a clause', 'He watched the sea ', ''],
    ['text that goes on', 'He shrugged. The sea ', 'was grey'],
    ['hardly anything left', 'The sea keeps its own ', ''],
    ['it standing on the page', `So ${SAYING}. And the wind blew. The sea `, ''],
  ])('is not, behind %s', (_, before, after) => expect(rest(before, after)).toBeUndefined())
  it('is not where clauses that begin so mostly go on otherwise', () =>
    expect(rest('The sea ', '', { ...lexicon, entries: [phrase(SAYING, 4, 3)] })).toBeUndefined())
  it('is offered by the desk, where no rule flags it', async () => {
    const offered = async (text: string, before: string) =>
      (
        await partsOf(copydesk(), continuationAt(before), { manuscript: { entries: [phrase(text, 4)], words: 40_000 } })
      ).map(part => (part.type === 'text' ? part.delta : part.type))
    expect(await offered(SAYING, 'He shrugged. The sea ')).toEqual(['keeps its own book', 'end'])
    expect(await offered('he was white as a sheet', 'They waited. He was ')).toEqual([])
    expect(await offered('she felt a sense of relief', 'They waited. She felt ')).toEqual([])
  })
})
