import { ingOf, participleOf } from './inflect.ts'
import { wordList } from './word-list.ts'

/** What is heard. */
const SOUNDS = wordList(`
  argue bang bark bay beat bellow bleat blare boom burst buzz call caw chatter chime chirp chuckle clang clank clap clatter click clink cough crack crackle crash creak croak crunch cry drip drone explode gasp giggle groan growl grunt gurgle hiss honk hoot howl hum jangle jingle knock laugh mew meow miaow moan mutter murmur neigh patter pop purr rasp rattle ring roar rumble rustle scrape scratch scream screech shatter shout shriek sigh sing sizzle slam smash snap snarl sneeze sniff snore snort sob splash splinter squawk squeak squeal tap thud thump tick toll trickle wail weep wheeze whimper whine whinny whisper whistle yap yell yelp
`)

/** What is seen to move or change. */
const MOVES = wordList(`
  appear approach arrive bend bite blink blow blush board bob bolt bounce bow break bristle brush burn canter carry catch change charge circle clench climb close collapse come crawl creep cross crouch crumble crumple cut dance dart dash depart descend dig dim dip disappear dissolve dive dodge drag drain drift drive drop duck edge emerge empty enter expand fade fall falter fidget fill flap flare flash flee flicker flinch flit float flow flush flutter fly fold follow freeze frown gallop give glance gleam glide glint glitter glow go grab grin grip grow hand hang haul heave hit hesitate hoist hold hop hover hug hurry inch jam jerk jog jolt judder jump kick kneel land lay lean leap leave lie lift light limp list loosen lower lurch march melt move nod open paddle pass pat pause peel pick pitch plod plunge point poke pound pour press pull punch push put quicken quiver race raise reach read recede redden relax retreat return ride rip rise rock roll row rub run rush sag sail scatter scramble set settle shake shift shine shiver shrink shrug shudder shuffle shut sidle sink sit skate skid skim skip slide slip slow slump smile snatch soar spill spin spit split spread sprint squeeze stagger stalk stall stand stare start steady steer step stiffen sting stir stoop stop straighten stretch stride strike stroke stroll strut stumble stutter subside surface surge swallow sway sweep swell swerve swim swing tear tense throb throw tighten tilt tip topple toss totter tow trail tremble trip trot trudge tug tumble turn twist unfold unlock vanish vibrate wade waddle wait walk wander wave weave whirl widen wince wink wipe wobble wrap wriggle yawn
`)

/** What people are seen in the middle of; too slow to be one event. */
const HOLDS = wordList(
  'hang hold kneel lean lie live play read rest sit sleep smoke stand stretch wait watch work wear write sew knit pray drink eat',
)

/**
 * Verbs for one visible or audible event, by base form: what a perceiver can be cut from. Deaths, thefts, kisses and
 * words are left out: there the witness is the matter.
 */
export const EVENT_VERBS: ReadonlySet<string> = new Set([...SOUNDS, ...MOVES])

/** -ing forms of the events, and of what people are seen in the middle of. */
const UNDER_WAY: ReadonlySet<string> = new Set([...EVENT_VERBS, ...HOLDS].flatMap(base => ingOf(base, null) ?? []))

/** Their participles, for "she saw that the rain had stopped". */
export const EVENT_PARTICIPLES: ReadonlySet<string> = new Set(
  [...EVENT_VERBS].flatMap(base => participleOf(base, null) ?? []),
)

/** -ing words that are nouns first. */
const ING_NOUNS = wordList(
  'landing crossing clearing opening beginning ending setting building ceiling painting drawing writing wedding meeting evening morning railing lightning painting washing',
)

/** Whether a word, in lower case, says that something is happening: `running`, not `landing`. */
export function isUnderWay(word: string): boolean {
  return UNDER_WAY.has(word) && !ING_NOUNS.has(word)
}
