import { wordSet } from '../word-set.ts'
import { THOUGHT_VERBS } from './word-lists.ts'

/** Words that lead a passage to one of the modes of narration. */
export const MODE_WORDS: Readonly<Record<'action' | 'description' | 'reflection', ReadonlySet<string>>> = {
  action:
    wordSet(`ran run runs jumped leapt leaped threw throw caught grabbed seized pulled pushed shoved kicked hit struck
    swung swing dodged ducked fell rose stood sat turned walked strode hurried rushed raced fled chased climbed crawled dived
    dove dropped lifted opened shut slammed closed broke smashed crashed fired shot cut drew spun twisted wrenched dragged
    hauled tore took gave went came left reached stepped crossed slid slipped stumbled staggered lunged charged bolted burst
    snatched tossed flung hurled put set got drove rode rowed swam knelt bent leaned looked`),
  description:
    wordSet(`lay hung stretched stood rose smelled smelt looked seemed red blue green yellow white black grey gray brown
    golden silver dark bright pale dim narrow broad wide tall low long old new small large great little high deep thick thin
    empty quiet still stone wood wooden brick glass iron walls wall roof roofs windows window door street road hills hill sea
    sky light shadow shadows air room house garden field fields trees tree river harbour harbor snow rain wind sun moon mist
    fog above below beneath beyond between along across behind beside around everywhere there here`),
  reflection: new Set([
    ...THOUGHT_VERBS,
    ...wordSet(`perhaps maybe why whether would could might should must never always ever life death love truth memory memories
      past future mind heart meaning meant reason understand understood feel felt feeling felt regret guilt hope fear sense
      because if whatever anyone nobody everyone years once`),
  ]),
}
