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
}

type Side = readonly [label: string, imperative: string]

function of(name: string, [highLabel, high]: Side, [lowLabel, low]: Side): MeasureWording {
  return { name, higher: { label: highLabel, imperative: high }, lower: { label: lowLabel, imperative: low } }
}

function counted(noun: string, higher: string, lower: string): MeasureWording {
  return of(noun, [`more ${noun}`, higher], [`fewer ${noun}`, lower])
}
