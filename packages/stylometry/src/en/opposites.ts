/** Words that deny each other, `|` between the sides; each word of one side denies each of the other. By lemma. */
const ROWS = `open unlock ajar|lock shut close bolt
dead die perish|alive live survive
yes|no
love adore|hate loathe despise
win triumph|lose
buy purchase|sell
leave depart go|stay remain arrive
arrive come|depart leave
remember recall|forget
sink drown|float
give offer|take steal
light kindle|extinguish douse
put|light
kill murder|save rescue spare
laugh|weep cry sob
ride catch|miss
young|old
younger|older
long|short
full|empty
guilty|innocent
accept agree|refuse decline reject
lie|truth
marry married|divorce divorced unmarried part
begin start|end finish stop
raise lift hoist|lower
push|pull
catch|drop
hot warm|cold cool freezing
always ever|never
everybody everyone all|nobody none no-one
with|without
friend|enemy foe
break smash|mend repair fix
broken|clean whole mended
succeed|fail
agree|disagree
wake awake|sleep asleep
find|lose
answer|ignore
above over|below under beneath
in inside within|outside under
before|behind after
up|down
left|right
trust believe|doubt distrust suspect
hide conceal|show reveal
rich wealthy|poor
good|bad evil wicked
true|false
sick ill|healthy well
strong|weak
brave|cowardly
drunk|sober
early|late
same|different
first|last
near|far
day|night
enter|leave exit
ally|enemy
gain|lose
attack|defend
confess admit|deny lie
hope|fear dread
obey|disobey
build|destroy demolish
praise|curse blame
help|hinder hurt
feed|starve beat
wet|dry
heavy|light
high tall|low
fast|slow
dark|bright
loud|silent quiet
rise|fall
allow permit|forbid
possible|impossible
happy|sad
visible|invisible
kind|cruel
more|less fewer
many most|few
agreed|refused
kiss|slap strike
old|new young
big large|small little tiny
beautiful pretty|ugly
single|married
male|female
import|export
teach|learn
lend|borrow
float|sink`

const DENIED: ReadonlyMap<string, ReadonlySet<string>> = readRows()

function readRows(): ReadonlyMap<string, ReadonlySet<string>> {
  const denied = new Map<string, Set<string>>()
  const add = (one: string, other: string) => denied.set(one, (denied.get(one) ?? new Set()).add(other))
  for (const row of ROWS.split('\n')) {
    const [left = [], right = []] = row.split('|').map(side => side.split(' '))
    for (const one of left) {
      for (const other of right) {
        add(one, other)
        add(other, one)
      }
    }
  }
  return denied
}

/** Whether two lemmas deny each other. */
export function areOpposites(one: string, other: string): boolean {
  return DENIED.get(one)?.has(other) === true
}
