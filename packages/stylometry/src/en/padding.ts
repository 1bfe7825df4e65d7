import { phraseIndex } from '../phrases.ts'

/** A phrase that says in many words what few say. */
export interface Padding {
  /** Its words. `|` parts those that may stand in one place, `*` is any word. */
  readonly phrase: string
  /** What says the same; a choice in it follows the choice in `phrase`. Null where only the sentence can tell. */
  readonly plain: string | null
}

/** One a line, with its plain words behind `>`. */
const COUNTED = `the fact that
for the simple reason that > because
for the reason that > because
in the event that > if
until such time as > until
at such time as > when
at this|that point in time > now|then
at this|that moment in time > now|then
at the|some|a|which point in time
at the moment in time
at a later point in time > later
at a earlier|given point in time
at this particular point in time > now
at the present time > now
at the present moment
at a later date > later
at an earlier date > earlier
during the time that > while
during the course of > during
in the course of
with the exception of > except for
in close proximity to > close to
with close proximity to
in actual fact > in fact
in point of fact
as of yet > yet
on a daily|weekly|monthly|yearly basis > every day|week|month|year
on a regular|frequent basis > regularly|often
on a constant basis
a large|great|considerable|significant number of > many
a small number of
a majority of
period of time > time
periods|length of time
of the opinion that
with regard|regards|respect to
in regard|relation to
in terms of
in order to > to
in order that
so as to
for the purpose|purposes of
in the process of
in the vicinity of
in a manner that
in a * manner|fashion|way
in the month of
in the year of
think|thinks|thought|thinking to myself|himself|herself|themselves|ourselves
end result > result
end results
added bonus > bonus
past history > history
advance warning > warning
prior warning
final outcome > outcome
general consensus > consensus
unexpected surprise > surprise
free gift > gift
future plans > plans
few in number > few
large|small in size
round|square|oval in shape
red|blue|green|black|white|grey|gray|brown|yellow in colour|color
as to whether > whether
make|makes|made|making the decision to > decide|decides|decided|deciding to
make|makes|made|making a decision to > decide|decides|decided|deciding to
take|takes|took|taking the decision to > decide|decides|decided|deciding to
make|makes|made|making an attempt to > try|tries|tried|trying to
come|comes|came|coming to the conclusion that > conclude|concludes|concluded|concluding that
have|has|had|having a tendency to > tend|tends|tended|tending to
make|makes|made|making mention of > mention|mentions|mentioned|mentioning
give|gives|gave|giving consideration to > consider|considers|considered|considering
return|returns|returned|returning back > return|returns|returned|returning
retreat|retreats|retreated|retreating back > retreat|retreats|retreated|retreating
revert|reverts|reverted|reverting back > revert|reverts|reverted|reverting
recoil|recoils|recoiled|recoiling back > recoil|recoils|recoiled|recoiling
descend|descends|descended|descending down > descend|descends|descended|descending
ascend|ascends|ascended|ascending up > ascend|ascends|ascended|ascending
merge|merges|merged|merging together > merge|merges|merged|merging
combine|combines|combined|combining together > combine|combines|combined|combining
a sense of relief|grief|guilt|sadness|sorrow|joy|happiness|anger|rage|fury|fear|dread|panic|terror|anxiety|unease|excitement|anticipation|longing|loneliness|nostalgia|pride|shame|regret|envy|jealousy|awe|peace|calm|gratitude|melancholy|despair|desperation|disappointment|frustration|confusion|resentment|resignation|pity|contentment|satisfaction|triumph|isolation|emptiness|apprehension|trepidation|foreboding|disbelief|embarrassment|humiliation|exhaustion|weariness > relief|grief|guilt|sadness|sorrow|joy|happiness|anger|rage|fury|fear|dread|panic|terror|anxiety|unease|excitement|anticipation|longing|loneliness|nostalgia|pride|shame|regret|envy|jealousy|awe|peace|calm|gratitude|melancholy|despair|desperation|disappointment|frustration|confusion|resentment|resignation|pity|contentment|satisfaction|triumph|isolation|emptiness|apprehension|trepidation|foreboding|disbelief|embarrassment|humiliation|exhaustion|weariness
could not help but
couldn't help but
needless to say
it should be noted that
it goes without saying that`

/** Each holds one of the others, and is counted by it. */
const LONGER = `due|owing to the fact that > because
because of the fact that > because
on account of the fact that > because
in view of the fact that > because
in light of the fact that > because
in the light of the fact that > because
by virtue of the fact that > because
as a result of the fact that > because
despite|notwithstanding the fact that > although
in spite of the fact that > although
regardless of the fact that > although
given|considering the fact that > given|considering that
except for the fact that > except that
at the present moment in time > now
is|am|are|was|were of the opinion that > thinks|think|think|thought|thought that`

/** Phrases that say in many words what few say: what is counted as padding, and what may be put instead. */
export const PADDING: readonly Padding[] = `${COUNTED}\n${LONGER}`.split('\n').map(line => {
  const [phrase = '', plain = null] = line.split(' > ')
  return { phrase, plain }
})

export const PADDING_PHRASES = phraseIndex(COUNTED.replaceAll(/ > .*/g, ''))
