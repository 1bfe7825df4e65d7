import type { DialogueConvention, Mode } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { guessMode } from './guess-mode.ts'

const guesses =
  (text: string, expected: Mode, convention: DialogueConvention = 'double') =>
  () =>
    expect(guessMode(text, convention)).toBe(expected)

describe('guessMode', () => {
  it('speech with a tag', guesses('“Where were you last night?” she asked.', 'dialogue'))
  it('speech with a beat', guesses('He turned. “You never came, and I waited until the lamps were out.”', 'dialogue'))
  it('single marks', guesses('‘Where were you last night?’ she asked.', 'dialogue', 'single'))
  it(
    'an unknown convention is read off the text',
    guesses('“Where were you last night?” she asked.', 'dialogue', 'unknown'),
  )
  it(
    'a fight',
    guesses(
      'He ran at the wall, caught the edge and pulled himself over. A shot cracked. He dropped and rolled.',
      'action',
    ),
  )
  it('an errand', guesses('She took the key, opened the shed and dragged the oars out.', 'action'))
  it(
    'a view',
    guesses(
      'The harbour lay grey and still. The walls were white stone, and narrow windows looked out on the sea.',
      'description',
    ),
  )
  it('a room', guesses('It was a long low room with a dark floor and one window above the stove.', 'description'))
  it(
    'a doubt',
    guesses(
      'Perhaps he had always known. Why would she forgive him? He wondered whether he wished her to.',
      'reflection',
    ),
  )
  it('a memory', guesses('She thought of her mother, and understood that love could be a kind of fear.', 'reflection'))
  it('a letter', guesses('Dear Tom,\nThe boats are in and the nets are dry.', 'embedded'))
  it('a quotation by lines', guesses('> Notice to mariners\n> The light is out', 'embedded'))
  it(
    'verse',
    guesses(
      'The salt is in the rope\nThe rope is in the hand\nThe hand is on the stone\nThe stone is on the sand',
      'embedded',
    ),
  )
  it(
    'one spoken word in a paragraph of deeds',
    guesses('“No.” He ran down the steps, threw the door open and jumped into the boat, and pushed it off.', 'action'),
  )
  it('nothing', guesses('', 'description'))
  it('emoji', guesses('🎉', 'description'))
  it('tells nothing from English verbs in another language', () => {
    const fight = 'He ran. He jumped the wall and struck the man, and kicked the lamp, and fled.'
    expect(guessMode(fight, 'double')).toBe('action')
    expect(guessMode(fight, 'double', 'de')).toBe('description')
  })
})
