import {
  guessMode,
  isFactChange,
  measureChange,
  MEASURES,
  MEASURES_VERSION,
  measureText,
  type Measure,
} from '@understudy/stylometry'
import { detectDialogue } from '@understudy/prose'
import type { StyleReader } from './style-reader.ts'

const BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map(measure => [measure.id, measure]))

/** Reads by the measures of `@understudy/stylometry`. */
export const stylometryReader: StyleReader = {
  version: MEASURES_VERSION,
  measureChange: (first, second, language) => measureChange(first, second, { language }),
  measures: text => measureText(text, { language: 'en' }),
  modeOf: text => guessMode(text, detectDialogue(text.split('\n'))),
  isFactChange,
  imperative: (measure, direction) => BY_ID.get(measure)?.[direction].imperative ?? null,
}
