import { wordSet } from '../word-set.ts'

/** Words that only raise what follows them. */
export const INTENSIFIERS =
  wordSet(`very really quite rather extremely incredibly terribly awfully utterly totally completely
  absolutely entirely truly exceedingly immensely tremendously exceptionally hugely intensely thoroughly remarkably deeply
  profoundly insanely ridiculously literally wholly`)

/** Words that hold back what is said. Phrases are in `HEDGING_PHRASES`. */
export const HEDGES =
  wordSet(`seem seems seemed appear appears appeared perhaps maybe possibly probably presumably somewhat
  apparently seemingly slightly somehow almost nearly arguably supposedly`)

export const HEDGING_PHRASES = `sort|kind of
a little|bit
more or less
in a way
i|he|she|they|we think|thought|guess|guessed|suppose|supposed`

/** Perceiving, in the forms that come between a reader and what is perceived: base, third person, past. */
export const PERCEIVING_VERBS: readonly (readonly [base: string, third: string, ...past: string[]])[] = [
  ['see', 'sees', 'saw'],
  ['hear', 'hears', 'heard'],
  ['feel', 'feels', 'felt'],
  ['notice', 'notices', 'noticed'],
  ['watch', 'watches', 'watched'],
  ['sense', 'senses', 'sensed'],
  ['smell', 'smells', 'smelled', 'smelt'],
  ['spot', 'spots', 'spotted'],
  ['glimpse', 'glimpses', 'glimpsed'],
  ['perceive', 'perceives', 'perceived'],
  ['observe', 'observes', 'observed'],
]
export const FILTER_VERBS: ReadonlySet<string> = new Set(PERCEIVING_VERBS.flat())

/** Thinking and knowing, said of a character. */
export const THOUGHT_VERBS =
  wordSet(`think thinks thought wonder wonders wondered realise realises realised realize realizes
  realized know knows knew understand understands understood remember remembers remembered recall recalls recalled consider
  considers considered decide decides decided suppose supposes supposed believe believes believed imagine imagines imagined
  guess guesses guessed suspect suspects suspected doubt doubts doubted recognise recognises recognised recognize recognizes
  recognized hope hopes hoped wish wishes wished`)

export const PRONOUNS = wordSet('i he she it they we you')
export const PERSONS = wordSet('i he she they we who')
export const DETERMINERS =
  wordSet(`the a an this that these those my his her their our your its some any no every each another
  both all two three four several`)
export const BE = wordSet("is are was were be been being am isn't aren't wasn't weren't")
export const HAVE = wordSet("had hadn't he'd she'd they'd we'd i'd you'd")
export const CONJUNCTIONS = wordSet('and but or so yet nor')
export const NEGATIVES = wordSet('not no never nothing nobody none neither nor nowhere without cannot')

/** Common words that carry no image: no echoes, no names. */
export const FUNCTION_WORDS =
  wordSet(`a an the this that these those my his her hers their theirs our ours your yours its mine
  i he she it they we you me him them us who whom whose which what when where why how if then than as at by for from in into
  of off on onto out over to up with without under after before between through during against about above below across
  along among around behind beside beyond down inside near outside past since toward towards until upon within and but or
  nor so yet because although though while unless is are was were be been being am do does did done have has had having can
  could will would shall should may might must not no yes never always often only just even still also too again there here
  now all any both each few more most much many other others another some such own same very one two three first last said
  says say asked like don't didn't doesn't couldn't wouldn't wasn't weren't isn't hadn't can't won't it's that's i'm he's
  she's i'd he'd she'd i'll we'll they'll you're they're we're something anything nothing everything someone everyone
  nobody every`)

/** Words in -ly that are no adverbs of manner. */
export const NOT_ADVERBS =
  wordSet(`family only early holy lovely ugly lonely friendly unfriendly silly belly jelly bully reply
  supply apply fly july rely likely unlikely daily weekly monthly yearly hourly nightly ally rally tally folly jolly hilly
  curly elderly orderly cowardly deadly lively heavenly ghostly melancholy assembly anomaly homely comely costly kingly manly
  womanly motherly fatherly brotherly sisterly worldly unruly surly burly woolly oily wily chilly smelly wobbly bubbly prickly
  crumbly imply multiply comply butterfly dragonfly firefly italy sicily emily molly sally polly billy kelly nelly holly lily
  milly willy beverly kimberly monopoly gully dolly trolley barely hardly scarcely really timely stately sickly princely
  earthly bodily leisurely scholarly beastly ghastly grisly gangly spindly wrinkly bristly frilly hillbilly potbelly friendlily
  doily homily family's underbelly sully dally daffodilly hardly mostly mainly partly nearly almost`)

/** Words in -ing that open no participle phrase. */
export const NOT_PARTICIPLES =
  wordSet(`nothing something everything anything morning evening spring string king ring thing wing
  ceiling wedding during according including considering concerning regarding sibling darling duckling ping ding fling sling
  cunning lightning building clothing sterling pudding herring earring viking`)

/** Words that name a quality by their ending but a thing by use. */
export const NOT_ABSTRACT =
  wordSet(`moment moments comment cement element elements garment garments basement apartment apartments
  department parliament instrument instruments document documents monument pavement ointment torment station stations mission
  mansion ration lotion fashion cushion section sections fence fences sentence sentences audience ambulance entrance distance
  glance balance finance prince province fraction function functions witness harness business governess waitress mattress
  wilderness city cities pity entity kingdom seldom random spaceship battleship warship airship township steamship flagship
  longship childhood neighbourhood neighborhood university fragment fragments implement supplement segment cabinet tenement
  settlement embankment encampment battlement regiment hence whence pence thence absence presence silence substance ordinance
  insurance appliance conveyance seance advance dance chance france lance stance trance organism prism mechanism auction potion
  motion caption portion version region legion million billion pension tension passion onion union opinion`)

/** Words of the lower senses. */
export const SENSE_WORDS =
  wordSet(`smell smells smelled smelt scent scents reek reeked reeks stink stank stench fragrance whiff
  odour odor musty acrid pungent perfume taste tastes tasted bitter sour salty sweet tang tangy savoury bland sour hum hummed
  buzz buzzed creak creaked creaks thud thudded clatter clattered rustle rustled hiss hissed roar roared whine whined crackle
  crackled murmur murmured echo echoed clink clinked drip dripped chime chimed rumble rumbled squeak squeaked hush silence
  shrill hoarse muffled faint loud rough smooth sticky slick cold warm hot damp wet dry coarse silky gritty prickled tingled
  stung itch itched soft hard sharp clammy icy scorching greasy velvety`)

/** Past participles that do not end in -ed. */
export const IRREGULAR_PARTICIPLES =
  wordSet(`been begun bent bitten blown bought bound bred broken brought built burnt caught
  chosen clung come cut dealt done drawn driven drunk dug eaten fallen fed felt fled flown forgiven forgotten fought found
  frozen given gone got gotten grown had heard held hidden hit hung hurt kept knelt known laid led left lent let lit lost made
  meant met paid put read ridden risen run rung said sat seen sent set sewn shaken shot shown shrunk shut slain slept slid
  smelt sold sought spent spoken spread sprung spun stolen stood struck stuck stung sung sunk swept sworn swum swung taken
  taught thought thrown told torn understood woken won worn wound woven written`)

/** Words in -ed that say how somebody is rather than what is done to them. */
export const STATES = wordSet(`tired bored excited worried scared frightened surprised amazed interested pleased ashamed
  annoyed confused exhausted delighted married crowded naked wicked sacred aged beloved supposed used need indeed red bed
  embarrassed relieved disappointed satisfied determined concerned terrified retired dead`)
