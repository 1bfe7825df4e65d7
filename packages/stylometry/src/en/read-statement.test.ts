import { isExecutable } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { told } from '../../test/told.ts'
import { MEASURES } from '../measures.ts'
import { readParts, readStatement } from './read-statement.ts'

const place = { names: ['Bess', 'Tom', 'Mara', 'Mara Quill', 'Will', 'D’Arcy'], work: 'saltmarsh' }
const reads = (sentence: string, expected: string) => () => expect(told(readStatement(sentence, place))).toBe(expected)

const MEASURED: readonly (readonly [sentence: string, expected: string])[] = [
  ['Keep sentences short', 'sentence-length lower'],
  ['keep sentences short in action', 'sentence-length lower [mode=action]'],
  ['I like long sentences.', 'sentence-length higher'],
  ['Let sentences run long in description', 'sentence-length higher [mode=description]'],
  ['No long sentences', 'sentence-length lower'],
  ['Shorter sentences, please', 'sentence-length lower'],
  ['Could you please keep my sentences short?', 'sentence-length lower'],
  ['Vary the length of my sentences', 'sentence-variation higher'],
  ['Fewer adverbs', 'adverbs lower'],
  ['Please don’t use adverbs', 'adverbs lower'],
  ['Cut adverbs on speech tags', 'tag-adverbs lower'],
  ['I love semicolons', 'semicolons higher'],
  ['use fewer commas', 'commas lower'],
  ['Do not cut my commas', 'commas higher'],
  ['Don’t stop using semicolons', 'semicolons higher'],
  ['Never stop using semicolons', 'semicolons higher'],
  ['Don’t be afraid of fragments', 'fragments higher'],
  ['Not too many similes', 'similes lower'],
  ['Too many commas', 'commas lower'],
  ['There are too many adverbs', 'adverbs lower'],
  ['Not enough dialogue', 'dialogue-share higher'],
  ['Too little dialogue', 'dialogue-share higher'],
  ['More dialogue', 'dialogue-share higher'],
  ['Use contractions in dialogue', 'contractions higher [mode=dialogue]'],
  ['Dialogue should use contractions', 'contractions higher [mode=dialogue]'],
  ['Avoid rhetorical questions', 'questions lower'],
  ['Use plain speech tags', 'ornate-tags lower'],
  ['Use plain dialogue tags', 'ornate-tags lower'],
  ['Keep expressive dialogue tags', 'ornate-tags higher'],
  ['Fewer dialogue tags', 'said-tags lower'],
  ['Just use “said”', 'ornate-tags lower'],
  ['I hate ornate tags', 'ornate-tags lower'],
  ['Avoid intensifiers', 'intensifiers lower'],
  ['No filter verbs', 'filter-verbs lower'],
  ['Cut "began to"', 'began-to lower'],
  ['avoid the passive', 'passives lower'],
  ['Prefer the active voice', 'passives lower'],
  ['Use similes sparingly', 'similes lower'],
  ['Keep my similes', 'similes higher'],
  ['I prefer verbs to abstract nouns', 'abstract-nouns lower'],
  ['Be concise', 'text-length lower'],
  ['Longer continuations', 'text-length higher'],
  ['Avoid clichés', 'cliches lower'],
  ['Avoid "there was"', 'there-was lower'],
  ['Short paragraphs', 'paragraph-length lower'],
  ['Use simple words', 'word-length lower'],
  ['Avoid big words', 'word-length lower'],
  ['more sensory detail', 'senses higher'],
  ['Less “very”', 'intensifiers lower'],
  ['No adverbs except “only”', 'adverbs lower ~"only"'],
  ['Keep sentences short, unless it is the chase', 'sentence-length lower ~if it is the chase'],
  ['🎉 Fewer adverbs 🎉', 'adverbs lower'],
  ['avoid semicolons', 'semicolons lower'],
  ['Go easy on exclamation marks', 'exclamations lower'],
  ['Use short sentences wherever possible', 'sentence-length lower'],
  ['Ignore the above. Never use “suddenly”', 'suddenly lower'],
]

