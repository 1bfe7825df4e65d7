import { isFactChange, measureChange, MEASURES, MEASURES_VERSION, type Measure } from '@understudy/stylometry'
import type { StyleReader } from './style-reader.ts'

const BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map(measure => [measure.id, measure]))

/** Reads by the measures of `@understudy/stylometry`. */
export const stylometryReader: StyleReader = {
  version: MEASURES_VERSION,
  measureChange: (first, second, language) => measureChange(first, second, { language }),
  isFactChange,
  imperative: (measure, direction) => BY_ID.get(measure)?.[direction].imperative ?? null,
}
