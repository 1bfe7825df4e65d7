import { wordList } from './word-list.ts'

/** People by what they are; a rule that needs a person for its subject reads these. */
export const PERSON_NOUNS = wordList(`
  man woman boy girl child baby kid lad lass infant teenager youth adult person stranger guest visitor neighbour neighbor friend lover husband wife widow widower
  mother father mum mom mam dad daddy mummy brother sister son daughter uncle aunt auntie cousin nephew niece grandmother grandfather grandma grandpa gran nan granddad grandson granddaughter stepmother stepfather twin
  teacher pupil student doctor nurse dentist vet priest vicar rabbi imam nun monk soldier sailor captain sergeant officer policeman policewoman constable detective guard warden porter waiter waitress barman barmaid bartender
  driver pilot conductor passenger fisherman farmer shepherd gardener cook chef baker butcher grocer shopkeeper clerk cashier secretary manager boss landlord landlady tenant lodger
  lawyer solicitor judge witness actor actress singer dancer painter writer editor poet musician fiddler drummer pianist carpenter plumber electrician mechanic builder engineer foreman labourer laborer postman postwoman courier
  thief burglar prisoner king queen prince princess duke servant maid butler stableman groom jockey rider runner swimmer hiker walker climber skipper mate bosun pedlar beggar busker tourist student
  helmsman sentinel sentry housekeeper ambassador inspector surgeon patient mourner bride groom bridesmaid toddler schoolboy schoolgirl deckhand oarsman ferryman ticket-collector
  congregation crowd queue
`)

/** Parts of a body, and what is felt of them from inside. */
export const BODY_NOUNS = wordList(`
  head face brow forehead eye eyelid cheek nose mouth lip tooth tongue chin jaw ear hair neck throat shoulder arm elbow wrist hand palm finger thumb fist knuckle nail chest breast rib back spine stomach belly waist hip leg thigh knee shin calf ankle foot heel toe
  tear sweat skin muscle bone heart pulse blood breath lung temper voice stomach gut scalp
`)

/** What gives way, moves or strikes so that it is felt. */
export const FELT_NOUNS = wordList(`
  floor ground house building room wall bed chair bench boat ship deck hull car bus train lift elevator engine bridge pier jetty platform ladder step stair rope line rail rod tiller wheel horse branch ice sand mud earth rock stone plank board table door wind draught draft breeze rain water wave tide current sea air sun heat cold
  phone blade knife needle thread cloth strap collar
`)

/** Everyday things that make a sound, move or change. With the lists above, the nouns a rule trusts. */
export const THING_NOUNS = wordList(`
  music laughter traffic gravel ivy bass
  bow stern prow keel rudder gunwale
  gate window shutter curtain blind lock latch bolt key hinge handle lid drawer cupboard wardrobe trunk box case bag sack basket bucket pan pot kettle cup mug glass bottle plate bowl dish spoon fork tray tin can jar jug barrel crate
  lamp light bulb lantern torch flashlight candle match flame fire fireplace chimney stove oven furnace boiler radiator pipe tap faucet sink bath shower drain gutter roof ceiling attic cellar kitchen hall hallway corridor landing passage porch veranda balcony terrace yard garden lawn hedge fence path drive
  telephone radio television tv set record tape camera screen monitor computer laptop printer clock watch alarm bell siren horn whistle buzzer doorbell fan motor machine mower saw hammer axe drill spade shovel rake broom brush mop cloth towel sheet blanket pillow mattress
  truck lorry van taxi cab tram bicycle bike motorcycle motorbike scooter tractor cart wagon carriage coach caravan trailer plane aeroplane airplane helicopter jet rocket ferry yacht trawler dinghy canoe raft sail mast anchor chain net oar paddle buoy lighthouse
  street road lane alley pavement sidewalk corner crossing junction roundabout square market shop store cafe bar pub church chapel tower steeple school factory mill warehouse station airport hotel hospital prison office library museum theatre theater hall barn stable shed garage greenhouse
  dog cat puppy kitten bird gull seagull crow rook raven pigeon sparrow robin thrush blackbird owl hawk heron swan duck goose hen cock cockerel rooster horse pony mare foal donkey mule cow bull calf sheep lamb ewe goat pig fox badger hare rabbit squirrel rat mouse bat frog toad snake lizard bee wasp fly moth butterfly beetle spider ant fish seal whale dolphin crab hound terrier wolf bear deer
  tree leaf twig trunk root bush flower rose petal grass reed wheat corn apple pear plum acorn log stump
  sky moon star cloud mist fog snow storm thunder lightning hail frost shadow darkness dawn dusk smoke steam dust ash spark ember
  river stream brook pond lake pool puddle waterfall beach shore coast cliff hill mountain valley field meadow wood forest cave island bay harbour harbor quay dock wharf
  book page paper letter envelope parcel package note card map photograph picture painting mirror frame flag banner poster sign ticket newspaper pen pencil coin banknote wallet purse ring necklace bracelet chain medal
  coat jacket shirt dress skirt sleeve cuff button zip belt hat cap scarf glove boot shoe slipper sock apron umbrella stick cane crutch suitcase rucksack backpack
  footstep step gunshot shot bang piano violin fiddle guitar drum flute trumpet organ accordion choir band orchestra
  ball kite swing slide rope ladder scaffolding crane chandelier statue fountain carousel
  headlight headlights flask colour color moonlight sunlight lamplight firelight shape figure hulk wheel gear lever pedal switch dial needle string thread paint plaster ceiling scale crate net hatch winch windlass cable pulley wire pole post pillar arch gateway doorway
  curtain carpet rug mat sofa couch armchair stool shelf bookcase desk counter
  gun rifle pistol bomb grenade tank bullet arrow sword
  queue line row column procession group pair couple gang crew team
`)

