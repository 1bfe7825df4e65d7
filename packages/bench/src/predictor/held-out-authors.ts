/** Authors of the corpus that neither model reads, as `packages/predictor/training` parts it: to fit and tune by. */
export const VALIDATION_AUTHORS: ReadonlySet<string> = new Set([
  'Arthur Conan Doyle',
  'E. Phillips Oppenheim',
  'E. W. Hornung',
  'Katharine Susannah Prichard',
  'M. R. James',
])

/** The same, looked at for nothing but the figures. */
export const TEST_AUTHORS: ReadonlySet<string> = new Set([
  'Anne Parrish',
  'Erskine Childers',
  'James Stephens',
  'Mary Roberts Rinehart',
  'Michael Arlen',
  'Owen Wister',
  'Paul Laurence Dunbar',
  'Rudolph Fisher',
])
