import type { Catalogue } from '@understudy/contracts'
import { wording } from './en/wording.ts'

/** The English names of measures and of their two sides. */
export const stylometryCatalogue: Catalogue = Object.fromEntries(
  Object.entries(wording).flatMap(([id, { name, higher, lower }]) => [
    [`stylometry.${id}.name`, name],
    [`stylometry.${id}.higher`, higher.label],
    [`stylometry.${id}.lower`, lower.label],
  ]),
)
