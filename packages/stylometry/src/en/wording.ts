/** The English words of one measure. The second person is the imperative behind “You usually”. */
export interface MeasureWording {
  readonly name: string
  readonly higher: { readonly label: string; readonly imperative: string }
  readonly lower: { readonly label: string; readonly imperative: string }
}

/** Of every measure by id. Each imperative is read by a text model, and behind “You usually” by a writer. */
export const wording: Readonly<Record<string, MeasureWording>> = {
  'sentence-length': of(
    'sentence length',
    ['longer sentences', 'Let sentences run long'],
    ['shorter sentences', 'Keep sentences short'],
  ),
  'sentence-variation': of(
    'variation of sentence length',
    ['more varied sentence lengths', 'Vary the length of sentences'],
    ['more even sentence lengths', 'Keep sentences of even length'],
  ),
  'word-length': of(
    'word length',
    ['longer words', 'Prefer the longer word'],
    ['shorter words', 'Prefer the shorter word'],
  ),
  'text-length': of(
    'length',
    ['longer passages', 'Write at more length'],
    ['shorter passages', 'Say it in fewer words'],
  ),
  'paragraph-length': of(
    'paragraph length',
    ['longer paragraphs', 'Let paragraphs run long'],
    ['shorter paragraphs', 'Keep paragraphs short'],
  ),
  'dialogue-share': of(
    'share of dialogue',
    ['more dialogue', 'Tell more in dialogue'],
    ['less dialogue', 'Tell more in narration'],
  ),
  commas: counted('commas', 'Use commas freely', 'Use few commas'),
  semicolons: counted('semicolons', 'Use semicolons', 'Avoid semicolons'),
  colons: counted('colons', 'Use colons', 'Avoid colons'),
  dashes: counted('dashes', 'Use dashes', 'Avoid dashes'),
  exclamations: counted('exclamation marks', 'Use exclamation marks', 'Avoid exclamation marks'),
  questions: counted('questions', 'Ask questions', 'Ask few questions'),
  ellipses: counted('ellipses', 'Use ellipses', 'Avoid ellipses'),
  parentheses: counted('parentheses', 'Use parentheses', 'Avoid parentheses'),
  'ornate-tags': of(
    'ornate speech tags',
    ['more ornate speech tags', 'Use expressive verbs in speech tags'],
    ['plainer speech tags', 'Use plain speech tags such as “said”'],
  ),
  'said-tags': counted('speech tags', 'Say who speaks with a tag', 'Leave out speech tags where the speaker is clear'),
  'tag-adverbs': counted('adverbs on speech tags', 'Keep adverbs on speech tags', 'Cut adverbs on speech tags'),
  adverbs: counted('adverbs', 'Use adverbs of manner', 'Cut adverbs of manner'),
  intensifiers: counted('intensifiers', 'Keep intensifiers such as “very”', 'Cut intensifiers such as “very”'),
  hedges: counted('hedges', 'Keep hedges such as “seemed” and “perhaps”', 'Cut hedges such as “seemed” and “perhaps”'),
  'filter-verbs': counted(
    'filter verbs',
    'Tell through the senses of the point of view (“she heard …”)',
    'Tell what happens without “she saw” or “he heard”',
  ),
  'thought-verbs': counted(
    'verbs of thought',
    'Say aloud what characters think, know and wonder',
    'Leave out “he thought”, “she knew” and the like',
  ),
  'began-to': counted('beginnings of actions', 'Let actions begin or start', 'Cut “began to” and “started to”'),
  padding: counted('roundabout phrases', 'Keep roundabout phrases', 'Replace roundabout phrases with plain words'),
  'body-doubling': counted(
    'body parts that a verb implies',
    'Name the body part with the gesture',
    'Cut body parts that the verb implies',
  ),
  suddenly: counted(
    'announcements of suddenness',
    'Announce sudden events with “suddenly”',
    'Let sudden events come without “suddenly”',
  ),
  doublets: counted('doublets', 'Keep doublets such as “each and every”', 'Cut doublets such as “each and every”'),
  contractions: counted('contractions', 'Use contractions', 'Write contractions out'),
  similes: counted('similes', 'Use similes', 'Use few similes'),
  'abstract-nouns': counted(
    'abstract nouns',
    'Use abstract nouns',
    'Prefer concrete nouns and verbs to abstract nouns',
  ),
  'ing-openings': counted(
    'sentences that open with an -ing word',
    'Open sentences with -ing phrases',
    'Avoid opening sentences with -ing phrases',
  ),
  'there-was': counted('there was', 'Introduce things with “there was”', 'Avoid “there was” and “there were”'),
  passives: counted('passives', 'Use the passive', 'Prefer the active voice'),
  'past-perfect': counted(
    'had with a past participle',
    'Use “had” for what came before',
    'Avoid chains of “had” with a participle',
  ),
  'conjunction-openings': counted(
    'sentences that open with And or But',
    'Open sentences with And or But',
    'Avoid opening sentences with And or But',
  ),
  'same-openings': counted('sentences that open alike', 'Let sentences in a row open alike', 'Vary how sentences open'),
  'pronoun-openings': counted(
    'sentences that open with a pronoun',
    'Open sentences with pronouns',
    'Open fewer sentences with pronouns',
  ),
  echoes: counted('words that come again soon', 'Repeat words for effect', 'Avoid repeating a word soon'),
  senses: counted(
    'words of sound, smell, taste and touch',
    'Use words of sound, smell, taste and touch',
    'Use few words of sound, smell, taste and touch',
  ),
  negations: counted('negations', 'Say what is not', 'Say things in the positive'),
  cliches: counted('set phrases', 'Use familiar set phrases', 'Avoid set phrases; find an own image'),
  'short-sentences': counted(
    'sentences of a few words',
    'Let sentences of two or three words stand',
    'Tie sentences of two or three words to others',
  ),
  'long-sentences': counted(
    'sentences of thirty words and more',
    'Let some sentences go beyond thirty words',
    'Break up sentences of thirty words and more',
  ),
  'one-line-paragraphs': counted(
    'paragraphs of one line',
    'Set single lines as paragraphs of their own',
    'Keep single lines within a paragraph',
  ),
  'paragraph-variation': of(
    'variation of paragraph length',
    ['more varied paragraph lengths', 'Vary the length of paragraphs'],
    ['more even paragraph lengths', 'Keep paragraphs of even length'],
  ),
  'speech-length': of(
    'length of speeches',
    ['longer speeches', 'Let characters speak at length'],
    ['shorter speeches', 'Keep each speech short'],
  ),
  'action-beats': counted(
    'action beats beside speech',
    'Set a deed beside speech in place of a tag',
    'Leave out deeds beside speech',
  ),
  'told-questions': counted(
    'questions in narration',
    'Let the narration ask questions',
    'Let the narration ask nothing',
  ),
  'all-capitals': counted('words in capitals', 'Set shouted words in capitals', 'Set no words in capitals'),
  compounds: counted('hyphenated words', 'Use hyphenated compounds', 'Use few hyphenated compounds'),
  figures: counted('numbers in figures', 'Write numbers in figures', 'Write numbers out in words'),
  'repeated-phrases': counted('phrases that come again', 'Let a phrase come again', 'Say no phrase twice'),
  'word-variety': of(
    'variety of words',
    ['more varied words', 'Draw on many different words'],
    ['fewer different words', 'Say things again in the same words'],
  ),
  fragments: counted('sentence fragments', 'Use sentence fragments', 'Write whole sentences'),
  'tag-actions': counted(
    'deeds on speech tags',
    'Let tags go on into a deed (“she said, turning”)',
    'End a speech tag with its verb, without “turning away” and the like',
  ),
  'inverted-tags': counted(
    'tags with the verb first',
    'Put the verb first in tags (“said Tom”)',
    'Put the name first in tags (“Tom said”)',
  ),
  'names-in-speech': counted('names in address', 'Let characters call each other by name', 'Cut names in address'),
  'formal-words': counted('formal words', 'Use the formal word', 'Use the plain word: “use” for “utilize”'),
  'latinate-words': counted('latinate words', 'Use words of Latin origin', 'Choose plain verbs over latinate ones'),
  'vague-words': counted(
    'vague words',
    'Leave things vague with “something” and “somehow”',
    'Name the thing where “something” or “things” stands',
  ),
  fillers: counted(
    'fillers',
    'Keep fillers such as “just” and “of course”',
    'Cut fillers such as “just” and “of course”',
  ),
  'modal-verbs': counted(
    'modal verbs',
    'Use “would”, “could” and “might” freely',
    'Say it without “would”, “could” and “might”',
  ),
  names: counted('names', 'Call people and places by name', 'Use fewer names'),
  colours: counted('words of colour and light', 'Name colours and light', 'Use few words of colour and light'),
  'strong-language': counted('oaths', 'Let oaths stand', 'Keep oaths out'),
  'stated-feelings': counted('feelings named outright', 'Name feelings outright', 'Show feelings without naming them'),
  'bodily-feelings': counted(
    'feelings shown by the body',
    'Show feelings by heart, breath and hands',
    'Leave out pounding hearts, caught breath and the like',
  ),
  'acting-body-parts': counted(
    'body parts that act by themselves',
    'Let eyes and hands act by themselves',
    'Let the person act, not “her eyes” or “his hands”',
  ),
  'stock-words': counted(
    'stock words',
    'Keep words such as “tapestry” and “testament”',
    'Avoid stock words such as “tapestry” and “testament”',
  ),
  'likenesses-of': counted(
    'likenesses with “of”',
    'Use likenesses such as “a blanket of snow”',
    'Avoid likenesses such as “a symphony of” and “a blanket of”',
  ),
  'acting-abstractions': counted(
    'abstractions that act',
    'Let silence, fear and light act like people',
    'Do not let silence, fear or light act like people',
  ),
  'portions-of-feeling': counted(
    'portions of feeling',
    'Keep “a sense of” and “a mix of”',
    'Cut “a sense of”, “a mix of” and the like',
  ),
  'roundabout-doing': counted(
    'roundabout doings',
    'Keep “found herself” and “managed to”',
    'Cut “found herself”, “managed to” and the like: let it be done',
  ),
  'summings-up': counted(
    'summings-up',
    'Say what a moment meant',
    'Leave out what a moment meant: no “in that moment”, no “a reminder that”',
  ),
  'not-but': counted(
    'contrasts of “not this but that”',
    'Use contrasts of “not this but that”',
    'Say what it is, without “not this but that”',
  ),
  'ing-endings': counted(
    'sentences that trail off in an -ing phrase',
    'Let sentences trail off in an -ing phrase',
    'End sentences without a trailing -ing phrase',
  ),
  absolutes: counted(
    'trailing asides such as “her eyes fixed”',
    'Let asides such as “her eyes fixed on him” trail a sentence',
    'Cut trailing asides such as “her eyes fixed on him”',
  ),
  'as-clauses': counted(
    'clauses with “as”',
    'Let things happen at once with “as she …”',
    'Let one thing follow another, without “as she …”',
  ),
  'relative-clauses': counted(
    'clauses that hang on with “which” or “who”',
    'Add clauses with “which” and “who”',
    'Cut clauses that hang on with “which” or “who”',
  ),
  'of-phrases': counted('phrases with “of”', 'Use phrases with “of” freely', 'Use few phrases with “of”'),
  'paired-adjectives': counted('adjectives in pairs', 'Set adjectives in pairs', 'Let one adjective do for two'),
  triads: counted('lists of three', 'Use lists of three', 'Avoid lists of three'),
  'serial-commas': counted('serial commas', 'Use the serial comma', 'Leave out the serial comma'),
  'first-person': of(
    'first person',
    ['more “I” and “we” in the telling', 'Tell in the first person'],
    ['less “I” and “we” in the telling', 'Say “I” and “we” less in the telling'],
  ),
  'second-person': of(
    'second person',
    ['more “you” in the telling', 'Address the reader as “you”'],
    ['less “you” in the telling', 'Do not address the reader as “you”'],
  ),
  'present-tense': of(
    'present tense',
    ['more in the present tense', 'Tell in the present tense'],
    ['more in the past tense', 'Tell in the past tense'],
  ),
}

type Side = readonly [label: string, imperative: string]

function of(name: string, [highLabel, high]: Side, [lowLabel, low]: Side): MeasureWording {
  return { name, higher: { label: highLabel, imperative: high }, lower: { label: lowLabel, imperative: low } }
}

function counted(noun: string, higher: string, lower: string): MeasureWording {
  return of(noun, [`more ${noun}`, higher], [`fewer ${noun}`, lower])
}
