import type { Catalogue } from '@understudy/contracts'

/** The one question about what was noticed, in English. The keys are letters of the words they stand for. */
export const noticedCatalogue: Catalogue = {
  'react.noticed.label': 'What I noticed',
  'react.noticed.ask': 'Is this you?',
  'react.noticed.ask.other': 'Is this so?',
  'react.noticed.counts': 'in {for} of {total} passages',
  'react.noticed.more.one': 'Show the choice',
  'react.noticed.more': 'Show {count} choices',
  'react.noticed.fewer': 'Show less',
  'react.noticed.yes': 'Yes, this is me',
  'react.noticed.yes.other': 'Yes, so it is',
  'react.noticed.yes.key': 'Y',
  'react.noticed.no': 'No',
  'react.noticed.no.key': 'N',
  'react.noticed.later': 'Later',
  'react.noticed.later.key': 'L',
  'react.noticed.never-ask': 'Never ask this',
  'react.noticed.never-ask.key': 'X',
  'react.noticed.answers': 'What you say to it',
  'react.noticed.put-away': 'Put this away; nothing is decided',
  'react.noticed.said.yes': 'Noted. It acts from now on.',
  'react.noticed.said.no': 'Noted. It is put away.',
  'react.noticed.said.later': 'Another time, then.',
  'react.noticed.said.never-ask': 'You are not asked this again.',
}
