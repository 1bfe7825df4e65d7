import { copydeskRules } from '../copydesk-rules.ts'
import { describeFixes, sparedPlaces, type Fires, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.doublet

const FIRES: readonly Fires[] = [
  ['She counted each and every crate.', 'She counted every crate.'],
  ['Each and every crate was damp.', 'Every crate was damp.'],
  ['She counted each and every one of them.', 'She counted every one of them.'],
  ['He would take any and all work.', 'He would take all work.'],
  ['It was first and foremost a harbour.', 'It was above all a harbour.'],
  ['It was first and foremost a harbor.', 'It was above all a harbor.'],
  ['The ticket was null and void.', 'The ticket was void.'],
  ['There were various and sundry ropes on the floor.', 'There were various ropes on the floor.'],
  ['He gave a full and complete account.', 'He gave a complete account.'],
  ['They were two separate and distinct smells.', 'They were two separate smells.'],
  ['First and foremost, she was a mother.', 'Above all, she was a mother.'],
  ['She was first and foremost among them.', 'She was foremost among them.'],
  ['The fog was part and parcel of the job.', 'The fog was part of the job.'],
  ['He would go if and when the tide turned.', 'He would go if the tide turned.'],
  ['Nobody would sail unless and until the wind dropped.', 'Nobody would sail until the wind dropped.'],
  ['It did not change him in any way, shape or form.', 'It did not change him in any way.'],
  ['It did not change him in any way, shape, or form.', 'It did not change him in any way.'],
  ['I check each and every knot.', 'I check every knot.'],
  ['He was tired and weary by then.', 'He was weary by then.'],
  ['It was a cold and chilly room.', 'It was a cold room.'],
  [
    '‘Well,’ he said, and kissed each and every child.',
    '‘Well,’ he said, and kissed every child.',
    { dialogue: 'single' },
  ],
  ['Well, he said, and kissed each and every child.', 'Well, he said, and kissed every child.', { dialogue: 'none' }],
  ['Not each and every one.', 'Not every one.'],
  ['Ah went tae each and every hoose.', 'Ah went tae every hoose.'],
  ['He was a sailor first and foremost.', 'He was a sailor above all.'],
]

const STANDS: readonly Stands[] = [
  ...sparedPlaces(rule, 'She counted each and every crate.'),
  ['legal', 'The clause was null and void.'],
  ['legal', 'By law he owed each and every tenant a key.'],
  ['a set rhythm', 'He said it over and over.'],
  ['a set rhythm', 'She went on and on.'],
  ['a set rhythm', 'He wept and wept.'],
  ['a set phrase', 'It was his one and only coat.'],
  ['a set phrase', 'He told her once and for all.'],
  ['three', 'He was tired and weary and sore.'],
  ['three', 'He was hungry, tired and weary.'],
  ['three', 'He was sick and tired and weary.'],
  ['two things', 'She sold bread and butter.'],
  ['two things', 'He took hat and coat.'],
  ['no pair', 'Each had a lamp, and every lamp was lit.'],
  ['parted', 'Each, and every one, was damp.'],
  ['dialect', 'Ilk an’ every yin was damp.'],
  ['kept', 'She counted each and every crate.', { keep: ['each'] }],
  ['a title', '_Each and Every Night_ lay on the bed.'],
  ['a hyphen', 'He had an if-and-when sort of face.'],
  ['other words', 'She would come if the tide allowed, and when it did.'],
  ['a fragment', 'Each. And every.'],
  ['being choosy', 'She could pick and choose her boats.'],
  ['being choosy, first person present', 'I pick and choose what I tell him.'],
  ['a whole', 'It came as part and parcel.'],
]

describeFixes(rule, FIRES, STANDS)
