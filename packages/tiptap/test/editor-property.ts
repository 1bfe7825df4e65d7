import fc, { type IRawProperty } from 'fast-check'

/** Something that holds of the extension whatever the document and whatever is done. */
export interface EditorProperty {
  readonly name: string
  readonly property: IRawProperty<unknown, boolean>
}

/** Throws with seed and path where the property fails within so many runs. */
export function checkProperty({ property }: EditorProperty, numRuns: number): void {
  fc.assert(property, { numRuns })
}
