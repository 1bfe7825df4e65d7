import { onRequestRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const FIRES: readonly Fires[] = [
  ['She shut the door, but he opened it.', 'She shut the door. But he opened it.'],
  ['The tide was out, and the mud was warm.', 'The tide was out. The mud was warm.'],
  ['She took the lamp, and he followed her.', 'She took the lamp. He followed her.'],
  ['She took the lamp, but he stayed below.', 'She took the lamp. But he stayed below.'],
  ['The rain had stopped; it was cold.', 'The rain had stopped. It was cold.'],
  ['He rowed to the buoy, and the men watched him.', 'He rowed to the buoy. The men watched him.'],
  ['The ferry came in, and nobody got off.', 'The ferry came in. Nobody got off.'],
  ['She locked the office, and the clerk went home.', 'She locked the office. The clerk went home.'],
  ['I light the stove, and she cuts the bread.', 'I light the stove. She cuts the bread.'],
  ['The wind had dropped, but the sea was up.', 'The wind had dropped. But the sea was up.'],
  ['The boat was old, and it leaked.', 'The boat was old. It leaked.'],
  ['She counted the coins, and he wrote them down.', 'She counted the coins. He wrote them down.'],
  ['They mended the net, and the boy held the twine.', 'They mended the net. The boy held the twine.'],
  ['He had no coat, but he went out.', 'He had no coat. But he went out.'],
  ['The quay was empty, and the gulls had gone.', 'The quay was empty. The gulls had gone.'],
  ['She opened the ledger; he looked away.', 'She opened the ledger. He looked away.'],
  ['I follow him down, and the door shuts.', 'I follow him down. The door shuts.'],
  ['Dorrick paid the men, and they drank it.', 'Dorrick paid the men. They drank it.'],
  ['The letter was short, but it was enough.', 'The letter was short. But it was enough.'],
  ['The harbor was full, and the pilot was drunk.', 'The harbor was full. The pilot was drunk.'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(onRequestRules.splitSentences, 'She took the lamp, and he followed her.'),
  ['one subject', 'She took the lamp and left.'],
  ['a clause', 'When he came, she rose, and he sat down.'],
  ['speech', '“She took it, and he followed her,” he said.'],
  ['too short', 'He sat; she left.'],
  ['an opening -ing', 'Taking the lamp, and he knew it, she left.'],
  ['a list', 'She took bread, and salt, and oil.'],
  ['two things', 'She took the lamp, and a rope.'],
  ['a question', 'Did she go, and did he follow?'],
  ['an outcry', 'She went, and he followed her!'],
  ['because', 'She stayed because he asked, and he knew it.'],
  ['no comma', 'She rose and he sat down.'],
  ['a name behind', 'The boat was old, and Tom knew it well.'],
]

describeFixes(onRequestRules.splitSentences, FIRES, STANDS)
