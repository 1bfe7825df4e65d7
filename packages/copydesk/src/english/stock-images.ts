import { wordList } from './word-list.ts'

const OWN = '(?:my|his|her|its|our|their)'
const LETTER = '[a-zà-ÿ0-9]'
const LETTERS = '[a-zà-ÿ]+'

const FEELINGS = wordList(`
  relief grief guilt sadness sorrow joy happiness hope anger rage fury fear dread panic terror anxiety unease
  excitement anticipation curiosity longing loneliness nostalgia pride shame regret envy jealousy wonder awe belonging
  peace calm comfort gratitude love affection tenderness warmth melancholy despair desperation determination resolve
  purpose urgency loss disappointment frustration confusion resentment bitterness resignation empathy sympathy
  compassion pity contentment satisfaction accomplishment triumph freedom isolation emptiness vulnerability defiance
  concern worry apprehension trepidation uncertainty doubt disbelief surprise shock amusement mischief admiration
  respect understanding clarity familiarity intimacy connection camaraderie exhaustion weariness nausea adrenaline
  possibility foreboding discomfort embarrassment humiliation
`)

/** What is said to weigh, once it is no load. */
const BURDENS = wordList(`
  words silence grief guilt history years responsibility responsibilities expectation expectations memory memories
  secret secrets loss past decision decisions truth loneliness regret regrets experience experiences moment sorrow
  choice choices shame absence legacy tradition promise promises emotion emotions knowledge isolation reality dream
  dreams uncertainty lies stories mistake mistakes duty duties
`)

/** Feelings poured, mixed and measured. */
const OF_FEELING = `a (?:mix|mixture|blend|combination|cocktail) of WORD
a (?:(?:sudden|small|brief|sharp|strange|fresh|quiet|deep|faint|familiar|unexpected) )?(?:wave|surge|flood|rush|pang|twinge|flicker|glimmer|sliver|stab|flash|jolt|ripple|swell|tinge|spark) of WORD
(?:an? |OWN )?(?:growing|deep|profound|strange|quiet|newfound|renewed|palpable|overwhelming|gnawing|shared|heightened|fleeting|vague) sense of WORD
(?:tinged|laced|steeped|imbued|laden|fraught) with WORD`

const OF_BURDENS =
  'the weight of (?:(?:OWN|the|all|a|that|this|those|these) )*(?:unspoken |unsaid |collective |shared |accumulated |past |lost |untold )?WORD'

/** Feelings that gnaw, tear and threaten. */
const OF_STRAIN = `(?:beacon|glimmer|ray|sliver|flicker) of hope
gnawing (?:sense|feeling|worry|fear|doubt|guilt|unease|emptiness)
gnaw(?:s|ed|ing) at (?:him|her|me|them|us)
torn between
washed over (?:him|her|me|them|us)
threaten(?:s|ed|ing) to (?:overwhelm|engulf|consume|swallow|crush|unravel|drown|devour|suffocate|shatter|choke)
renewed (?:sense|vigou?r|determination|hope|purpose|energy|confidence|resolve)
newfound WORD`

/** Hearts, minds and breath that do what they always do. */
const OF_BODIES = `hearts? (?:raced|racing|pounded|pounding|hammered|hammering|sank|leapt|leaped|quickened|swelled|shattered)
minds? (?:raced|racing)
shivers? (?:WORD )?(?:down|up) OWN (?:spine|back|neck|arms?)
in the pit of OWN stomach
(?:send|sends|sending|sent) (?:a )?(?:shivers?|chills?|jolts?) (?:down|up|through)
senses on (?:high )?alert
warmth (?:spread|spreading|bloomed|blooming|flooded|flooding) (?:through|across|in)
chest (?:rose and fell|rising and falling)
pent-up (?:breath|emotions?|anger|frustration|energy)
(?:glint|twinkle|gleam|sparkle|spark|glimmer) in OWN eyes?
lost in (?:thought|OWN own (?:thoughts?|world)|OWN thoughts|the moment)`

/** Silence, and what is not said. */
const OF_SILENCE = `unspoken WORD
(?:an? |the )?silent (?:understanding|agreement|promise|question|plea|language|bond|pact|vow|communication|conversation|testament|companion|approval|apology|acknowledge?ment|rebellion|protest|battle|sentinels?|challenge|dialogue)
(?:quiet|silent) (?:desperation|dignity|determination|resilience|rebellion|strength|defiance|resignation|intensity|contemplation)
hung (?:heavy |thick |heavily )?(?:in the air|between (?:them|us))
(?:the )?(?:air|silence)(?: WORD)? (?:was |grew |hung |is )?(?:thick|heavy) with
palpable
(?:crackl(?:ed|ing)|humm(?:ed|ing)|buzz(?:ed|ing)|thrumm(?:ed|ing)) with (?:tension|possibilit(?:y|ies)|energy|electricity|anticipation|excitement|potential)`

