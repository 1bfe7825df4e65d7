import type { Mode } from '@understudy/contracts'

/** How a wish names a measure. `says` where the words hold the direction already (`short sentences`). */
export interface StatementPattern {
  readonly measure: string
  readonly pattern: RegExp
  readonly says?: 'higher' | 'lower'
}

export const MODE_PHRASES: readonly (readonly [RegExp, Mode])[] = [
  [
    /\b(?:in|during|for|within|when writing) (?:the )?(?:dialogues?|dialogs?|speech|conversations?)\b(?! tags?\b)|\bwhen (?:people|characters|they) (?:talk|speak)\b/,
    'dialogue',
  ],
  [
    /\b(?:in|during|for|within|when writing) (?:the )?(?:action|fight|chase|fast)(?: scenes?| sequences?| passages?)?\b/,
    'action',
  ],
  [/\b(?:in|during|for|within|when writing) (?:the )?descripti(?:ons?|ve)(?: scenes?| passages?)?\b/, 'description'],
  [
    /\b(?:in|during|for|within|when writing) (?:the )?(?:reflections?|reflective|introspection|thoughts?|inner monologues?)(?: scenes?| passages?)?\b/,
    'reflection',
  ],
  [/\b(?:in|for|within) (?:the )?(?:letters?|verse|poems?|diary entries|documents?)\b/, 'embedded'],
]

