import { phraseIndex } from '../phrases.ts'

/** Phrases that say in many words what few say, one a line; `|` parts the choices in one place. */
export const PADDING = `the fact that
for the simple reason that
for the reason that
in the event that
until such time as
at such time as
at this|that|the|some|a|which point in time
at a later|earlier|given point in time
at this particular point in time
at this|that|the|present moment in time
at the present time|moment
at a later date
at an earlier date
during the time that
during|in the course of
with the exception of
in|with close proximity to
in actual|point fact
in point of fact
as of yet
on a daily|weekly|monthly|yearly|regular|frequent|constant basis
a large|great|considerable|significant|small number of
a majority of
period|periods|length of time
of the opinion that
with regard|regards|respect to
in regard|relation to
in terms of
in order to|that
so as to
for the purpose|purposes of
in the process of
in the vicinity of
in a manner that
in a * manner|fashion|way
in the month of
in the year of
think|thinks|thought|thinking to myself|himself|herself|themselves|ourselves
end result|results
added bonus
past history
advance|prior warning
final outcome
general consensus
unexpected surprise
free gift
future plans
few in number
large|small in size
round|square|oval in shape
red|blue|green|black|white|grey|gray|brown|yellow in colour|color
as to whether
make|makes|made|making a|the decision to
take|takes|took|taking the decision to
make|makes|made|making an attempt to
come|comes|came|coming to the conclusion that
have|has|had|having a tendency to
make|makes|made|making mention of
give|gives|gave|giving consideration to
return|returns|returned|returning back
retreat|retreats|retreated|retreating back
revert|reverts|reverted|reverting back
recoil|recoils|recoiled|recoiling back
descend|descends|descended|descending down
ascend|ascends|ascended|ascending up
merge|merges|merged|merging together
combine|combines|combined|combining together
needless to say
it should be noted that
it goes without saying that`

export const PADDING_PHRASES = phraseIndex(PADDING)