/** Light that is cast and bathed in; time and rooms that behave. */
const OF_SCENES = `cast(?:s|ing)? (?:long|eerie|dancing|flickering|strange) shadows
cast(?:s|ing)? an? (?:WORD )?(?:glow|pall|shadow over)
dimly lit
(?:soft|warm|golden|gentle|ethereal|eerie) glow
(?:the |OWN )?(?:world|room) (?:around (?:him|her|me|them|us) )?(?:melted away|faded away|fell away|seemed to (?:melt|fade|shrink|stop|slow|tilt))
danc(?:es|ed|ing) (?:across|over|along) (?:OWN|the) WORD
seem(?:s|ed|ing) to (?:whisper|mock|pulse|dance|hum|breathe|shimmer|crackle|stretch (?:on|out)|press in|close in|beckon|hold its|swallow|sigh|vibrate|mirror|come alive|stand still|melt away|fade away)
as if (?:the|OWN) WORD itself
the very (?:air|walls|fabric|essence|foundation)
mingl(?:es|ed|ing) with the (?:WORD )?(?:scent|smell|aroma)
echo(?:es|ed|ing) (?:through|in|off) the (?:empty |quiet |silent )?(?:halls?|walls|silence|house|stillness|corridors?|darkness)
in that (?:very |single |one )?moment`

/** One thing called another, until nobody sees either. */
const OF_LIKENESS = `(?:tapestry|symphony|kaleidoscope|labyrinth|maelstrom|cacophony|mosaic|crescendo) of
(?:a |the )?(?:delicate|complex|intricate) (?:dance|balance|web|tapestry|interplay|ballet)
dance of (?!death\\b)WORD
(?:web|maze) of (?:lies|deceit|deception|secrets|intrigue)
sea of (?:faces|people|strangers|bodies)
(?:an undercurrent|a veil|the remnants) of
(?:is|was|were|are|be|stood|stands) a testament to|, a testament to
(?:stark|gentle|constant|painful|silent|bittersweet|subtle|tangible|poignant|cruel|grim|haunting) reminders?
(?:stark|sharp) contrast
etched (?:in|into|on|across) OWN (?:face|brow|mind|memory|heart|soul|features|skin)
whisper(?:s|ed|ing)? (?:secrets|of (?:secrets|the past)|tales|stories)
navigat(?:e|es|ed|ing) (?:the |this |OWN |a )?(?:WORD )?(?:complexit(?:y|ies)|challenges|uncertaint(?:y|ies)|intricac(?:y|ies)|emotions|grief|loss|relationships?)
(?:teeter(?:s|ed|ing)? on the (?:edge|brink)|on the (?:brink|precipice|cusp)) of
like a (?:moth to|second skin|lifeline|beacon|balm|shroud|bolt of lightning|house of cards|dam (?:bursting|breaking)|caged animal|well-oiled machine|punch to|slap in|physical blow|breath of fresh air|broken record|wounded animal)
a (?:sanctuary|haven|refuge|lifeline|cocoon|beacon) (?:of|amid|amidst)
a (?:small|quiet|silent) (?:victory|act of)
fleeting (?:moments?|glimpses?|thoughts?|smile|glance|second|connection)
bittersweet (?!(?:chocolate|cocoa|almond))WORD
a far cry from
double-edged sword
kindred spirits?
(?:a |the )?(?:cruel|ironic) twist of fate
hustle and bustle
it dawned on (?:him|her|me|them|us)
(?:it|this) (?:wasn['’]t|isn['’]t|was not|is not) just about
with bated breath`

/** Some images, and the words one of which each of them must end with, where they are told by that. */
export interface StockImages {
  readonly pattern: RegExp
  readonly ends: ReadonlySet<string> | null
}

/**
 * Images that were somebody's once, and come to hand before one has looked. Whole words, of a text in lower case: one
 * pattern that held them all, and knew every alphabet, would take a tenth of a second to compile.
 */
export const STOCK_IMAGES: readonly StockImages[] = [
  { pattern: patternOf(OF_FEELING), ends: FEELINGS },
  { pattern: patternOf(OF_BURDENS), ends: BURDENS },
  ...[OF_STRAIN, OF_BODIES, OF_SILENCE, OF_SCENES, OF_LIKENESS].map(lines => ({
    pattern: patternOf(lines),
    ends: null,
  })),
]

function patternOf(lines: string): RegExp {
  const words = lines.replaceAll('OWN', OWN).replaceAll('WORD', LETTERS).replaceAll('\n', '|')
  return new RegExp(`(?<!${LETTER})(?:${words})(?!${LETTER})`, 'g')
}
