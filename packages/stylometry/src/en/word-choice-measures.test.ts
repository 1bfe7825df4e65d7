import { describe } from 'vitest'
import { counts, moves } from '../../test/measured.ts'

counts('formal-words', [
  [2, 'They utilized sufficient rope.'],
  [0, 'They used enough rope.'],
])
counts('latinate-words', [
  [2, 'He hesitated, and clarified nothing.'],
  [2, 'It was an ambitious and defensive reply.'],
  [0, 'The parents promised stories later.'],
  [0, 'Her hesitation was plain.'],
  [0, '“Go,” he expostulated.'],
])
counts('vague-words', [
  [2, 'Something moved among the things.'],
  [0, 'A rat moved among the nets.'],
])
counts('fillers', [
  [2, 'He just stood there, of course.'],
  [0, 'He stayed, even if he was late.'],
])
counts('modal-verbs', [
  [2, 'He could not say, and she would never ask.'],
  [0, 'He did not say.'],
])
counts('names', [
  [2, 'Then Mara went to Hull.'],
  [0, 'She went to the quay, and I stayed.'],
])
counts('colours', [
  [2, 'A grey sail and a red hull.'],
  [0, 'A torn sail.'],
])
counts('strong-language', [
  [1, '“Damn the ferry.”'],
  [0, 'The dam held.'],
])
counts('stated-feelings', [
  [1, 'He was very angry.'],
  [2, 'Fear came, and then relief.'],
  [1, 'She felt ashamed.'],
  [0, 'The angry sea.'],
  [0, 'They love the sea. I wonder why.'],
  [1, 'His love for the sea.'],
])
counts('bodily-feelings', [
  [1, 'His heart was pounding.'],
  [2, 'Her breath caught and her hands trembled.'],
  [0, 'He gave her his heart.'],
])
counts('acting-body-parts', [
  [1, 'Her eyes scanned the yard.'],
  [1, 'Mara’s hand found the latch.'],
  [0, 'Her hands trembled.'],
  [0, 'Her eyes were grey.'],
])
counts('stock-words', [
  [2, 'A tapestry of whispers.'],
  [0, 'A rug of wool.'],
])
counts('likenesses-of', [
  [1, 'A symphony of gulls.'],
  [1, 'Under a thick blanket of snow.'],
  [0, 'A blanket lay on the bed.'],
])
counts('acting-abstractions', [
  [1, 'Silence stretched between them.'],
  [1, 'The fear of it gripped him.'],
  [0, 'The dog stretched.'],
  [0, 'It was the night he whispered.'],
  [0, 'He broke the silence.'],
])
counts('portions-of-feeling', [
  [1, 'He felt a sense of loss.'],
  [1, 'It was a strange mix of tar and salt.'],
  [0, 'A pound of salt.'],
])
counts('roundabout-doing', [
  [1, 'She found herself at the gate.'],
  [1, 'He could not help but laugh.'],
  [1, 'They managed to land.'],
  [0, 'She found the gate.'],
])
counts('summings-up', [
  [1, 'In that moment he was free.'],
  [1, 'It was a quiet reminder of the war.'],
  [0, 'He was free.'],
])
counts('not-but', [
  [1, 'It was not a door but a mouth.'],
  [1, 'It wasn’t fear. It was rage.'],
  [1, 'This was not just a boat.'],
  [0, 'It was not late, and he sat.'],
])

describe('an edit of wording', () =>
  moves([
    ['formal-words', -1, 'He utilized a rope.', 'He used a rope.'],
    ['latinate-words', -1, 'She hesitated at the gate.', 'She waited at the gate.'],
    ['vague-words', -1, 'Something moved in the dark.', 'A rat moved in the dark.'],
    ['fillers', -1, 'He just stood there.', 'He stood there.'],
    ['modal-verbs', -1, 'She could hear him.', 'She heard him.'],
    ['names', 1, 'Then she came in.', 'Then Mara came in.'],
    ['colours', -1, 'A red sail.', 'A sail.'],
    ['strong-language', -1, '“Damn you.”', '“Bless you.”'],
    ['stated-feelings', -1, 'He was furious and left.', 'He slammed the door and left.'],
    ['bodily-feelings', -1, 'Her breath caught. He was there.', 'He was there.'],
    ['acting-body-parts', -1, 'Her eyes scanned the yard.', 'She scanned the yard.'],
    ['stock-words', -1, 'A delicate lamp.', 'A small lamp.'],
    ['likenesses-of', -1, 'A sea of faces looked up.', 'The faces looked up.'],
    ['acting-abstractions', -1, 'Silence hung in the room.', 'Nobody spoke in the room.'],
    ['portions-of-feeling', -1, 'He felt a sense of loss.', 'He felt the loss.'],
    ['roundabout-doing', -1, 'He managed to open it.', 'He opened it.'],
    ['summings-up', -1, 'In that moment, he left.', 'He left.'],
    ['not-but', -1, 'It was not a door but a mouth.', 'It was a mouth.'],
  ]))
