import { PEOPLE } from '../people.ts'
import { pick } from '../pick.ts'
import type { ToldTaste } from '../told-taste.ts'

const DEEDS = [
  'crossed the yard',
  'took down the shutters',
  'carried in the coal',
  'went out to the hives',
  'opened the second letter',
  'began on the stairs',
  'fetched the good plates',
  'climbed to the loft',
  'set the traps',
  'let out the dog',
  'shelled the peas',
  'walked to the crossing',
]
const EVENTS = [
  'once the bread van had gone by',
  'with the school bell still ringing',
  'while the cows were coming in',
  'after the priest had left',
  'as the neighbours lit their stove',
  'before the milk had boiled',
  'when the last guest was asleep',
  'as soon as the washing was dry',
  'while the choir was practising',
  'after the mill had stopped',
  'once the lamps had been trimmed',
  'as the market was packing up',
]
const HOURS = [
  'at some time in the early morning',
  'late in the afternoon again',
  'on the stroke of noon',
  'towards the end of the evening',
  'in the small hours of the night',
  'at daybreak or thereabouts',
  'well past midnight by then',
  'in the middle of the day',
  'during the first hour after dawn',
  'at dusk, as on most days',
  'in the course of the forenoon',
  'some while before sunset',
]

export const timeByEvents: ToldTaste = {
  id: 'time-by-events',
  statements: [
    'Tell the time of day by what is going on',
    'Mark time by events rather than by the hour',
    'Let somebody’s doings say how late it is',
  ],
  opposite: 'Say plainly what time of day it is',
  isEnding: false,
  beat: random => {
    const opening = `${pick(random, PEOPLE)} ${pick(random, DEEDS)}`
    return { wanted: `${opening} ${pick(random, EVENTS)}.`, unwanted: `${opening} ${pick(random, HOURS)}.` }
  },
  toldIn: text => seen(text, EVENTS) - seen(text, HOURS),
}

function seen(text: string, endings: readonly string[]): number {
  return endings.filter(ending => text.includes(` ${ending}.`)).length
}
