import type { OperationRefusal } from './operation.ts'

/** Why an operation was refused, for the critic that proposed it: it may know how to do better. */
export const REFUSAL_WORDS: Readonly<Record<OperationRefusal, string>> = {
  malformed: 'it has not the form that was asked for',
  'too-long': 'it is too long',
  'beyond-rate': 'it changes too much at once',
  'no-evidence': 'it names differences that are not there, or none',
  'missing-item': 'there is no such item',
  locked: 'that item is locked',
  persons: 'a person said that item, and only a person changes it',
  'taken-back': 'the writer took it back before',
  quoted: 'it repeats words of the material',
  'no-preference': 'it is no preference about prose',
  fact: 'it says what happens, names somebody or counts something',
  'other-language': 'it is not in plain English',
  'off-scope': 'its differences lie elsewhere than it says',
  duplicate: 'that is said already',
  counted: 'that is counted already without you',
  contradicted: 'other choices of the writer speak against it',
  unconfirmed: 'no other choice of the writer speaks for it',
  'predicts-worse': 'with it the writer’s choices would be foretold worse',
  variables: 'the slots in braces have to stay as they are, each once',
  'unknown-target': 'there is nothing of that name',
  'out-of-range': 'the number is out of range',
  cycle: 'a pass would come twice, or after itself',
  'nothing-new': 'it changes nothing',
  persona: 'it cannot be kept',
}