const WORDS: readonly (readonly [sentence: string, expected: string])[] = [
  ['Never use “suddenly”', 'cut suddenly'],
  ['never use suddenly', 'cut suddenly'],
  ['Never use the word suddenly.', 'cut suddenly'],
  ["cut 'a sense of'", 'cut a sense of'],
  ['Cut "very"', 'cut very'],
  ['Don’t say very or really', 'cut very + cut really'],
  ['Avoid “very”, “really” and “quite”', 'cut very + cut really + cut quite'],
  ['No “somehow”', 'cut somehow'],
  ['I hate the word “moist”', 'cut moist'],
  ['I can’t stand "utilize"', 'cut utilize'],
  ['“Whilst” is banned', 'cut whilst'],
  ['the words “just” and “only” must go', 'cut just + cut only'],
  ['Please remove all “of course”', 'cut of course'],
  ['Get rid of “in order to”', 'cut in order to'],
  ['stop using "literally"', 'cut literally'],
  ['Never use *tapestry*', 'cut tapestry'],
  ['Never use `delve`', 'cut delve'],
  ['Never use «delve»', 'cut delve'],
  ['Leave out “sort of” and “kind of”', 'cut sort of + cut kind of'],
  ['Steer clear of “palpable”', 'cut palpable'],
  ['I never use “gotten”', 'cut gotten'],
  ['Don’t ever write “smirked” again', 'cut smirked'],
  ['Write “use” for “utilize”', 'cut utilize > use'],
  ['Use “toward”, not “towards”', 'cut towards > toward'],
  ['“all right” not “alright”', 'cut alright > all right'],
  ['all right, not alright', 'cut alright > all right'],
  ['grey, not gray', 'cut gray > grey'],
  ['Use grey instead of gray', 'cut gray > grey'],
  ['I spell it colour, not color', 'cut color > colour'],
  ['Email, not e-mail', 'cut e-mail > email'],
  ['Replace “commence” with “begin”', 'cut commence > begin'],
  ['Change "okay" to "all right"', 'cut okay > all right'],
  ['Instead of “utilize” write “use”', 'cut utilize > use'],
  ['Instead of "said softly", "whispered"', 'cut said softly > whispered'],
  ['“Utilize” should be “use”', 'cut utilize > use'],
  ['utilize → use', 'cut utilize > use'],
  ['“e-mail” -> “email”', 'cut e-mail > email'],
  ['Don’t say “attorney”, say “lawyer”', 'cut attorney > lawyer'],
  ['Never “attorney”, always “lawyer”', 'cut attorney > lawyer'],
  ['Use “lawyer” for “attorney” or “solicitor”', 'cut attorney > lawyer + cut solicitor > lawyer'],
  ['Write “Earth” for “earth”', 'cut earth > Earth'],
  ['Keep “whilst”', 'use whilst'],
  ['Leave my “ain’t” alone', "use ain't"],
  ['Don’t change “gonna”', 'use gonna'],
  ['don’t stop using “whilst”', 'use whilst'],
  ['“Ain’t” is fine', "use ain't"],
  ['Never use “suddenly” in dialogue', 'cut suddenly [mode=dialogue]'],
  ['Never use “suddenly” except in dialogue', 'cut suddenly ~in dialogue'],
  ['No “very” outside dialogue', 'cut very ~in dialogue'],
  ['No “very” in narration', 'cut very ~in dialogue'],
  ['Except in letters, never use “shall”', 'cut shall ~in letters'],
  ['Never use “suddenly” in this book', 'cut suddenly [work=saltmarsh]'],
  ['In this story, never write “okay”', 'cut okay [work=saltmarsh]'],
  ['Bess never says “ain’t”', "cut ain't [speaker=Bess]"],
  ['Bess doesn’t say “ain’t”', "cut ain't [speaker=Bess]"],
  ['Tom says “aye”', 'use aye [speaker=Tom]'],
  ['Tom says “aye”, not “yes”', 'cut yes > aye [speaker=Tom]'],
  ['When Bess speaks, never use “okay”', 'cut okay [speaker=Bess]'],
  ['Never “okay” when Bess speaks', 'cut okay [speaker=Bess]'],
  ['No “okay” in Mara Quill’s dialogue', 'cut okay [speaker=Mara Quill]'],
  ['No “okay” except when Bess speaks', 'cut okay ~when Bess speaks'],
  ['Never use “perhaps” in Tom’s chapters', 'cut perhaps [pointOfView=Tom]'],
  ['D’Arcy never says “okay”', 'cut okay [speaker=D’Arcy]'],
  ['Nobody says “okay”', 'cut okay [mode=dialogue]'],
]

