import { onRequestRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const FIRES: readonly Fires[] = [
  ['She did not know him.', "She didn't know him."],
  ['He could not see.', "He couldn't see."],
  ['“Go.” She did not know him.', '“Go.” She didn’t know him.'],
  // the words say which apostrophe, or else the words before, or else the quotation marks
  ['“It’s late,” he said. She did not move.', '“It’s late,” he said. She didn’t move.'],
  ["“It's late,” he said. She did not move.", "“It's late,” he said. She didn't move."],
  ['“Go.” She did not know him.', "“Go.” She didn't know him.", { before: "“I'm going,” he said." }],
  ['She did not know him.', 'She didn’t know him.', { before: 'It wasn’t his coat.' }],
  ['It is raining.', "It's raining."],
  ['Did not she know?', "Didn't she know?"],
  ['They were not there.', "They weren't there."],
  ['I am late.', "I'm late."],
  ['We are going home.', "We're going home."],
  ['He would not pay.', "He wouldn't pay."],
  ['She had not slept.', "She hadn't slept."],
  ['You are standing on the rope.', "You're standing on the rope."],
  ['It was not his coat.', "It wasn't his coat."],
  ['They have not come.', "They haven't come."],
  ['I will wait here.', "I'll wait here."],
  ['She is crossing the yard.', "She's crossing the yard."],
  ['He does not answer.', "He doesn't answer."],
  ['The men did not move.', "The men didn't move."],
  ['We had not met.', "We hadn't met."],
  ['They will not row.', "They won't row."],
  ['He would not and could not go.', "He wouldn't and couldn't go."],
  ['She should not have gone.', "She shouldn't have gone."],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(onRequestRules.contract, 'She did not know him.'),
  ['ends', 'She knew where it is.'],
  ['speech', '“I do not know.”'],
  ['short', 'She didn’t know.'],
  ['ends', 'He was taller than I am.'],
  ['a gap', 'It is, in its way, fine.'],
  ['as', 'It was as it is.'],
  ['a thing apart', 'He could, not long after, see.'],
  ['who', 'She knew who is there.'],
  ['no verb to lean on', 'That is that.'],
  ['ends', 'Nobody knew how late it is.'],
  ['ends', 'I know where we are.'],
  ['half of two', 'He would not, could not go.'],
  ['half of two', 'He would not, and could not go.'],
  ['half of three', 'She did not, would not, could not go.'],
  ['behind than', 'She was older than he is now.'],
]

const FIRES_BACK: readonly Fires[] = [
  ["She didn't know him.", 'She did not know him.'],
  ['She couldn’t see.', 'She could not see.'],
  ["I'm late.", 'I am late.'],
  ["They're gone.", 'They are gone.'],
  ["He can't swim.", 'He cannot swim.'],
  ['He wouldn’t pay.', 'He would not pay.'],
  ['We weren’t there.', 'We were not there.'],
  ['She hadn’t slept.', 'She had not slept.'],
  ['It wasn’t his coat.', 'It was not his coat.'],
  ['They haven’t come.', 'They have not come.'],
  ['He doesn’t answer.', 'He does not answer.'],
  ['We’re going home.', 'We are going home.'],
  ['They’ll wait.', 'They will wait.'],
  ['I’ll row.', 'I will row.'],
  ['The men didn’t move.', 'The men did not move.'],
  ['It isn’t late.', 'It is not late.'],
  ['You’re standing on the rope.', 'You are standing on the rope.'],
  ['She won’t come.', 'She will not come.'],
  ['He shouldn’t have gone.', 'He should not have gone.'],
  ['They aren’t here.', 'They are not here.'],
]

const STANDS_BACK: readonly Stands[] = [
  ...sparedPlaces(onRequestRules.expand, "She didn't know him."),
  ['two things', 'He’s gone.'],
  ['two things', 'He’d gone.'],
  ['order', 'Didn’t he know?'],
  ['speech', '“I don’t know.”'],
  ['two things', 'She’s late.'],
  ['two things', 'They’d rowed.'],
  ['two things', 'It’s gone.'],
  ['a possessive', 'The boat’s hull was old.'],
  ['order', 'Couldn’t Tom swim?'],
  ['full', 'She did not know.'],
  ['dialect', 'She ain’t there.'],
  ['a possessive', 'It was Tom’s.'],
]

describeFixes(onRequestRules.contract, FIRES, STANDS)
describeFixes(onRequestRules.expand, FIRES_BACK, STANDS_BACK)
