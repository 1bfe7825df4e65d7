import { onRequestRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const FIRES: readonly Fires[] = [
  ['The gate was opened by Tom.', 'Tom opened the gate.'],
  ['The boat was sold by his father.', 'His father sold the boat.'],
  ['He was seen by Tom.', 'Tom saw him.'],
  ['The old lamp was broken by her.', 'She broke the old lamp.'],
  ['They were caught by the guard.', 'The guard caught them.'],
  ['The letter was written by Bess.', 'Bess wrote the letter.'],
  ['The nets were mended by the old woman.', 'The old woman mended the nets.'],
  ['The ledger was taken by the clerk.', 'The clerk took the ledger.'],
  ['She was followed by Dorrick.', 'Dorrick followed her.'],
  ['The coins were counted by the girl.', 'The girl counted the coins.'],
  ['It was found by the pilot.', 'The pilot found it.'],
  ['The door was locked by him.', 'He locked the door.'],
  ['The men were paid by his mother.', 'His mother paid the men.'],
  ['His coat was stolen by the boy.', 'The boy stole his coat.'],
  ['We were watched by the captain.', 'The captain watched us.'],
  ['The rope was cut by Wenna.', 'Wenna cut the rope.'],
  ['The song was sung by my father.', 'My father sang the song.'],
  ['The window was painted by her sister.', 'Her sister painted the window.'],
  ['The children were fed by them.', 'They fed the children.'],
  ['Her name was forgotten by the priest.', 'The priest forgot her name.'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(onRequestRules.passiveToActive, 'The gate was opened by Tom.'),
  ['no agent', 'The gate was opened.'],
  ['a place', 'The gate was left by the road.'],
  ['a time', 'The gate was shut by noon.'],
  ['more', 'The gate was opened by Tom, who left.'],
  ['speech', '“The gate was opened by Tom.”'],
  ['active', 'Tom opened the gate.'],
  ['a means', 'The gate was moved by hand.'],
  ['a thing', 'The lamp was broken by the wind.'],
  ['an adverb', 'The gate was slowly opened by Tom.'],
  ['progressive', 'The gate was being opened by Tom.'],
  ['pluperfect', 'The gate had been opened by Tom.'],
  ['a question', 'Was the gate opened by Tom?'],
]

describeFixes(onRequestRules.passiveToActive, FIRES, STANDS)
