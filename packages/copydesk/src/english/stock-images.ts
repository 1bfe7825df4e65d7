const OWN = '(?:my|his|her|its|our|their)'

const FEELING = `(?:${[
  'relief grief guilt sadness sorrow joy happiness hope anger rage fury fear dread panic terror anxiety unease',
  'excitement anticipation curiosity longing loneliness nostalgia pride shame regret envy jealousy wonder awe belonging',
  'peace calm comfort gratitude love affection tenderness warmth melancholy despair desperation determination resolve',
  'purpose urgency loss disappointment frustration confusion resentment bitterness resignation empathy sympathy',
  'compassion pity contentment satisfaction accomplishment triumph freedom isolation emptiness vulnerability defiance',
  'concern worry apprehension trepidation uncertainty doubt disbelief surprise shock amusement mischief admiration',
  'respect understanding clarity familiarity intimacy connection camaraderie exhaustion weariness nausea adrenaline',
  'possibility foreboding discomfort embarrassment humiliation',
]
  .join(' ')
  .replaceAll(' ', '|')})`

/** What is said to weigh, once it is no load. */
const BURDEN =
  '(?:words|silence|grief|guilt|history|years|responsibilit(?:y|ies)|expectations?|memor(?:y|ies)|secrets?|loss|past|decisions?|truth|loneliness|regrets?|experiences?|moment|sorrow|choices?|shame|absence|legacy|tradition|promises?|emotions?|knowledge|isolation|reality|dreams?|uncertainty|lies|stories|mistakes?|dut(?:y|ies))'

/** Feelings poured, mixed and measured. */
const OF_FEELING = `a (?:mix|mixture|blend|combination|cocktail) of FEELING
a (?:(?:sudden|small|brief|sharp|strange|fresh|quiet|deep|faint|familiar|unexpected) )?(?:wave|surge|flood|rush|pang|twinge|flicker|glimmer|sliver|stab|flash|jolt|ripple|swell|tinge|spark) of FEELING
(?:an? |OWN )?(?:growing|deep|profound|strange|quiet|newfound|renewed|palpable|overwhelming|gnawing|shared|heightened|fleeting|vague) sense of FEELING
(?:beacon|glimmer|ray|sliver|flicker) of hope
the weight of (?:(?:OWN|the|all|a|that|this|those|these) )*(?:unspoken |unsaid |collective |shared |accumulated |past |lost |untold )?BURDEN
gnawing (?:sense|feeling|worry|fear|doubt|guilt|unease|emptiness)
gnaw(?:s|ed|ing) at (?:him|her|me|them|us)
torn between
washed over (?:him|her|me|them|us)
(?:tinged|laced|steeped|imbued|laden|fraught) with FEELING
threaten(?:s|ed|ing) to (?:overwhelm|engulf|consume|swallow|crush|unravel|drown|devour|suffocate|shatter|choke)
renewed (?:sense|vigou?r|determination|hope|purpose|energy|confidence|resolve)
newfound \\p{L}+`

/** Hearts, minds and breath that do what they always do. */
const OF_BODIES = `hearts? (?:raced|racing|pounded|pounding|hammered|hammering|sank|leapt|leaped|quickened|swelled|shattered)
minds? (?:raced|racing)
shivers? (?:\\p{L}+ )?(?:down|up) OWN (?:spine|back|neck|arms?)
in the pit of OWN stomach
(?:send|sends|sending|sent) (?:a )?(?:shivers?|chills?|jolts?) (?:down|up|through)
senses on (?:high )?alert
warmth (?:spread|spreading|bloomed|blooming|flooded|flooding) (?:through|across|in)
chest (?:rose and fell|rising and falling)
pent-up (?:breath|emotions?|anger|frustration|energy)
(?:glint|twinkle|gleam|sparkle|spark|glimmer) in OWN eyes?
lost in (?:thought|OWN own (?:thoughts?|world)|OWN thoughts|the moment)`

/** Silence, and what is not said. */
const OF_SILENCE = `unspoken \\p{L}+
(?:an? |the )?silent (?:understanding|agreement|promise|question|plea|language|bond|pact|vow|communication|conversation|testament|companion|approval|apology|acknowledge?ment|rebellion|protest|battle|sentinels?|challenge|dialogue)
(?:quiet|silent) (?:desperation|dignity|determination|resilience|rebellion|strength|defiance|resignation|intensity|contemplation)
hung (?:heavy |thick |heavily )?(?:in the air|between (?:them|us))
(?:the )?(?:air|silence)(?: \\p{L}+)? (?:was |grew |hung |is )?(?:thick|heavy) with
palpable
(?:crackl(?:ed|ing)|humm(?:ed|ing)|buzz(?:ed|ing)|thrumm(?:ed|ing)) with (?:tension|possibilit(?:y|ies)|energy|electricity|anticipation|excitement|potential)`