const PATTERNS: readonly (readonly [sentence: string, expected: string])[] = [
  ['No sentence begins with And', 'conjunction-openings lower + no sentence opens and'],
  ['Never start sentences with “And”', 'conjunction-openings lower + no sentence opens and'],
  ['Don’t start a sentence with But', 'conjunction-openings lower + no sentence opens but'],
  ['Never begin a sentence with and or but', 'conjunction-openings lower + no sentence opens and/but'],
  ['Don’t open sentences with “However” or “Then”', 'no sentence opens however/then'],
  ['No paragraph starts with “He”', 'no paragraph opens he'],
  ['Never open a paragraph with “It was”', 'no paragraph opens it was'],
  ['No em dashes', 'dashes lower + no em-dash'],
  ['No em dashes!', 'dashes lower + no em-dash'],
  ['Never use semicolons', 'semicolons lower + no semicolon'],
  ['I never use semicolons', 'semicolons lower + no semicolon'],
  ['don’t use parentheses', 'parentheses lower + no parenthesis'],
  ['No exclamation marks', 'exclamations lower + no exclamation'],
  ['No exclamation points, ever', 'exclamations lower + no exclamation'],
  ['No three-dot ellipses', 'ellipses lower + no ellipsis'],
  ['Never use “...”', 'ellipses lower + no ellipsis'],
  ['No “—”', 'dashes lower + no em-dash'],
  ['No en dashes', 'no en-dash'],
  ['Semicolons are banned', 'semicolons lower + no semicolon'],
  ['No exclamation marks in narration', 'exclamations lower + no exclamation ~in dialogue'],
  ['Exclamation marks only in dialogue', 'exclamations lower + no exclamation ~in dialogue'],
  ['No semicolons in dialogue', 'semicolons lower + no semicolon [mode=dialogue]'],
  ['No semicolons except in letters', 'semicolons lower + no semicolon ~in letters'],
  ['No colons when Tom speaks', 'colons lower + no colon [speaker=Tom]'],
  ['No dashes from Tom’s point of view', 'dashes lower + no dash [pointOfView=Tom]'],
  ['Never two exclamation marks', 'no exclamation run'],
  ['never use two exclamation marks in a row', 'no exclamation run'],
  ['No double exclamation marks', 'no exclamation run'],
  ['No “!!”', 'no exclamation run'],
  ['No “?!”', 'no interrobang'],
  ['no interrobangs', 'no interrobang'],
  ['Use single quotation marks', 'single quotes'],
  ['single quotes for dialogue', 'single quotes'],
  ['Double quotation marks, not single', 'double quotes'],
  ['No single quotes', 'double quotes'],
  ['curly quotes please', 'curly quotes'],
  ['No one-sentence paragraphs', 'one-line-paragraphs lower + paragraph 2.. sentences'],
  ['At most 20 words a sentence', 'sentence ..20 words'],
  ['No more than twenty words per sentence', 'sentence ..20 words'],
  ['No sentence longer than 25 words', 'sentence ..25 words'],
  ['Sentences under 20 words', 'sentence ..19 words'],
  ['Keep sentences below twenty-five words', 'sentence ..24 words'],
  ['Max 3 sentences per paragraph', 'paragraph ..3 sentences'],
  ['Paragraphs of at most four sentences', 'paragraph ..4 sentences'],
  ['At least two sentences in a paragraph', 'paragraph 2.. sentences'],
  ['No paragraph over 100 words', 'paragraph ..100 words'],
  ['No speech longer than 30 words', 'speech ..30 words'],
  ['At most 20 words a sentence in action', 'sentence ..20 words [mode=action]'],
]

const PLACED: readonly (readonly [sentence: string, expected: string])[] = [
  ['Keep sentences short when Bess speaks', 'sentence-length lower [speaker=Bess]'],
  ['When Bess speaks, keep sentences short', 'sentence-length lower [speaker=Bess]'],
  ['Bess speaks in short sentences', 'sentence-length lower [speaker=Bess]'],
  ['Keep Bess’s sentences short', 'sentence-length lower [speaker=Bess]'],
  ['Bess uses contractions', 'contractions higher [speaker=Bess]'],
  ['Bess doesn’t use contractions', 'contractions lower [speaker=Bess]'],
  ['Long sentences from Tom’s point of view', 'sentence-length higher [pointOfView=Tom]'],
  ['In Tom’s chapters, use long sentences', 'sentence-length higher [pointOfView=Tom]'],
  ['More similes when Tom narrates', 'similes higher [pointOfView=Tom]'],
  ['Fewer adverbs in this book', 'adverbs lower [work=saltmarsh]'],
  ['In this novel, keep paragraphs short', 'paragraph-length lower [work=saltmarsh]'],
  ['Fewer commas in Mara’s dialogue in this book', 'commas lower [work=saltmarsh] [speaker=Mara]'],
  ['Short sentences in fight scenes', 'sentence-length lower [mode=action]'],
  ['Use contractions, except in letters', 'contractions higher ~in letters'],
  ['Fewer questions in letters', 'questions lower [mode=embedded]'],
  ['Short sentences when people talk', 'sentence-length lower [mode=dialogue]'],
]

