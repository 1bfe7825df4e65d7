/**
 * Things of one kind, one kind a line: put one for another and the story is another. `/` joins words for the same
 * thing. A word for the kind itself (bird, tree, weapon) is in no line: naming which is being more exact.
 */
const KINDS = `dog/hound/puppy cat/kitten horse/mare/pony/stallion cow/bull/ox pig/hog/sow sheep/lamb/ewe goat wolf fox bear lion tiger rat mouse rabbit/hare deer/stag monkey elephant snake/serpent frog/toad chicken/hen/cock/rooster duck goose donkey/mule
gull sparrow crow/raven owl hawk/eagle/falcon pigeon/dove robin wren swan parrot lark
salmon trout herring cod eel shark whale
boat/ship/vessel/ferry/barge/schooner/craft train/railway car/automobile/motorcar/sedan bus/coach bicycle/bike lorry/truck/van cart/wagon/carriage plane/aeroplane/airplane horseback motorbike/motorcycle taxi/cab tram sledge/sleigh
knife/dagger/blade gun/pistol/revolver/rifle sword axe/hatchet spear bow club/cudgel bomb poison hammer spoon fork whip rope
tea coffee/espresso whisky/whiskey/bourbon wine beer/ale gin rum milk water brandy cider juice lemonade vodka
bread/loaf/toast soup/broth/stew beef/steak mutton fish pork/ham/bacon cheese egg/eggs porridge/oatmeal rice potato/potatoes onion apple pear cake butter honey meat chicken cabbage carrot orange plum cherry pie salad pasta pizza noodles sandwich
brother sister father/dad/papa/daddy mother/mum/mom/mama/mummy son daughter uncle aunt nephew niece cousin grandfather/grandpa grandmother/grandma/granny husband wife lover/sweetheart stepfather stepmother
baker doctor/physician/surgeon lawyer/solicitor/barrister/attorney priest/vicar/parson/minister teacher/schoolmaster soldier sailor/seaman/mariner farmer butcher carpenter/joiner smith/blacksmith tailor/seamstress nurse judge policeman/constable/cop/officer thief/burglar/robber cook/chef servant/maid/footman king queen prince princess bishop nun monk actor/actress painter poet clerk miner pilot fisherman hunter shepherd beggar merchant banker professor student waiter/waitress driver gardener
boy/lad girl/lass man/fellow/chap/guy woman/lady baby/infant widow bride widower groom/bridegroom orphan twin
kitchen bedroom parlour/parlor/drawing-room bathroom cellar/basement attic/loft nursery pantry/larder study hall/hallway corridor/passage dining-room porch garage office
church/chapel school mill inn/pub/tavern hospital prison/jail/gaol castle barn/shed shop/store library factory theatre/theater palace bank museum station bakery hotel bridge lighthouse temple mosque
red/crimson/scarlet black white green blue/azure yellow brown grey/gray purple/violet pink orange gold/golden silver blonde/blond/fair auburn dark ginger
coat/jacket/overcoat hat/cap/bonnet dress/gown/frock shirt/blouse scarf/shawl glove/gloves boot/boots shoe/shoes trousers/pants skirt belt sock/stocking/stockings apron uniform veil ring necklace bracelet
arm leg head foot/feet hand shoulder knee back neck ear nose stomach/belly chest/breast thigh elbow wrist ankle cheek chin
violin/fiddle piano flute guitar drum/drums trumpet harp organ cello accordion
rain snow hail sleet fog/mist sun/sunshine wind/breeze storm/gale thunder drizzle
wood/timber stone/rock brick iron/steel glass straw paper clay concrete tin bronze marble leather silk wool cotton linen velvet
rose/roses potato/potatoes wheat barley lavender ivy oak elm birch pine willow ash beech maple lily/lilies tulip/tulips daisy/daisies marigold/marigolds cabbage/cabbages corn/maize
coal gold/silver oil salt timber grain/corn cotton sugar opium
north south east west
letter/note money/cash/coins photograph/photo/picture map/chart book/ledger diary/journal jewel/jewels key will passport
roof floor wall ceiling chimney window door gate stair/stairs fence
river/stream/brook hill/mountain forest/wood/woods lake/pond sea/ocean field/meadow valley desert island swamp/marsh/bog cliff beach/shore cave
stones bread sticks snowballs
apple onion pear lemon orange plum
table/desk chair/stool/armchair bed/cot sofa/couch/settee cupboard/wardrobe shelf drawer lamp/lantern clock mirror/looking-glass
fever/flu cancer plague cholera cough pneumonia measles typhus consumption/tuberculosis
moon sun star/stars
blind deaf dumb/mute lame bald
football/soccer cricket tennis chess cards golf rugby boxing
laugh/chuckle/giggle weep/cry/sob
kiss/embrace/hug slap/strike/hit/beat/punch/kick feed bite stab/shoot/strangle poison
write/scribble/scrawl sing dance/waltz swim cook/bake sew/knit/mend dig
murderer/killer hero/saviour traitor coward saint
morning-room sickroom schoolroom
guilty innocent
spring-cleaning washing ironing`

/** Units and turns of the clock and the year: put one for another and a fact is another. */
const FACT_KINDS = `second minute hour day week fortnight month year decade century
morning evening noon/midday midnight afternoon dawn/daybreak/sunrise dusk/twilight/sunset night
today yesterday tomorrow
spring summer autumn/fall winter
inch foot/feet yard mile league metre/meter kilometre/kilometer
ounce pound stone ton gram kilo/kilogram
pint quart gallon litre/liter cup barrel
penny/pence shilling crown pound guinea dollar cent euro franc mark
first second third fourth fifth sixth seventh eighth ninth tenth last
half third quarter fifth tenth whole
once twice thrice
january february march april may june july august september october november december
yesterday week month year morning night evening`

function readKinds(lines: string): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>()
  for (const [kind, line] of lines.split('\n').entries()) {
    for (const [thing, names] of line.split(' ').entries())
      for (const name of names.split('/')) places.set(name, [...(places.get(name) ?? []), { kind, thing }])
  }
  return places
}

interface Place {
  readonly kind: number
  readonly thing: number
}

const THINGS = readKinds(KINDS)
const FACT_THINGS = readKinds(FACT_KINDS)

/** Whether the two are different things of one kind. */
export function areOfOneKind(one: string, other: string): boolean {
  return differ(THINGS, one, other)
}

/** The same for parts of the day and year, and units. */
export function areOfOneCount(one: string, other: string): boolean {
  return differ(FACT_THINGS, one, other)
}

/** Words for the same thing in any of their kinds are the same. */
function differ(places: ReadonlyMap<string, readonly Place[]>, one: string, other: string): boolean {
  const pairs = (places.get(one) ?? []).flatMap(a =>
    (places.get(other) ?? []).filter(b => b.kind === a.kind).map(b => b.thing !== a.thing),
  )
  return pairs.length > 0 && pairs.every(Boolean)
}