/** Light that is cast and bathed in; time and rooms that behave. */
const OF_SCENES = `cast(?:s|ing)? (?:long|eerie|dancing|flickering|strange) shadows
cast(?:s|ing)? an? (?:\\p{L}+ )?(?:glow|pall|shadow over)
dimly lit
(?:soft|warm|golden|gentle|ethereal|eerie) glow
(?:the |OWN )?(?:world|room) (?:around (?:him|her|me|them|us) )?(?:melted away|faded away|fell away|seemed to (?:melt|fade|shrink|stop|slow|tilt))
danc(?:es|ed|ing) (?:across|over|along) (?:OWN|the) \\p{L}+
seem(?:s|ed|ing) to (?:whisper|mock|pulse|dance|hum|breathe|shimmer|crackle|stretch (?:on|out)|press in|close in|beckon|hold its|swallow|sigh|vibrate|mirror|come alive|stand still|melt away|fade away)
as if (?:the|OWN) \\p{L}+ itself
the very (?:air|walls|fabric|essence|foundation)
mingl(?:es|ed|ing) with the (?:\\p{L}+ )?(?:scent|smell|aroma)
echo(?:es|ed|ing) (?:through|in|off) the (?:empty |quiet |silent )?(?:halls?|walls|silence|house|stillness|corridors?|darkness)
in that (?:very |single |one )?moment`

/** One thing called another, until nobody sees either. */
const OF_LIKENESS = `(?:tapestry|symphony|kaleidoscope|labyrinth|maelstrom|cacophony|mosaic|crescendo) of
(?:a |the )?(?:delicate|complex|intricate) (?:dance|balance|web|tapestry|interplay|ballet)
dance of (?!death\\b)\\p{L}+
(?:web|maze) of (?:lies|deceit|deception|secrets|intrigue)
sea of (?:faces|people|strangers|bodies)
(?:an undercurrent|a veil|the remnants) of
(?:is|was|were|are|be|stood|stands) a testament to|, a testament to
(?:stark|gentle|constant|painful|silent|bittersweet|subtle|tangible|poignant|cruel|grim|haunting) reminders?
(?:stark|sharp) contrast
etched (?:in|into|on|across) OWN (?:face|brow|mind|memory|heart|soul|features|skin)
whisper(?:s|ed|ing)? (?:secrets|of (?:secrets|the past)|tales|stories)
navigat(?:e|es|ed|ing) (?:the |this |OWN |a )?(?:\\p{L}+ )?(?:complexit(?:y|ies)|challenges|uncertaint(?:y|ies)|intricac(?:y|ies)|emotions|grief|loss|relationships?)
(?:teeter(?:s|ed|ing)? on the (?:edge|brink)|on the (?:brink|precipice|cusp)) of
like a (?:moth to|second skin|lifeline|beacon|balm|shroud|bolt of lightning|house of cards|dam (?:bursting|breaking)|caged animal|well-oiled machine|punch to|slap in|physical blow|breath of fresh air|broken record|wounded animal)
a (?:sanctuary|haven|refuge|lifeline|cocoon|beacon) (?:of|amid|amidst)
a (?:small|quiet|silent) (?:victory|act of)
fleeting (?:moments?|glimpses?|thoughts?|smile|glance|second|connection)
bittersweet (?!(?:chocolate|cocoa|almond))\\p{L}+
a far cry from
double-edged sword
kindred spirits?
(?:a |the )?(?:cruel|ironic) twist of fate
hustle and bustle
it dawned on (?:him|her|me|them|us)
(?:it|this) (?:wasn['’]t|isn['’]t|was not|is not) just about
with bated breath`

/** Images that were somebody's once, and come to hand before one has looked. Whole words. */
export const STOCK_IMAGES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[OF_FEELING, OF_BODIES, OF_SILENCE, OF_SCENES, OF_LIKENESS]
    .join('\n')
    .replaceAll('FEELING', FEELING)
    .replaceAll('BURDEN', BURDEN)
    .replaceAll('OWN', OWN)
    .replaceAll('\n', '|')})(?![\\p{L}\\p{N}])`,
  'giu',
)
