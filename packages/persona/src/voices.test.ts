import { describe, expect, it } from 'vitest'
import { id, item } from '../test/builders.ts'
import { describeItem, type PersonaItem, type Voice } from './index.ts'

type Row = readonly [said: string, imperative: string, second: string, third: string]

/** A statement and how it reads to a model, to Mara, and to Mara's editor. */
const STATEMENTS: readonly Row[] = [
  ['Keep sentences short', 'Keep sentences short', 'You keep sentences short', 'Mara keeps sentences short'],
  ['keep sentences short.', 'Keep sentences short', 'You keep sentences short', 'Mara keeps sentences short'],
  ['Keep sentences short!', 'Keep sentences short', 'You keep sentences short', 'Mara keeps sentences short'],
  ['Please keep it brief', 'Please keep it brief', 'You keep it brief', 'Mara keeps it brief'],
  ['Never kill the dog', 'Never kill the dog', 'You never kill the dog', 'Mara never kills the dog'],
  [
    'Never, ever explain',
    'Never, ever explain',
    'Your way: “Never, ever explain”',
    'Mara’s way: “Never, ever explain”',
  ],
  ['Always name the wind', 'Always name the wind', 'You always name the wind', 'Mara always names the wind'],
  ['Only use said', 'Only use said', 'You only use said', 'Mara only uses said'],
  ['Don’t explain jokes', 'Don’t explain jokes', 'You do not explain jokes', 'Mara does not explain jokes'],
  ["don't use semicolons", "Don't use semicolons", 'You do not use semicolons', 'Mara does not use semicolons'],
  ['Do not tell', 'Do not tell', 'You do not tell', 'Mara does not tell'],
  [
    'Avoid starting with And',
    'Avoid starting with And',
    'You avoid starting with And',
    'Mara avoids starting with And',
  ],
  ['Stop using “suddenly”', 'Stop using “suddenly”', 'You stop using “suddenly”', 'Mara stops using “suddenly”'],
  ['Try not to explain', 'Try not to explain', 'You try not to explain', 'Mara tries not to explain'],
  ['Be brief', 'Be brief', 'You are brief', 'Mara is brief'],
  ['Let them interrupt', 'Let them interrupt', 'You let them interrupt', 'Mara lets them interrupt'],
  ['Vary your openings', 'Vary your openings', 'You vary your openings', 'Mara varies their openings'],
  ['Write as you speak', 'Write as you speak', 'You write as you speak', 'Mara writes as they speak'],
  [
    'Keep the reader with you',
    'Keep the reader with you',
    'You keep the reader with you',
    'Mara keeps the reader with them',
  ],
  ['Never write “you know”', 'Never write “you know”', 'You never write “you know”', 'Mara never writes “you know”'],
  ['Keep my commas', 'Keep my commas', 'You keep your commas', 'Mara keeps their commas'],
  ['Trust the reader', 'Trust the reader', 'You trust the reader', 'Mara trusts the reader'],
  ['Go easy on commas', 'Go easy on commas', 'You go easy on commas', 'Mara goes easy on commas'],
  [
    'Cut adverbs and keep verbs',
    'Cut adverbs and keep verbs',
    'You cut adverbs and keep verbs',
    'Mara’s way: “Cut adverbs and keep verbs”',
  ],
  [
    'Keep it short. Use verbs',
    'Keep it short. Use verbs',
    'Your way: “Keep it short. Use verbs”',
    'Mara’s way: “Keep it short. Use verbs”',
  ],
  [
    'Open fewer sentences with And',
    'Open fewer sentences with And',
    'You open fewer sentences with And',
    'Mara opens fewer sentences with And',
  ],
  ['Lean prose', 'Lean prose', 'Your way: “Lean prose”', 'Mara’s way: “Lean prose”'],
  ['Open endings', 'Open endings', 'Your way: “Open endings”', 'Mara’s way: “Open endings”'],
  ['Close third person', 'Close third person', 'Your way: “Close third person”', 'Mara’s way: “Close third person”'],
  ['No adverbs', 'No adverbs', 'You use no adverbs', 'Mara uses no adverbs'],
  ['No exclamation marks', 'No exclamation marks', 'You use no exclamation marks', 'Mara uses no exclamation marks'],
  [
    'no dialogue tags in quarrels',
    'No dialogue tags in quarrels',
    'You use no dialogue tags in quarrels',
    'Mara uses no dialogue tags in quarrels',
  ],
  ['No dogs die', 'No dogs die', 'Your way: “No dogs die”', 'Mara’s way: “No dogs die”'],
  ['No one explains', 'No one explains', 'Your way: “No one explains”', 'Mara’s way: “No one explains”'],
  ['No killing the dog', 'No killing the dog', 'Your way: “No killing the dog”', 'Mara’s way: “No killing the dog”'],
  ['Less description', 'Less description', 'You use less description', 'Mara uses less description'],
  ['Fewer similes', 'Fewer similes', 'You use fewer similes', 'Mara uses fewer similes'],
  [
    'More dialogue in chapter openings',
    'More dialogue in chapter openings',
    'You use more dialogue in chapter openings',
    'Mara uses more dialogue in chapter openings',
  ],
  ['Less is more', 'Less is more', 'Your way: “Less is more”', 'Mara’s way: “Less is more”'],
  [
    'Fewer adverbs than verbs are fine',
    'Fewer adverbs than verbs are fine',
    'Your way: “Fewer adverbs than verbs are fine”',
    'Mara’s way: “Fewer adverbs than verbs are fine”',
  ],
  ['Shorter sentences', 'Shorter sentences', 'Your way: “Shorter sentences”', 'Mara’s way: “Shorter sentences”'],
  ['Cutting adverbs', 'Cutting adverbs', 'Your way: “Cutting adverbs”', 'Mara’s way: “Cutting adverbs”'],
  [
    'Telling instead of showing',
    'Telling instead of showing',
    'Your way: “Telling instead of showing”',
    'Mara’s way: “Telling instead of showing”',
  ],
  [
    'Not too many adverbs',
    'Not too many adverbs',
    'Your way: “Not too many adverbs”',
    'Mara’s way: “Not too many adverbs”',
  ],
  [
    'I like short sentences',
    'The writer likes short sentences',
    'You like short sentences',
    'Mara likes short sentences',
  ],
  [
    'I like my sentences short',
    'The writer likes their sentences short',
    'You like your sentences short',
    'Mara likes their sentences short',
  ],
  ['I don’t like adverbs', 'The writer does not like adverbs', 'You do not like adverbs', 'Mara does not like adverbs'],
  [
    'I never use semicolons',
    'The writer never uses semicolons',
    'You never use semicolons',
    'Mara never uses semicolons',
  ],
  ['I can’t stand italics', 'The writer can’t stand italics', 'You can’t stand italics', 'Mara can’t stand italics'],
  [
    'I hate it when he shrugs',
    'The writer hates it when he shrugs',
    'You hate it when he shrugs',
    'Mara hates it when he shrugs',
  ],
  ['I’m tired of rain', 'The writer is tired of rain', 'You are tired of rain', 'Mara is tired of rain'],
  [
    'I’d rather cut than add',
    'The writer would rather cut than add',
    'You would rather cut than add',
    'Mara would rather cut than add',
  ],
  ['I have no chapters', 'The writer has no chapters', 'You have no chapters', 'Mara has no chapters'],
  [
    'I want what I write to sound like me',
    'The writer wants what they write to sound like them',
    'You want what you write to sound like you',
    'Mara wants what they write to sound like them',
  ],
  [
    'It was a dark night',
    'It was a dark night',
    'Your way: “It was a dark night”',
    'Mara’s way: “It was a dark night”',
  ],
  ['Коротко', 'Коротко', 'Your way: “Коротко”', 'Mara’s way: “Коротко”'],
  ['Immer kurz', 'Immer kurz', 'Your way: “Immer kurz”', 'Mara’s way: “Immer kurz”'],
]

