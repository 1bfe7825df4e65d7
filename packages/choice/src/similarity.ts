/**
 * How alike texts are, as a square matrix: symmetric, 1 on the diagonal, each value in [0, 1].
 * Takes all texts at once so that each is read once.
 */
export type Similarity = (texts: readonly string[]) => readonly (readonly number[])[]
