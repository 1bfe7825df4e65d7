import { wordSet } from '../word-set.ts'

/** Base, past and participle of verbs that do not go by -ed. `/` parts two spellings. */
const IRREGULAR = `be was/were been
become became become
begin began begun
bend bent bent
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
build built built
burn burnt/burned burnt
buy bought bought
catch caught caught
choose chose chosen
cling clung clung
come came come
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
do did done
draw drew drawn
dream dreamt/dreamed dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got/gotten
give gave given
go went gone
grind ground ground
grow grew grown
hang hung hung
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
kneel knelt/kneeled knelt
know knew known
lay laid laid
lead led led
lean leant/leaned leant
leap leapt/leaped leapt
leave left left
lend lent lent
let let let
lie lay lain
light lit lit
lose lost lost
make made made
mean meant meant
meet met met
pay paid paid
put put put
read read read
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shine shone shone
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
smell smelt/smelled smelt
speak spoke spoken
spend spent spent
spill spilt/spilled spilt
spin spun spun
spit spat spat
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stride strode stridden
strike struck struck
swear swore sworn
sweep swept swept
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
tread trod trodden
understand understood understood
wake woke woken
wear wore worn
weave wove woven
weep wept wept
win won won
wind wound wound
write wrote written`

const REGULAR = wordSet(`accept add agree allow answer appear ask bake belong blink boil borrow breathe brush burst call
  care carry change chase check clean climb close collapse cook count cover cross cry dance decide die drag drift drop
  enter expect explain face fade fill finish fold follow gather glance guess happen hate help hope ignore explore adore store score bore hurry imagine join jump
  kick kill kiss knock land laugh learn lift like linger listen live look love lower manage marry mention miss move murmur
  nod notice offer open order own pass pause pick play point pour press promise pull push raise reach realise realize
  refuse remain remember repeat reply rest return roll rub rush save scan scream seem settle shiver shout shrug sigh slam
  slip smile sniff snore stagger stare start stay step stop stumble suppose surface swallow talk taste thank touch trail
  travel trust try turn twist use visit wait walk want warn wash waste watch wave wear whisper wipe wish wonder work worry
  yawn yell`)

const ROWS = IRREGULAR.split('\n').map(row => row.split(' ').map(forms => forms.split('/')))

/** Pasts that do not end in -ed, but those that are also the base (`put`). */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  ROWS.flatMap(([base = [], past = []]) => past.filter(form => !base.includes(form) && !form.endsWith('ed'))),
)

/** Verbs whose past is their base: only a subject of the third person tells which it is. */
export const UNCHANGING: ReadonlySet<string> = new Set(
  ROWS.flatMap(([base = [], past = []]) => past.filter(form => base.includes(form))),
)

/** Verbs as they stand behind `I`, `you`, `we` and `they` in the present. */
export const BASES: ReadonlySet<string> = new Set([...REGULAR, ...ROWS.flatMap(([base = []]) => base)])

/** The base of a form of an irregular verb. */
export const IRREGULAR_BASES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([[base = ''] = [], past = [], participle = []]) =>
    [base, ...past, ...participle].map(form => [form, base] as const),
  ),
)

/** Whether `lower` is the third person of a verb known here: sits, goes, carries. */
export function isThirdPerson(lower: string): boolean {
  if (!lower.endsWith('s')) return false
  if (BASES.has(lower.slice(0, -1))) return true
  if (lower.endsWith('ies')) return BASES.has(`${lower.slice(0, -3)}y`)
  return lower.endsWith('es') && BASES.has(lower.slice(0, -2))
}