/** What follows "keep sentences short": the same in all voices, or as said to a model, to Mara, and of her. */
const PLACES: readonly (readonly [changed: Partial<PersonaItem>, all: string, second?: string, third?: string])[] = [
  [{ scope: { mode: 'dialogue' } }, ' in dialogue'],
  [{ scope: { mode: 'embedded' } }, ' in letters and other texts inside the story'],
  [{ scope: { speaker: 'Odd' } }, ' when Odd speaks'],
  [{ scope: { speaker: 'Action' } }, ' when Action speaks'],
  [{ scope: { mode: 'dialogue', speaker: 'Dialogue' } }, ' in dialogue when Dialogue speaks'],
  [{ scope: { mode: 'action', pointOfView: 'Brin' } }, ' in action from Brin’s point of view'],
  [{ scope: { work: 'w' } }, ' in this work'],
  [
    { scope: { work: 'w', mode: 'dialogue', speaker: 'Odd', pointOfView: 'Brin' } },
    ' in dialogue when Odd speaks from Brin’s point of view in this work',
  ],
  [{ statement: 'Keep sentences short in dialogue', scope: { mode: 'dialogue' } }, ' in dialogue'],
  [{ statement: 'Keep sentences short in Dialogue', scope: { mode: 'dialogue' } }, ' in Dialogue'],
  [
    { statement: 'Keep sentences short in dialogue', scope: { mode: 'dialogue', speaker: 'Odd' } },
    ' in dialogue when Odd speaks',
  ],
  [
    { statement: 'Keep sentences short in actionable parts', scope: { mode: 'action' } },
    ' in actionable parts in action',
  ],
  [{ except: 'when it is the chase' }, ', except when it is the chase'],
  [{ except: 'When it is the chase.' }, ', except when it is the chase'],
  [{ except: 'except when it is the chase' }, ', except when it is the chase'],
  [{ except: 'Except in letters' }, ', except in letters'],
  [{ except: 'except for Odd' }, ', except for Odd'],
  [{ except: 'but not in letters' }, ', except in letters'],
  [{ except: 'not in letters' }, ', except in letters'],
  [{ except: 'unless Odd lies' }, ', unless Odd lies'],
  [{ except: 'Unless it rains!' }, ', unless it rains'],
  [{ except: 'except unless it rains' }, ', unless it rains'],
  [{ except: 'if Odd lies' }, ', except if Odd lies'],
  [{ except: 'In letters' }, ', except in letters'],
  [{ except: 'Odd’s letters' }, ', except Odd’s letters'],
  [{ except: ' ' }, ''],
  [
    { except: 'when I am in a hurry' },
    ', except when they are in a hurry',
    ', except when you are in a hurry',
    ', except when they are in a hurry',
  ],
  [{ except: 'in my letters' }, ', except in their letters', ', except in your letters', ', except in their letters'],
  [{ statement: 'Keep sentences short, except in letters', except: 'in letters' }, ', except in letters'],
  [{ scope: { mode: 'action' }, except: 'when Odd runs' }, ' in action, except when Odd runs'],
]

