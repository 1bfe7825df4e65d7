import {
  guessMode,
  isFactChange,
  lexicalTokens,
  measureChange,
  MEASURES,
  MEASURES_VERSION,
  measureText,
  wordChanges,
  type Measure,
} from '@understudy/stylometry'
import { detectDialogue } from '@understudy/prose'
import type { Population } from './population.ts'
import { shippedPopulation } from './shipped-population.ts'
import type { StyleReader } from './style-reader.ts'

const BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map(measure => [measure.id, measure]))

/** Made out of its text when it is first asked for. */
let population: Population | undefined

/** Reads by the measures of `@understudy/stylometry`. */
export const stylometryReader: StyleReader = {
  version: MEASURES_VERSION,
  measureChange: (first, second, language, dialogue) =>
    measureChange(first, second, { language, ...(dialogue && { dialogue }) }),
  measures: text => measureText(text, { language: 'en' }),
  modeOf: text => guessMode(text, detectDialogue(text.split('\n'))),
  lexicalTokens,
  wordChanges,
  population: () => (population ??= shippedPopulation()),
  isFactChange,
  imperative: (measure, direction) => BY_ID.get(measure)?.[direction].imperative ?? null,
}
