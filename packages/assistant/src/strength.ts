/** How far a rewrite goes after one item: hardly, so that a reader notices, as far as it goes. */
export type Strength = 'slight' | 'clear' | 'strong'
export const STRENGTHS: readonly Strength[] = ['slight', 'clear', 'strong']
