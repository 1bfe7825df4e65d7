import type { Catalogue } from '@understudy/contracts'

/** What is said of which model answers what, in English. */
export const modelsCatalogue: Catalogue = {
  'react.models.tasks': 'Which model for what',
  'react.models.tasks.why':
    'What you say here holds. For the rest, the model whose words stay on your pages most is asked first, once each has been tried enough.',
  'react.models.tasks.none': 'There are no two models to choose between.',
  'react.models.task.continuation': 'Continuations',
  'react.models.task.tighten': 'Tightening',
  'react.models.task.expand': 'Expanding',
  'react.models.task.voice': 'Rewriting in your voice',
  'react.models.task.dialogue': 'Dialogue',
  'react.models.task.proof': 'Proofreading',
  'react.models.task.describe': 'Describing',
  'react.models.task.instruction': 'Your own instructions',
  'react.models.by-itself': '{model} now, by what stays on the page',
  'react.models.stayed': '{model}: {kept} of {shown} stayed',
  'react.models.untried': '{model}: not tried yet',
  'react.models.try': 'May be tried',
  'react.models.try.why':
    'Now and then another model is asked, to see whether more of its words stay. One that your text would leave this machine for is asked only where you tick it, and no more once it costs more than today. One that may be tried may also read your choices, where you leave it open who does.',
  'react.models.first': 'asked first where nothing else is said',
  'react.models.remote': 'your text leaves this machine',
  'react.models.local': 'on this machine',
  'react.models.price': '{input} {currency} for a million tokens read, {output} written',
  'react.models.line': '{task}: {model} first',
  'react.models.line.learned.one': 'learned from one suggestion',
  'react.models.line.learned': 'learned from {count} suggestions',
  'react.models.gone': 'It is not set up here at present, so the next one answers.',
  'react.models.not-allowed':
    'It is not asked: your text would leave this machine for it, or it costs more than when you allowed it. Tick it under “{where}”.',
  'react.models.pick': 'Asked first',
  'react.models.none-behind': 'No suggestion is behind it.',
  'react.models.persona': 'Models',
  'react.models.persona.put-away': 'Models put away',
}
