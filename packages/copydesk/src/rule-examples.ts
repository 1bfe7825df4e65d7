import type { Catalogue } from '@understudy/contracts'

/** One sentence a rule, before and after, as a settings view shows it; of a query, what it asks about in brackets. */
const EXAMPLES: Readonly<Record<string, readonly [before: string, after: string | null]>> = {
  'filter-verb': ['She heard the door slam.', 'The door slammed.'],
  'ornate-tag': ['“Go,” she expostulated.', '“Go,” she said.'],
  intensifier: ['He was very tired.', 'He was tired.'],
  'began-to': ['He began to cross the room.', 'He crossed the room.'],
  'body-doubling': ['She nodded her head.', 'She nodded.'],
  padding: ['It stood empty due to the fact that nobody paid.', 'It stood empty because nobody paid.'],
  'tag-adverb': ['“Out!” he shouted loudly.', '“Out!” he shouted.'],
  'action-tag': ['“No,” he shrugged.', '“No.” He shrugged.'],
  'stiff-dialogue': ['“I do not know,” said Bess.', '“I don’t know,” said Bess.'],
  suddenly: ['Suddenly the phone rang.', 'The phone rang.'],
  doublet: ['She counted each and every crate.', 'She counted every crate.'],
  'there-was': ['There was a man standing at the gate.', 'A man stood at the gate.'],
  hedge: ['He seemed to hesitate.', 'He hesitated.'],
  'had-pile-up': ['He had washed, had shaved and had gone out.', 'He had washed, shaved and gone out.'],
  'speech-break': ['“But I-”', '“But I—”'],
  'tag-not-needed': ['“Then go,” [Tom said], the third time.', null],
  'name-in-address': ['“Bess, listen, [Bess].”', null],
  'dangling-participle': ['[Unlocking the door], he ran upstairs.', null],
  'tense-slip': ['He opened the door and [walks] in.', null],
  'view-slip': ['[Tom wondered] why, in Mara’s scene.', null],
  'show-then-tell': ['She flung the cup. [She was furious.]', null],
  echo: ['The narrow stair led to a [narrow] window.', null],
  'same-openings': ['She sat. She waited for the bell. [She] counted.', null],
  cliche: ['He went [white as a sheet].', null],
  'comma-splice': ['The train [left, nobody] had told her.', null],
  'house-word': ['They utilized the grey gate.', 'They used the gray gate.'],
  'house-name': ['At dusk Elodie came.', 'At dusk Élodie came.'],
  'house-number': ['She had 3 dogs.', 'She had three dogs.'],
  'serial-comma': ['They had bread, salt and oil.', 'They had bread, salt, and oil.'],
  'wished-word': ['He was very tired.', 'He was tired.'],
  'cut-adverbs': ['She slowly turned the key.', 'She turned the key.'],
  'split-sentences': ['She took the lamp, and he followed her.', 'She took the lamp. He followed her.'],
  'join-sentences': ['He turned. He ran.', 'He turned and ran.'],
  'plain-words': ['She commenced the count.', 'She began the count.'],
  'long-words': ['She began the count.', 'She commenced the count.'],
  contract: ['She did not know Bess’s name.', 'She didn’t know Bess’s name.'],
  expand: ['She didn’t know.', 'She did not know.'],
  'passive-to-active': ['The gate was opened by Tom.', 'Tom opened the gate.'],
  'to-present': ['She took the lamp.', 'She takes the lamp.'],
  'to-past': ['She takes the lamp.', 'She took the lamp.'],
}

/** The examples by their keys: `copydesk.before.RULE` and, of a fix, `copydesk.after.RULE`. */
export const ruleExamples: Catalogue = Object.fromEntries(
  Object.entries(EXAMPLES).flatMap(([rule, [before, after]]) => [
    [`copydesk.before.${rule}`, before],
    ...(after === null ? [] : [[`copydesk.after.${rule}`, after]]),
  ]),
)