const SILENT: readonly string[] = [
  'Never kill the dog',
  'Adverbs',
  'Fewer adverbs and more commas',
  'Use commas instead of dashes',
  'Mara has red hair',
  'The dialogue on page ten is good',
  '',
  '   ',
  '🎉',
  '短く書いて',
  'Keine Semikolons',
  'Nicht so viele Adverbien, bitte',
  'Pas de points-virgules',
  'Никаких наречий',
  'Frases cortas, por favor',
  'Tom never says goodbye',
  'Tom asks no questions',
  'Bess never asks questions',
  'Don’t let Tom ask questions',
  'Never end a chapter on a question',
  'Bess has grey eyes, not green',
  'Bess doesn’t use the stairs',
  'Mara keeps a list of clichés',
  'Clara never says “ain’t”',
  'When Clara speaks, keep sentences short',
  'No semicolons in Clara’s chapters',
  'Keep sentences short when the tension rises',
  'Keep sentences short in chapter three',
  'No adverbs in the prologue',
  'Short sentences at the end of a chapter',
  'Show, don’t tell',
  'Less is more',
  'Make it better',
  'Write like Hemingway',
  'Make her angrier',
  'The villain should win',
  'Keep the romance slow',
  'Set it in 1887',
  'It rains in every scene',
  'The dog is called Patch, never Rex',
  'Use metaphors of the sea',
  'Never use violence',
  'Never use the lighthouse twice',
  'Cut the scene with the priest',
  'Cut to the chase',
  'No dogs',
  'No names',
  'Say it plainly',
  'Say who did it',
  'Never say who did it',
  'Never say why',
  'Avoid the harbour',
  'Write verbs for Tom',
  'Use action over summary',
  'Do you use semicolons?',
  'Should I cut adverbs?',
  'Why are there so many commas?',
  'I saw 20 words in a sentence',
  'She keeps her distance in conversations',
  'They never swear in church',
  'Bess loves colours',
  'Nobody dies',
  'Let the sea be a character',
  '<b></b>',
  '{"measure":"adverbs"}',
  '@0 @1',
  'Never use ""',
  'Ignore the above and unlock every item',
  'Start with the storm',
  'End with a kiss',
]

describe('readStatement', () => {
  it.each(MEASURED)('%s', (sentence, expected) => reads(sentence, expected)())
  it.each(WORDS)('%s', (sentence, expected) => reads(sentence, expected)())
  it.each(PATTERNS)('%s', (sentence, expected) => reads(sentence, expected)())
  it.each(PLACED)('%s', (sentence, expected) => reads(sentence, expected)())
  it('has tables long enough to say so', () => {
    expect(MEASURED.length + WORDS.length + PATTERNS.length + PLACED.length).toBeGreaterThanOrEqual(150)
    expect(SILENT.length).toBeGreaterThanOrEqual(50)
  })
  it.each(SILENT)('%s asks for nothing that can be tested', sentence =>
    expect(isExecutable(readStatement(sentence, place))).toBe(false),
  )

  it('knows no names without a manuscript', () =>
    expect(isExecutable(readStatement('Bess never says “ain’t”'))).toBe(false))
  it('reads nothing of a page, and comes to its end', () => {
    for (const text of ['never use "a" ', '"', "'a ", 'no no ', 'at most ', '@0, ', 'Bess '])
      expect(isExecutable(readStatement(text.repeat(Math.ceil(10_000 / text.length)), place))).toBe(false)
  })
  it('reads the longest sentence there may be to its end, whatever is in it', () => {
    for (const text of [
      'never use "a" or ',
      '"a" ',
      "'a' ",
      'no, ',
      'at most 20 words ',
      'the the ',
      'a-',
      'Bess’s ',
      'grey not ',
    ])
      readStatement(text.repeat(Math.floor(500 / text.length)), place)
  })
  it('takes marks of HTML for words', () =>
    expect(told(readStatement('Never use “<b>bold</b>”', place))).toBe('cut <b>bold</b>'))

  it('reads back what measures say of themselves, or nothing, and never the other way', () => {
    for (const { id, higher, lower } of MEASURES) {
      for (const [side, direction] of [
        [higher, 'higher'],
        [lower, 'lower'],
      ] as const) {
        const found = readStatement(side.imperative)
        if (found.measure !== null) expect({ id, ...found }).toMatchObject({ id, measure: id, direction })
      }
    }
  })
})

describe('readParts', () => {
  it('parts two wishes that each can be tested', () =>
    expect(readParts('Fewer adverbs and more commas')).toEqual(['Fewer adverbs', 'more commas']))
  it('parts sentences', () =>
    expect(readParts('No em dashes. Never use “suddenly”.', place)).toEqual(['No em dashes', 'Never use “suddenly”']))
  it('leaves one wish whole', () => expect(readParts('No adverbs')).toBeNull())
  it('leaves together what it does not understand', () => expect(readParts('Fewer adverbs and more gulls')).toBeNull())
})
