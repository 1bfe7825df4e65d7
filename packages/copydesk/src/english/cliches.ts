const OWN = '(?:my|his|her|their|our)'

/** Comparisons and turns that every reader has met, as patterns; `OWN` stands for a possessive. */
const PHRASES = `(?:white|pale) as (?:a|the) (?:sheet|ghost)
black as (?:night|pitch|coal)
(?:quiet|silent) as (?:a|the) (?:mouse|grave|tomb)
cold as ice
light as a feather
sharp as a (?:razor|tack)
hard as nails
old as the hills
clear as (?:day|crystal)
dead as a doornail
fit as a fiddle
good as gold
(?:heart|hearts) skipped a beat
${OWN} heart (?:was )?in ${OWN} mouth
(?:heart|pulse) (?:pounding|beating|hammering|pounded|beat|hammered) (?:like a drum|out of ${OWN} chest)
${OWN} blood ran cold
time (?:seemed to stand|stood) still
(?:deafening silence|silence was deafening)
(?:a|the) breath (?:I|he|she|they) (?:hadn['’]t|didn['’]t|had not|did not) (?:known|know|realised|realized|realise|realize)
eyes (?:as big as|like) saucers
butterflies in ${OWN} stomach
(?:chill|shiver|shivers|chills) (?:ran )?(?:up|down) ${OWN} spine
a weight (?:was )?(?:lifted )?off ${OWN} shoulders
the weight of the world
avoid(?:ed)? (?:him|her|it|them) like the plague
in the nick of time
little did (?:I|he|she|they) know
the calm before the storm
a needle in a haystack
only time (?:will|would) tell
rain(?:ed|ing) cats and dogs
slept like a (?:log|baby)
every fibre of ${OWN} being
every fiber of ${OWN} being
(?:a )?single tear (?:rolled|ran|slid|fell)
world came crashing down
(?:like a )?knife through butter
you could (?:have )?(?:cut|heard) (?:the tension|a pin drop)
could have heard a pin drop
tension you could cut
hit (?:me|him|her|them) like a ton of bricks
like a deer in (?:the )?headlights
like a bat out of hell
stopped dead in ${OWN} tracks
at ${OWN} wits['’] end
on the edge of ${OWN} seat
drop(?:ped)? like flies
(?:cool|calm) as a cucumber
busy as a bee
free as a bird
blind as a bat
red as a (?:beetroot|tomato|beet)
as if (?:he|she|they) had seen a ghost
the blood drained from ${OWN} face
the elephant in the room
fought tooth and nail
like two peas in a pod
sick to ${OWN} stomach
a blessing in disguise
eyes sparkled like (?:diamonds|stars)`

/** All of them, whole words, in any case. */
export const CLICHES = new RegExp(`\\b(?:${PHRASES.split('\n').join('|')})\\b`, 'gi')