/** The plain ones first; a wish that fits two measures names neither surely and is not recognised. */
export const STATEMENT_PATTERNS: readonly StatementPattern[] = [
  {
    measure: 'sentence-length',
    pattern:
      /\b(?:short|shorter|brief|briefer|clipped|terse|terser) sentences?\b|\bsentences?(?: \w+){0,2} (?:short|shorter|brief|clipped|terse)\b|\bshorten (?:the |my )?sentences?\b|\bsplit (?:up )?(?:the |my )?(?:long )?sentences\b|\b(?:no|avoid|cut|fewer) (?:very )?long(?:er)? sentences\b/,
    says: 'lower',
  },
  {
    measure: 'sentence-length',
    pattern:
      /(?<!\b(?:no|avoid|cut|fewer|against|hate|split|split up|split up the|split the|not|don't use|never use|very) )\b(?:long|longer|flowing|winding) sentences?\b|\bsentences?(?: \w+){0,2} (?:run )?(?:long|longer)\b|\blengthen (?:the |my )?sentences?\b|\bjoin (?:the |my )?(?:short )?sentences\b/,
    says: 'higher',
  },
  {
    measure: 'sentence-variation',
    pattern: /\bvar(?:y|ied|ying|iety|iation)\b.*\bsentences?(?: lengths?)?\b(?!.*\bopen)|\bsentence lengths?\b.*\bvar/,
    says: 'higher',
  },
  {
    measure: 'word-length',
    pattern: /\b(?:short|shorter|simple|simpler|plain|plainer|small|everyday) words?\b/,
    says: 'lower',
  },
  { measure: 'word-length', pattern: /\b(?:long|longer|big|bigger|fancy) words?\b/ },
  {
    measure: 'paragraph-length',
    pattern: /\b(?:short|shorter|brief) paragraphs?\b|\bparagraphs?(?: \w+){0,2} (?:short|shorter|brief)\b/,
    says: 'lower',
  },
  {
    measure: 'paragraph-length',
    pattern: /\b(?:long|longer) paragraphs?\b|\bparagraphs?(?: \w+){0,2} (?:long|longer)\b/,
    says: 'higher',
  },
  { measure: 'dialogue-share', pattern: /\bdialog(?:ue)?\b(?! tags?\b)|\bconversations?\b/ },
  {
    measure: 'text-length',
    pattern:
      /\b(?:be|keep it|write) (?:more )?(?:brief|concise|short|shorter|terse)\b|\b(?:short|shorter) (?:passages?|continuations?|suggestions?)\b|\bfewer words\b/,
    says: 'lower',
  },
  {
    measure: 'text-length',
    pattern: /\b(?:long|longer) (?:passages?|continuations?|suggestions?)\b|\bmore length\b/,
    says: 'higher',
  },
  { measure: 'commas', pattern: /(?<!\b(?:serial|oxford) )\bcommas?\b/ },
  { measure: 'semicolons', pattern: /\bsemi-?colons?\b/ },
  { measure: 'colons', pattern: /(?<!semi-?)\bcolons?\b/ },
  { measure: 'dashes', pattern: /\b(?:em[- ]|en[- ])?dash(?:es)?\b/ },
  { measure: 'exclamations', pattern: /\bexclamations?(?: marks?| points?)?\b/ },
  { measure: 'questions', pattern: /\b(?:rhetorical )?questions?(?: marks?)?\b/ },
  { measure: 'ellipses', pattern: /\bellips[ei]s\b|\btrailing dots\b/ },
  { measure: 'parentheses', pattern: /\bparenthes[ei]s\b|\bbrackets?\b/ },
  {
    measure: 'ornate-tags',
    pattern:
      /\bplain(?:er)? (?:speech |dialogue )?tags?\b|\buse (?:only )?["“']?said["”']?(?: only)?\b|\b(?:just|only|prefer|stick to|stick with) ["“']?said\b/,
    says: 'lower',
  },
  {
    measure: 'ornate-tags',
    pattern:
      /\b(?:ornate|fancy|elaborate|colou?rful|expressive) (?:speech |dialogue )?(?:tags?|speech verbs)\b|\bexpressive verbs in (?:speech |dialogue )?tags\b|\bsaid[- ]bookisms?\b/,
  },
  {
    measure: 'said-tags',
    pattern:
      /(?<!\b(?:on|in|to|from|with|ornate|fancy|elaborate|colou?rful|colorful|expressive|plain|plainer) (?:speech |dialogue |my |the )?)\b(?:speech |dialogue )?tags\b(?<!(?:ornate|fancy|elaborate|colou?rful|expressive|plain|plainer) (?:speech |dialogue )tags)/,
  },
  {
    measure: 'tag-adverbs',
    pattern: /\badverbs? (?:on|in|from|with|after|to) (?:the |my )?(?:speech |dialogue )?tags?\b/,
  },
  {
    measure: 'adverbs',
    pattern: /\badverbs?\b(?! (?:on|in|from|with|after|to) (?:the |my )?(?:speech |dialogue )?tags?\b)/,
  },
  {
    measure: 'intensifiers',
    pattern:
      /\bintensifiers?\b|(?<!\w )["“']?\bvery["”']?$|["“'](?:very|really|quite)["”']|\b(?:cut|use|avoid|no) (?:the word )?(?:very|really)\b(?! \w)/,
  },
  { measure: 'hedges', pattern: /\bhedg(?:es|ing)\b|["“'](?:seemed|perhaps|maybe)["”']/ },
  {
    measure: 'filter-verbs',
    pattern: /\bfilter(?:ing)?(?: verbs?| words?)?\b|["“'](?:(?:she|he|i) )?(?:saw|heard|felt)["”']/,
  },
  { measure: 'thought-verbs', pattern: /\b(?:verbs? of thought|thought verbs?|thought tags?)\b/ },
  { measure: 'began-to', pattern: /\b(?:began|begin|begins|started|start|starts) to\b/ },
  { measure: 'padding', pattern: /\bpadding\b|\broundabout phrases?\b|\bwordy phrases?\b/ },
  {
    measure: 'body-doubling',
    pattern: /\bbody (?:part )?doubling\b|\bbody parts that\b|["“']nodded (?:his|her|their) head/,
  },
  { measure: 'suddenly', pattern: /\bsuddenly\b/ },
  { measure: 'doublets', pattern: /\bdoublets?\b|\beach and every\b/ },
  { measure: 'contractions', pattern: /\bcontractions?\b|\bcontract(?:ed)? forms?\b/ },
  { measure: 'similes', pattern: /\bsimiles?\b|\bcomparisons with like\b/ },
  { measure: 'abstract-nouns', pattern: /\babstract (?:nouns?|words?)\b|\babstractions?\b|\bnominali[sz]ations?\b/ },
  {
    measure: 'ing-openings',
    pattern:
      /(?<!\btrail(?:ing|s)? (?:off )?(?:in )?(?:an )?)-ing (?:openings?|phrases?|words?|clauses?)|\b(?:participle|participial) (?:openings?|phrases?)\b/,
  },
  { measure: 'there-was', pattern: /\bthere (?:was|were|is|are)\b/ },
  { measure: 'passives', pattern: /\bpassives?\b/ },
  { measure: 'passives', pattern: /\bactive voice\b/, says: 'lower' },
  { measure: 'past-perfect', pattern: /\b(?:past perfect|pluperfect)\b/ },
  {
    measure: 'conjunction-openings',
    pattern: /\b(?:open|start|begin)(?:s|ing)?\b.{0,25}\bwith ["“']?(?:and|but)\b|\b(?:conjunction openings?)\b/,
  },
  {
    measure: 'pronoun-openings',
    pattern: /\b(?:open|start|begin)(?:s|ing)?\b.{0,25}\bwith (?:a |the )?(?:pronouns?|["“']?(?:she|he)\b)/,
  },
  {
    measure: 'same-openings',
    pattern: /\bvary\b.*\b(?:how )?sentences? (?:open|start|begin)|\bvary (?:the )?(?:sentence )?openings\b/,
    says: 'lower',
  },
  { measure: 'echoes', pattern: /\becho(?:es)?\b|\brepeat(?:ed|ing)? words?\b|\bword repetitions?\b/ },
  { measure: 'senses', pattern: /\b(?:sensory|senses?)(?: words?| details?| language)?\b/ },
  { measure: 'negations', pattern: /\bnegati(?:ons?|ves?)\b/ },
  { measure: 'cliches', pattern: /\bclich(?:é|e)s?\b|\bset phrases?\b/ },
  { measure: 'fragments', pattern: /\b(?:sentence )?fragments?\b|\bincomplete sentences?\b/ },
  { measure: 'fragments', pattern: /\b(?:whole|complete|full) sentences\b/, says: 'lower' },
  { measure: 'one-line-paragraphs', pattern: /\b(?:one|single)[- ](?:line|sentence) paragraphs?\b/ },
  { measure: 'speech-length', pattern: /\b(?:long|longer) speeches\b|\bmonologues?\b/ },
  { measure: 'speech-length', pattern: /\b(?:short|shorter) speeches\b|\beach speech short\b/, says: 'lower' },
  { measure: 'action-beats', pattern: /\b(?:action )?beats\b/ },
  { measure: 'all-capitals', pattern: /\b(?:all[- ])?(?:caps|capitals)\b/ },
  { measure: 'compounds', pattern: /\bhyphen(?:s|ated)\b/ },
  { measure: 'inverted-tags', pattern: /\bsaid (?:tom|bess|mara)\b|\binverted (?:speech |dialogue )?tags?\b/ },
  {
    measure: 'names-in-speech',
    pattern: /\bnames? in (?:address|dialogue|speech)\b|\bcall(?:ing)? each other by name\b/,
  },
  { measure: 'formal-words', pattern: /\bformal words?\b|["“']utili[sz]e["”']/ },
  { measure: 'latinate-words', pattern: /\blatinate\b|\blatin (?:words?|origin)\b/ },
  { measure: 'vague-words', pattern: /\bvague(?:ness| words?)?\b|["“']something["”']/ },
  { measure: 'fillers', pattern: /\bfillers?\b|["“']just["”']/ },
  { measure: 'colours', pattern: /\bcolou?rs?\b(?! tags)/ },
  { measure: 'strong-language', pattern: /\b(?:swear(?:ing| words)|oaths|cursing|profanity|strong language)\b/ },
  {
    measure: 'stated-feelings',
    pattern: /\b(?:stated?|named?|naming) (?:the )?(?:emotions?|feelings?)\b|\b(?:emotions?|feelings?) outright\b/,
  },
  { measure: 'bodily-feelings', pattern: /\b(?:pounding|racing) hearts?\b|\bcaught breath\b/ },
  { measure: 'acting-body-parts', pattern: /\bbody parts? that act\b|["“']her eyes["”']|\beyes and hands act\b/ },
  { measure: 'stock-words', pattern: /\b(?:stock|ai) words?\b|["“'](?:tapestry|testament)["”']/ },
  { measure: 'portions-of-feeling', pattern: /["“']a (?:sense|mix|hint|wave) of["”']|\ba sense of\b/ },
  {
    measure: 'roundabout-doing',
    pattern: /["“'](?:found (?:her|him|my)self|managed to)["”']|\bfound (?:herself|himself)\b/,
  },
  { measure: 'not-but', pattern: /\bnot (?:this|x|just) but (?:that|y)\b/ },
  { measure: 'ing-endings', pattern: /\btrail(?:ing|s)?(?: off)?(?: in)? (?:an )?(?:-ing|participles?)\b/ },
  { measure: 'triads', pattern: /\b(?:lists of three|triads?|rule of three|tricolons?)\b/ },
  { measure: 'serial-commas', pattern: /\b(?:serial|oxford) commas?\b/ },
  { measure: 'present-tense', pattern: /\bpresent tense\b/ },
  { measure: 'present-tense', pattern: /\bpast tense\b/, says: 'lower' },
  { measure: 'first-person', pattern: /\bfirst person\b/ },
  { measure: 'second-person', pattern: /\bsecond person\b|\baddress the reader\b/ },
  { measure: 'one-line-paragraphs', pattern: /\blines as paragraphs\b/ },
]

const LESS =
  /\b(?:fewer|less|no|avoid|cut|cutting|remove|drop|without|limit|trim|reduce|rarely|seldom|sparingly?|hate|dislike|minimi[sz]e|minimum|few|leave out|get rid|delete|against|never|not|don't|doesn't|can't stand|instead of|rather than|stop|ban|kill|replace|omit|skip|lose|tired of|sick of|hold back on|go easy on|out)\b/g
const MORE =
  /\b(?:more|use|using|keep|love|like|prefer|want|add|plenty|lots|often|freely|many|allow|embrace|favou?r|increase|enjoy|fond of|need|open|start|begin|write in)\b/g

/** Words that turn a word of less round: `do not cut my commas`, `never stop using them`, `don't be afraid of them`. */
const SPARED =
  /\b(?:not|don't|never|stop|no need to|no reason to) (?:be |ever )?(?:\w+ )?(?:avoid|avoiding|cut|cutting|remove|removing|drop|dropping|trim|trimming|limit|limiting|reduce|reducing|delete|deleting|replace|replacing|omit|omitting|stop|stopping|quit|lose|losing|kill|ban|skip|leave out|get rid of|give up(?: on)?|hold back on|skimp on|spare|afraid|scared|shy|hesitate|fear)\b/
const TOO_MANY = /\b(?:too (?:many|much)|so (?:many|much)|overus(?:e|es|ed|ing)|overdo(?:ne|ing)?)\b/
const TOO_FEW = /\b(?:not enough|too (?:few|little)|can't get enough|can never have enough|never enough)\b/

/**
 * Whether a wish wants more of what `pattern` names: null where it does not say. Words of less win over words of more
 * (`use fewer commas`), a negated word of less is one of more (`do not cut my commas`), and too many are too many
 * whether it is said of what is (`too many commas`) or of what should not be.
 */
export function wantsMore(wish: string, pattern: RegExp): boolean | null {
  if (/\bprefer\b.* (?:to|over) $/.test(wish.slice(0, Math.max(0, wish.search(pattern))))) return false
  const around = wish.replace(pattern, ' ')
  if (TOO_FEW.test(around)) return true
  if (SPARED.test(around)) return true
  if (TOO_MANY.test(around) || around.match(LESS) !== null) return false
  return around.match(MORE) === null ? null : true
}
