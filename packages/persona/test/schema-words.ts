interface Words {
  readonly description: string
  readonly examples?: readonly unknown[]
  readonly default?: unknown
}

const say = (description: string, ...examples: readonly unknown[]): Words => ({
  description,
  ...(examples.length === 0 ? {} : { examples }),
})

const COUNTS =
  'Choices that agree and disagree, counted by independent passage. Learning counts them; an edit by hand leaves them as they are.'
const STATUS = 'proposed acts in ranking alone; active also in prompts; refused, superseded and retired do not act.'
const SOURCE = 'Where it is from: learned from choices, stated by a person, imported from a file, or the house’s.'
const LOCKED = 'While it is locked, learning and files leave it as it is, and it outranks what is not locked.'

/** What a code editor says of each field of a persona file, by its place. */
export const SCHEMA_WORDS: Readonly<Record<string, Words>> = {
  '': say(
    'What is known of a writer’s way, as a document that people own. Keys that are not named here are kept as they are.',
  ),
  'x-': say('A field of your own: shown in the panel, and given to the model as data under its key.', ['no ellipses']),
  schemaVersion: say('The version of the shape of this file.', 2),
  identity: say('Whose persona this is.'),
  'identity.id': say('A short name that does not change.', 'mara'),
  'identity.name': say('The name as people read it.', 'Mara Quill'),
  'identity.role': say('author, editor, house or work.', 'author'),
  demographics: say('Facts about the person, only ever stated, and sent to a model only where that is switched on.', {
    nativeLanguage: 'en',
  }),
  personality: say('Values and interests of the person, only ever stated, and sent only where that is switched on.', {
    values: ['restraint'],
  }),
  memory: say('What the writer wants kept in mind.'),
  'memory.longTerm': say('Where long-term memory is kept, as an address that the host resolves.', 'memory:mara'),
  'memory.notes': say('Notes about the story, given to the model.'),
  note: say('A note.', { id: 'note-1', statement: 'Tide tables are for 1887' }),
  'note.id': say('Names the note, once.', 'note-1'),
  'note.statement': say('The note in words.', 'Tide tables are for 1887'),
  pattern: say('Habits, as in how long a continuation is usually kept.'),
  habit: say('A habit.', { id: 'continuation-words', value: 18, unit: 'words' }),
  'habit.id': say(
    'Which habit: continuation-words and continuation-pauses act, others are kept.',
    'continuation-words',
  ),
  'habit.value': say('How much, in its unit.', 18),
  'habit.unit': say('What the value counts.', 'words', 'characters'),
  'habit.source': { ...say(SOURCE), default: 'stated' },
  'habit.status': { ...say(STATUS), default: 'active' },
  'habit.locked': { ...say(LOCKED), default: false },
  'habit.evidence': say(COUNTS),
  'habit.evidence.for': say('Choices that agree.'),
  'habit.evidence.against': say('Choices that disagree.'),
  model: say('Which model is asked first for a task.', { id: 'continuation', model: 'small' }),
  'model.id': say('The task: continuation, or a kind of rewrite.', 'continuation', 'tighten'),
  'model.model': say('The model, by the name the host has for it.', 'small'),
  'model.source': { ...say(SOURCE), default: 'stated' },
  'model.status': { ...say(STATUS), default: 'active' },
  'model.locked': { ...say(LOCKED), default: false },
  'model.evidence': say(COUNTS),
  'model.evidence.for': say('Suggestions of it that stayed on the page.'),
  'model.evidence.against': say('Suggestions of it that did not.'),
  preference: say('What the writer wants of a text.'),
  'preference.style': say('How it is written.'),
  'preference.content': say('What it says, and does not say.'),
  'preference.format': say('How it is laid out.'),
  'preference.reasoning': say('How a model should think about it.'),
  'preference.models': say('Which model for which task.'),
  'preference.rules': say('How line-edit rules are set, by their ids: on, query or off, everywhere or in a place.', {
    suddenly: 'off',
  }),
  'preference.words': say('The style sheet: words that are always changed, or always left.', {
    utilize: { to: 'use' },
    grey: { keep: true },
  }),
  'preference.sheet': say('The rest of the style sheet: numbers, punctuation, names.', {
    numbers: ['spelt out to one hundred'],
  }),
  item: say('One preference. At most 80 are active or proposed.', {
    id: 'dog-lives',
    statement: 'Never kill the dog',
    locked: true,
  }),
  'item.id': say('Names the item, once in the file.', 'dog-lives'),
  'item.statement': say(
    'What to do, said to the model: imperative, at most 500 characters.',
    'Keep sentences short in action',
  ),
  'item.measure': say('The measure that checks it. Both measure and direction, or neither.', 'sentence-length'),
  'item.direction': say('Where the measure should go.'),
  'item.scope': say('Where it holds; everywhere without one.', { mode: 'action' }),
  'item.scope.work': say('In this work alone.'),
  'item.scope.pointOfView': say('From this person’s point of view.'),
  'item.scope.speaker': say('When this person speaks.'),
  'item.scope.mode': say('In passages of this kind.'),
  'item.except': say('When it does not hold, in words.', 'when the sentence is itself the chase'),
  'item.evidence': say(COUNTS),
  'item.evidence.for': say('Choices that agree.'),
  'item.evidence.against': say('Choices that disagree.'),
  'item.status': { ...say(STATUS), default: 'active' },
  'item.locked': { ...say(LOCKED), default: false },
  'item.because': say('Why it is locked, in words.', 'the imprint’s rule'),
  'item.source': { ...say(SOURCE), default: 'stated' },
  'item.words': say('Words and short phrases that it lists, each once.'),
  'item.pattern': say('What no text should do, where the item says that.', { type: 'no-mark', mark: 'semicolon' }),
  'item.createdAt': say('When it was made, ISO 8601.', '2026-11-21T09:30:00Z'),
  word: say('A word of the list, and what the writer does with it.', { text: 'utilize', instead: 'use' }),
  'word.text': say('The word or phrase, in small letters.', 'utilize'),
  'word.wish': { ...say('cut: it goes, or gives way to `instead`. use: it is put in.'), default: 'cut' },
  'word.instead': say('What is written in its place.', 'use'),
  'word.evidence': say(COUNTS),
  'word.evidence.for': say('Passages that agree.'),
  'word.evidence.against': say('Passages that disagree.'),
  'word.status': {
    ...say('proposed acts in ranking, active also in prompts; refused was taken off.'),
    default: 'active',
  },
  modules: say('Parts that go with the persona, as rewards and adapters.', {
    rewards: [{ id: 'style', weight: 0.7 }],
    adapters: [],
  }),
  evidence: say('What of the choices behind the persona travels with this file. Nobody’s who opens it.'),
  'evidence.level': say('none: neither counts nor dates. redacted: no word of a manuscript. full: their words too.'),
  'evidence.items': say('By item.'),
  'evidence.items.*': say('An item and choices behind it.'),
  'evidence.items.*.item': say('The item’s id.'),
  'evidence.items.*.choices': say('The newest, newest first.'),
  'evidence.items.*.choices.*': say('One choice.'),
  'evidence.items.*.choices.*.day': say('The day.', '2026-11-21'),
  'evidence.items.*.choices.*.choice': say('What was done.'),
  'evidence.items.*.choices.*.moved': say(
    'How far the passage moved, or would have, by the item’s measure; 1 is what a reader notices.',
  ),
  'evidence.items.*.choices.*.before': say('What stood there.'),
  'evidence.items.*.choices.*.suggested': say('What was offered.'),
  'evidence.items.*.choices.*.after': say('What was made of it.'),
}
