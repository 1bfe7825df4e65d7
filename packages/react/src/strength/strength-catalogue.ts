import type { Catalogue } from '@understudy/contracts'

/** What is said of a passage at several strengths of a preference, in English. */
export const strengthCatalogue: Catalogue = {
  'react.item.show': 'See what it does …',
  'react.strength.title': 'What it does to a passage of yours',
  'react.strength.looking': 'Looking for a passage …',
  'react.strength.none':
    'There is nothing to show it on: it takes a text model, and a paragraph of 20 to 160 words in this manuscript.',
  'react.strength.label': 'How far it goes',
  'react.strength.none-yet': 'As it stands',
  'react.strength.slight': 'A little',
  'react.strength.clear': 'Clearly',
  'react.strength.strong': 'As far as it goes',
  'react.strength.asked': 'Writing it so …',
  'react.strength.marks': 'Mark what is different',
  'react.strength.means.remote':
    'Each step sends this passage and what stands around it to {model}. Nothing of it goes into your manuscript, and nothing is learned.',
  'react.strength.means.here':
    '{model} writes it on this machine. Nothing of it goes into your manuscript, and nothing is learned.',
}
