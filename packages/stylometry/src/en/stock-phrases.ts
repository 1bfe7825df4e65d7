import { phraseIndex } from '../phrases.ts'
import { wordSet } from '../word-set.ts'

/** Words that prose of language models leans on far more than people do. */
export const STOCK_WORDS =
  wordSet(`testament tapestry kaleidoscope labyrinth labyrinthine palpable myriad ethereal bittersweet solace
  unspoken unwavering steadfast relentless poignant nuanced profound profoundly newfound resilience resilient navigate
  navigated navigating embrace embraced embracing unravel unraveled unravelled unraveling unravelling weave wove woven
  weaving cascade cascaded cascading beacon mosaic interplay bustling vibrant serene serenity tranquil haunting intricate
  intricately delicate delicately fleeting lingering lingered shimmering shimmered resonate resonated resonating resonance
  juxtaposition liminal luminous gossamer iridescent crescendo cacophony reverberated reverberating testaments whispers
  tapestries intertwined intertwining tendrils ephemeral timeless unfamiliar uncharted unyielding unsettling stark
  cocoon cocooned enigma enigmatic facade façade fragility intimacy yearning solitary remnants vestiges tangible
  intangible transcend transcended transcending illuminating illuminated mundane anchor anchored anchoring grounding`)

/** Things that a feeling or a thing is said to be one of: "a symphony of", "a blanket of". */
const VEHICLES =
  `symphony|tapestry|mosaic|kaleidoscope|whirlwind|sea|ocean|river|flood|storm|blanket|web|maze|labyrinth|dance|
  chorus|parade|patchwork|cacophony|canvas|veil|shroud|cloak|beacon|fortress|prison|avalanche|tidal|constellation|garden|
  well|landscape|ballet|cocoon|torrent|mountain|wall|cloud|echo|echoes|ghost|ghosts|whisper|whispers|shadow|shadows|
  lifeline|bridge|reflection|reminder|testament`.replaceAll(/\s+/g, '')
export const LIKENESSES = phraseIndex(`a|an|the|this|that|its|their|our|my|his|her ${VEHICLES} of
  a|an|the * ${VEHICLES} of`)

const PORTIONS =
  `sense|mix|mixture|blend|hint|flicker|wave|pang|surge|rush|touch|trace|glimmer|jolt|twinge|stab|air|note|
  feeling|combination|swirl|moment|measure|spark|sliver|tinge|undercurrent|glint|degree|semblance|array|series`.replaceAll(
    /\s+/g,
    '',
  )
/** A feeling or quality dealt out by the portion: "a sense of", "a mix of". */
export const PORTIONED = phraseIndex(`a|an|the|any|some|another|this|that|with|of ${PORTIONS} of
  a|an|the|his|her|their|my|its * ${PORTIONS} of`)

/** Saying that something was managed, found or allowed rather than done. */
export const ROUNDABOUT_DOING =
  phraseIndex(`find|finds|found myself|himself|herself|themselves|ourselves|yourself|itself
  couldn't|can't help but
  could|cannot not help but
  can|could|couldn't|can't help thinking|wondering|feeling|noticing|smiling
  manage|manages|managed|managing to
  proceed|proceeds|proceeded|proceeding to
  allow|allows|allowed|allowing myself|himself|herself|themselves|ourselves
  let|lets|letting myself|himself|herself|themselves|ourselves
  take|takes|took|taking a moment to
  try|tries|tried|trying|struggle|struggled|struggling|attempt|attempted|attempting to
  make|makes|made my|his|her|their way
  seemed|seems|seeming to have`)

/** What a passage says it was about. */
export const SUMMINGS_UP = phraseIndex(`in|at that|this moment
  in|at that|this very|single|quiet moment
  for the first time in|since
  never be|feel the same
  a|the reminder that|of
  a|the * reminder that|of
  it was then that
  it was enough
  everything|something had|has changed|shifted
  would never|forever be
  nothing would ever
  some things
  realize|realized|realise|realised|realizing|realising that
  knew then
  know|knew|understood|understand that nothing|everything|some|something
  a|the realization|realisation that|hit|dawned
  perhaps|maybe that was|is|was
  after all these|this
  no matter how|what
  as if|though to say
  a part of me|him|her
  a new|fresh beginning|chapter|start
  and yet
  despite everything|it|the
  the weight of
  the world around
  the passage of time
  the promise of
  the possibility of
`)

/** Things unseen, feelings and the weather … */
export const UNSEEN =
  wordSet(`silence fear doubt doubts grief hope darkness time night anxiety dread guilt tension memory memories shadow
  shadows thought thoughts unease exhaustion panic loneliness anticipation realization realisation world city house wind
  anger shame regret sadness sorrow longing nostalgia truth words word question questions sunlight moonlight light fog mist
  weight past future air quiet stillness warmth scent smell aroma melody music rain sun moon love absence uncertainty
  worry worries secrets secret dreams dream curiosity pain heat cold laughter emotions emotion whispers relief room walls`)
/** … and what only somebody does, said of them. */
export const ANIMATE =
  wordSet(`hung stretched settled gripped crept washed lingered loomed swallowed pressed wrapped whispered danced
  tugged gnawed seeped enveloped embraced echoed mocked beckoned breathed sighed clung threatened flooded consumed clawed
  haunted hovered weighed greeted swirled surged bloomed coiled nestled slithered curled invited promised demanded
  whispering dancing hanging pressing clinging echoing tugging gnawing wrapping creeping stretching filled filling enveloping
  spoke called carried stole painted caressed kissed teased taunted bathed draped cloaked bore held tightened melted
  simmered bubbled flickered crawled unfurled unraveled unravelled wove ebbed dissipated evaporated blossomed`)
