import { wordList } from './word-list.ts'

export const ARTICLES = wordList('a an the')
export const POSSESSIVES = wordList('my your his her its our their')
export const DETERMINERS = wordList(
  'a an the my your his her its our their this that these those some another each every both several many one two three four five six seven eight nine ten twelve twenty',
)
/** After these a noun is plural. */
export const PLURAL_DETERMINERS = wordList(
  'these those both several many two three four five six seven eight nine ten twelve twenty',
)
/** After these a noun is singular, whatever its ending. */
export const SINGULAR_DETERMINERS = wordList('a an this that another each every one')

/** Personal pronouns as objects, and as subjects. */
export const NOMINATIVE: ReadonlyMap<string, string> = new Map([
  ['me', 'I'],
  ['him', 'he'],
  ['her', 'she'],
  ['it', 'it'],
  ['us', 'we'],
  ['them', 'they'],
])
export const SUBJECT_PRONOUNS = wordList('i he she it we they you')
export const INDEFINITES = wordList('someone somebody something everyone everybody everything')
export const REFLEXIVES = wordList('myself yourself himself herself itself ourselves yourselves themselves oneself')

export const COORDINATORS = wordList('and or but nor then plus yet so')
export const NEGATIVES = wordList(
  "not never no nobody nothing none neither nor nowhere hardly scarcely barely without cannot can't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't shouldn't mustn't needn't ain't",
)
/** Words that open a subordinate clause. */
export const SUBORDINATORS = wordList(
  'if unless because since though although whereas whether that which who whom whose when whenever while whilst as before after until till once where wherever than lest how why what',
)
export const PREPOSITIONS = wordList(
  'about above across against along alongside among amid around at before behind below beneath beside between beyond by down during for from in inside into like near of off on onto out outside over past round through to toward towards under underneath up upon with within without',
)
export const AUXILIARIES = wordList(
  "am is are was were be been being do does did have has had can could may might must shall should will would i'd he'd she'd they'd we'd i'll he'll she'll they'll we'll",
)

/** Capitalised words that open a sentence and are no names. */
export const NOT_NAMES = wordList(
  `i you he she it we they someone somebody something everyone everybody everything anyone anybody anything nobody nothing one none all both each either neither few many most some others another
  the a an this that these those my your his her its our their who whoever what whatever which where when why how if as because since although though while until unless before after once whether
  and but or nor so yet then now here there today tomorrow yesterday tonight suddenly finally perhaps maybe still even just only not never always often again later soon meanwhile
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  in on at by for from with without of to into onto over under through across behind beside below above near inside outside upstairs downstairs`,
)
