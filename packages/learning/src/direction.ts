/** Which way of a measure is preferred. */
export type Direction = 'higher' | 'lower'
