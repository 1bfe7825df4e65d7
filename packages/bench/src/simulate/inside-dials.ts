import { saidBy, type Dial } from './dial.ts'
import { beforeEnd, capital, isJoinable, sentencesOf, small, withOne } from './sentences.ts'

const MANNER = ['slowly', 'quietly', 'carefully', 'steadily', 'calmly']
const LIKENESSES = ['like a lamp left burning', 'like a man asleep', 'like a rope', 'like an old promise']
const QUALITIES =
  'old|small|good|long|cold|dark|young|late|full|wet|black|green|new|short|heavy|bad|quiet|clear|red|white|great|narrow|low|high|thin|flat|warm|deep|far|bright|soft|little|big|own'
const CONTRACTED = [
  ['did not', "didn't"],
  ['was not', "wasn't"],
  ['were not', "weren't"],
  ['had not', "hadn't"],
  ['could not', "couldn't"],
  ['would not', "wouldn't"],
  ['she had', "she'd"],
  ['he had', "he'd"],
  ['they had', "they'd"],
] as const

/** What the style measures can say, one dial for each. */
export const INSIDE_DIALS: readonly Dial[] = [
  dial('adverbs', new RegExp(` (?:${MANNER.join('|')})\\b`, 'g'), '', (sentence, choice) =>
    beforeEnd(sentence, at(MANNER, choice)),
  ),
  dial('intensifiers', /\b(?:very|extremely) /g, '', (sentence, choice) =>
    sentence.replace(new RegExp(`(?<![-’'])\\b(?=(?:${QUALITIES})\\b)`), choice < 0.5 ? 'very ' : 'extremely '),
  ),
  dial('exclamations', /!/g, '.', sentence => sentence.replace(/\.$/, '!')),
  dial('ellipses', /…/g, '.', sentence => sentence.replace(/\.$/, '…')),
  { ...dial('dashes', / — /g, ', ', sentence => sentence.replace(', ', ' — ')), says: saidBy('dashes', ['commas']) },
  dial('similes', new RegExp(` (?:${LIKENESSES.join('|')})`, 'g'), '', (sentence, choice) =>
    beforeEnd(sentence, at(LIKENESSES, choice)),
  ),
  opening('hedges', 'Perhaps'),
  opening('filter-verbs', 'She saw that'),
  {
    id: 'sentence-length',
    says: {
      more: ['sentence-length.higher', 'long-sentences.higher', 'short-sentences.lower'],
      fewer: ['sentence-length.lower', 'long-sentences.lower', 'short-sentences.higher'],
    },
    more: text => (/ while (?:the|she|he|it|they) /.test(text) ? text : joined(text)),
    fewer: text => text.replace(/ while (?=(?:the|she|he|it|they) )(.)/g, (_, first: string) => `. ${capital(first)}`),
  },
  {
    id: 'contractions',
    says: saidBy('contractions'),
    more: text =>
      CONTRACTED.reduce(
        (all, [full, short]) => all.replaceAll(full, short).replaceAll(capital(full), capital(short)),
        text,
      ),
    fewer: text =>
      CONTRACTED.reduce(
        (all, [full, short]) => all.replaceAll(either(short), full).replaceAll(either(capital(short)), capital(full)),
        text,
      ),
  },
]

/** One that counts `mark`: fewer puts `instead` for each, more adds one where there is none. */
function dial(id: string, mark: RegExp, instead: string, add: (sentence: string, choice: number) => string): Dial {
  return {
    id,
    says: saidBy(id),
    more: (text, choice) => (text.search(mark) >= 0 ? text : withOne(text, each => add(each, choice), choice)),
    fewer: text => text.replace(mark, instead),
  }
}

/** Words before a sentence that go with it whole. */
function opening(id: string, words: string): Dial {
  return {
    id,
    says: saidBy(id),
    more: (text, choice) =>
      text.includes(`${words} `)
        ? text
        : withOne(text, each => (isJoinable(each) ? `${words} ${small(each)}` : each), choice),
    fewer: text => text.replace(new RegExp(`\\b${words} (.)`, 'g'), (_, first: string) => capital(first)),
  }
}

/** The first two sentences that can be one, as one. */
function joined(text: string): string {
  const sentences = sentencesOf(text)
  const second = sentences.findIndex((each, index) => index > 0 && /^(?:The|She|He|It|They) /.test(each))
  if (second < 0) return text
  return sentences
    .flatMap((each, index) => (index === second ? [] : [index === second - 1 ? both(each) : each]))
    .join(' ')

  function both(first: string): string {
    return `${first.replace(/[.!?…]+$/, '')} while ${small(sentences[second] ?? '')}`
  }
}

function either(short: string): RegExp {
  return new RegExp(short.replace("'", "['’]"), 'g')
}

function at(list: readonly string[], choice: number): string {
  return list[Math.floor(choice * list.length)] ?? ''
}
