import fc, { type IProperty } from 'fast-check'

/** Something that holds of the extension whatever the document and whatever is done; throws where it does not. */
export interface EditorProperty {
  readonly name: string
  readonly property: IProperty<unknown>
}

/** How a property failed, and what plays it again. */
export interface PropertyFailure {
  readonly seed: number
  readonly path: string
  readonly report: string
}

/** Plays it so many times from `seed` on; null where it held. */
export async function tryProperty(
  { property }: EditorProperty,
  seed: number,
  numRuns: number,
): Promise<PropertyFailure | null> {
  const run = await fc.check(property, { seed, numRuns })
  // what the editors of these runs still wait for may come now, and they may go
  await new Promise(resolve => setTimeout(resolve, 0))
  if (!run.failed) return null
  const why = run.errorInstance instanceof Error ? run.errorInstance.stack : run.errorInstance
  return { seed, path: run.counterexamplePath ?? '', report: `${fc.defaultReportMessage(run)}\n${why}` }
}
