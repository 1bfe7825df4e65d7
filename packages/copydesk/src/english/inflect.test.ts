import { describe, expect, it } from 'vitest'
import { ingOf, participleOf, pastOf, thirdPersonOf } from './inflect.ts'

describe('inflect', () => {
  it.each([
    ['slam', 'slammed', 'slamming', 'slams'],
    ['close', 'closed', 'closing', 'closes'],
    ['cry', 'cried', 'crying', 'cries'],
    ['play', 'played', 'playing', 'plays'],
    ['open', 'opened', 'opening', 'opens'],
    ['shout', 'shouted', 'shouting', 'shouts'],
    ['crawl', 'crawled', 'crawling', 'crawls'],
    ['fix', 'fixed', 'fixing', 'fixes'],
    ['hop', 'hopped', 'hopping', 'hops'],
    ['hope', 'hoped', 'hoping', 'hopes'],
    ['whisper', 'whispered', 'whispering', 'whispers'],
    ['occur', 'occurred', 'occurring', 'occurs'],
    ['panic', 'panicked', 'panicking', 'panics'],
    ['die', 'died', 'dying', 'dies'],
    ['lie', 'lay', 'lying', 'lies'],
    ['see', 'saw', 'seeing', 'sees'],
    ['go', 'went', 'going', 'goes'],
    ['run', 'ran', 'running', 'runs'],
    ['shut', 'shut', 'shutting', 'shuts'],
    ['swing', 'swung', 'swinging', 'swings'],
    ['shine', 'shone', 'shining', 'shines'],
    ['catch', 'caught', 'catching', 'catches'],
    ['sway', 'swayed', 'swaying', 'sways'],
    ['row', 'rowed', 'rowing', 'rows'],
    ['quit', 'quit', 'quitting', 'quits'],
    ['bar', 'barred', 'barring', 'bars'],
    ['begin', 'began', 'beginning', 'begins'],
    ['burn', 'burned', 'burning', 'burns'],
    ['leap', 'leapt', 'leaping', 'leaps'],
  ])('%s, %s, %s, %s', (base, past, ing, third) => {
    expect([pastOf(base, null), ingOf(base, null), thirdPersonOf(base)]).toEqual([past, ing, third])
  })

  it('spells as the text does where spellings differ', () => {
    expect(pastOf('travel', 'uk')).toBe('travelled')
    expect(pastOf('travel', 'us')).toBe('traveled')
    expect(pastOf('travel', null)).toBeNull()
    expect(ingOf('signal', 'us')).toBe('signaling')
  })

  it('knows participles', () => {
    expect(participleOf('fall', null)).toBe('fallen')
    expect(participleOf('stop', null)).toBe('stopped')
  })
})
