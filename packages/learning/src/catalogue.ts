import type { Catalogue } from '@understudy/contracts'

/** Why a learned patch was made, in words; every sentence of this package that a writer may read. */
export const learningCatalogue: Catalogue = {
  'learning.item-proposed': 'Seen in {for} passages, {against} against it',
  'learning.item-activated': 'Held in {for} passages, {against} against it',
  'learning.item-superseded': '{against} passages against it by now, {for} for it',
  'learning.habit.continuation-words':
    'Most is kept of continuations of about {value} words, of {count} that were shown',
  'learning.habit.continuation-pauses':
    'Of some that come by themselves fewer than {value} characters are kept, of {count} that did',
  'learning.habit-superseded': 'No longer borne out, by {count} continuations',
  'learning.model': 'More stays of what “{model}” makes, of {count} suggestions',
  'learning.optimizer.added': 'Put in words by the optimizer, from {for} passages, {against} against it',
  'learning.optimizer.activated': 'Borne out by {for} passages, {against} against it: it acts from now on',
  'learning.optimizer.revised':
    'Said otherwise by the optimizer: this way {for} passages bear it out, {against} do not',
  'learning.optimizer.retired': 'No longer borne out: {against} passages against it, {for} for it',
  'learning.optimizer.rescoped': 'Holds elsewhere than it said, by {for} passages, {against} against it',
  'learning.optimizer.cheaper':
    '{count} exchanges done again with it: {after} % of the words to change by hand instead of {before} %',
  'learning.item-counted': 'Counted anew, {for} for and {against} against',
}
