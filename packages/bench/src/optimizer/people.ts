/** Whom these stories are about. */
export const PEOPLE: readonly string[] = [
  'Agnes',
  'Bertil',
  'Cora',
  'Dunstan',
  'Edda',
  'Fergus',
  'Greta',
  'Howell',
  'Imke',
  'Joost',
  'Katrin',
  'Lambert',
  'Maren',
  'Noor',
  'Osric',
  'Petra',
]
