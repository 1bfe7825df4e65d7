import { pastOf, thirdPersonOf } from './inflect.ts'
import { wordList } from './word-list.ts'

/** What somebody does of a feeling, and the words that tell the same feeling. An act that contradicts is in no family. */
const FAMILIES: Readonly<Record<string, readonly [acts: string, words: string]>> = {
  anger: [
    'fling slam kick smash punch hurl throw stamp thump bang storm glare snarl',
    'furious angry enraged livid cross irate annoyed',
  ],
  fear: [
    'tremble shake shiver flinch cower recoil shrink quake',
    'afraid scared frightened terrified fearful nervous petrified',
  ],
  joy: ['grin beam laugh dance skip whoop clap smile', 'happy delighted joyful elated overjoyed thrilled glad pleased'],
  grief: ['weep sob cry wail', 'sad heartbroken miserable grieving devastated distraught unhappy'],
  unrest: ['pace fidget twitch', 'nervous anxious restless worried agitated tense'],
  weariness: ['yawn slump sag stagger', 'tired exhausted weary sleepy worn'],
  shame: ['blush redden', 'ashamed embarrassed mortified'],
}

/** By family: the finite forms of its acts. */
export const ACTS_OF_FEELING: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(FAMILIES).map(([family, [acts]]) => [
    family,
    new Set([...wordList(acts)].flatMap(base => [pastOf(base, null) ?? '', thirdPersonOf(base), base])),
  ]),
)

/** The family a word of feeling tells of; where two claim it, the later. */
export const FEELING_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([family, [, words]]) => [...wordList(words)].map(word => [word, family] as const)),
)