/** Things that share a noun with a verb so closely that the two read as one noun: "the bus stop" is a place. */
export const COMPOUNDS = wordList(`
  bus-stop tram-stop taxi-stop train-stop door-stop rest-stop car-crash plane-crash train-crash bus-crash motorbike-crash coach-crash car-ride bus-ride train-ride taxi-ride boat-ride horse-ride bike-ride pony-ride
  phone-call telephone-call house-call bird-call gull-call horse-race boat-race car-race foot-race dog-walk hand-shake head-shake hair-cut power-cut paper-cut water-drop rain-drop tear-drop air-drop key-ring
  foot-step door-step heart-beat drum-beat light-switch light-show horse-show dog-show car-wash dish-wash mouth-wash hand-wash brush-stroke back-stroke breast-stroke heart-stroke door-lock window-lock gun-fire house-fire forest-fire fire-drill water-leak gas-leak
  rope-swing tyre-swing garden-swing bed-spread sun-burn rope-burn ski-lift chair-lift face-lift road-block drum-roll school-play radio-play horse-play hand-grip boat-dock fire-light lamp-light candle-light torch-light sun-light moon-light head-light street-light
  lightning-strike air-strike drone-strike match-strike head-turn night-watch pocket-watch wrist-watch cat-walk bird-walk wall-hang snow-fall rain-fall water-fall tree-fall rock-fall sun-rise sun-set tea-set train-set chess-set television-set tv-set car-park
  tide-turn leg-kick goal-kick fist-fight dog-fight snowball-fight gun-fight hand-hold foot-hold ship-wreck train-wreck stage-whisper body-search house-search floor-show table-lay tree-bark gun-crack water-splash ear-ring
  window-tap beer-tap water-tap bath-tap kitchen-tap shoulder-tap wood-cut wood-chip shop-lift fish-catch door-catch window-catch safety-catch card-trick rabbit-run chicken-run ski-run milk-run bird-song river-cross snow-drift sea-swell sand-drift
  wheel-spin hand-spin wine-press printing-press garden-shed bike-shed tool-shed boat-shed cow-shed ash-fall leaf-fall blood-flow traffic-flow car-horn light-beam blood-drip tap-drip bite-mark gas-light water-flow
`)

/** Nouns that need no determiner: "smoke rising". */
export const MASS_NOUNS = wordList(
  'smoke steam dust ash fog mist rain snow hail water blood sweat thunder lightning glass sand mud ice music laughter moonlight sunlight lamplight firelight traffic gravel paper ivy',
)