const says = (voice: Voice, changed: Partial<PersonaItem>) =>
  describeItem(item({ id: id('i'), ...changed }), voice, { counts: false, name: 'Mara' })

describe('an item in three voices', () => {
  it.each(STATEMENTS)('%s', (statement, ...sentences) => {
    expect((['imperative', 'second', 'third'] as const).map(voice => says(voice, { statement }))).toEqual(sentences)
  })
  it.each(PLACES.map(row => [row] as const))(
    'says where it holds and where not: %j',
    ([changed, all, second = all, third = all]) => {
      const sentences = [
        `Keep sentences short${all}`,
        `You keep sentences short${second}`,
        `Mara keeps sentences short${third}`,
      ]
      expect((['imperative', 'second', 'third'] as const).map(voice => says(voice, changed))).toEqual(sentences)
    },
  )
  it.each<[statement: string, scope: Partial<PersonaItem>['scope'] & object, said: string]>([
    ['Never use “perhaps” in Tom’s chapters', { pointOfView: 'Tom' }, 'You never use “perhaps” in Tom’s chapters'],
    ['Use long sentences when Tom narrates', { pointOfView: 'Tom' }, 'You use long sentences when Tom narrates'],
    ['Never swear in scenes told by Tom', { pointOfView: 'Tom' }, 'Your way: “Never swear in scenes told by Tom”'],
    ['Never use Tom’s name', { pointOfView: 'Tom' }, 'You never use Tom’s name from Tom’s point of view'],
    ['Bess never says “lovely”', { speaker: 'Bess' }, 'Your way: “Bess never says “lovely””'],
    ['Keep Bess’s sentences short', { speaker: 'Bess' }, 'You keep Bess’s sentences short'],
    ['Never use Bess’s name', { speaker: 'Bess' }, 'You never use Bess’s name when Bess speaks'],
    ['Never use Tomtom’s chapters', { pointOfView: 'Tom' }, 'You never use Tomtom’s chapters from Tom’s point of view'],
  ])('names people once: %s', (statement, scope, said) => expect(says('second', { statement, scope })).toBe(said))
  it('says so of what it quotes too', () => {
    const changed = { statement: 'Short sentences', scope: { mode: 'action' }, except: 'unless I say so' } as const
    expect(says('second', changed)).toBe('Your way: “Short sentences” in action, unless you say so')
  })
})
