import { phraseIndex } from '../phrases.ts'

/** Comparisons and turns that everybody has read before, one a line. */
export const CLICHE_PHRASES = phraseIndex(`white as a|the sheet|snow
pale as a|the ghost|sheet
black as night|pitch|coal
cold as ice
quiet|silent as a mouse|grave
light as a feather
good as gold
old as the hills
clear as day|crystal
dead as a doornail
sharp as a razor|tack
hard as nails
heart skipped a beat
heart in my|his|her|their mouth
heart sank
blood ran cold
time stood still
deafening silence
silence was deafening
let out a breath
breath i|he|she|they didn't know
eyes like saucers
butterflies in my|his|her|their stomach
chill|shiver ran down
chill|shiver down my|his|her|their spine
sent shivers down
weight off my|his|her|their shoulders
weight of the world
avoid|avoided like the plague
at the end of the day
in the nick of time
last but not least
little did i|he|she|they know
calm before the storm
tip of the iceberg
needle in a haystack
only time will|would tell
raining cats and dogs
slept like a log|baby
fit as a fiddle
every fibre|fiber of my|his|her|their being
crystal clear
dead of night
bitter end
steely|icy gaze
single tear
world came crashing
knife through butter
thick with tension
cut the tension`)
