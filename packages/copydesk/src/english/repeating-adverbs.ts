import { ingOf, pastOf, thirdPersonOf } from './inflect.ts'
import { wordList } from './word-list.ts'

/** A verb of speaking or crying out, and the adverbs that only say it again. */
const REPEATS: Readonly<Record<string, string>> = {
  shout: 'loudly noisily',
  yell: 'loudly noisily',
  scream: 'loudly shrilly',
  shriek: 'loudly shrilly',
  bellow: 'loudly',
  roar: 'loudly',
  bawl: 'loudly',
  holler: 'loudly',
  squeal: 'shrilly',
  whisper: 'softly quietly hushedly',
  murmur: 'softly quietly',
  mutter: 'quietly indistinctly',
  mumble: 'quietly indistinctly',
  sob: 'tearfully sadly',
  weep: 'tearfully sadly',
  snap: 'sharply curtly',
  growl: 'gruffly',
  grumble: 'grumpily',
  beg: 'pleadingly imploringly',
  plead: 'pleadingly imploringly',
  whine: 'plaintively',
  gasp: 'breathlessly',
  pant: 'breathlessly',
  croak: 'hoarsely',
  rasp: 'hoarsely',
  stammer: 'haltingly',
  stutter: 'haltingly',
  joke: 'jokingly',
  tease: 'teasingly',
  threaten: 'threateningly menacingly',
  warn: 'warningly',
  sneer: 'sneeringly',
  boast: 'boastfully',
  apologise: 'apologetically',
  apologize: 'apologetically',
  scold: 'scoldingly',
  smirk: 'smugly',
}

/** Every form of such a verb but the bare one, which other words govern, with its adverbs. */
export const REPEATING_ADVERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(REPEATS).flatMap(([base, adverbs]) =>
    [pastOf(base, 'uk'), thirdPersonOf(base), ingOf(base, 'uk'), base].flatMap(form =>
      form === null ? [] : [[form, wordList(adverbs)] as const],
    ),
  ),
)
