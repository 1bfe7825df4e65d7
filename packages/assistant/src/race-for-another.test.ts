import { systemEnv, type Proposer } from '@understudy/contracts'
import { emptyBrief } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { playing, type Line } from '../test/playing-proposer.ts'
import { continuationRequest, placed } from '../test/requests.ts'
import { raceForAnother } from './race-for-another.ts'

const SEEN = ' The tide was out and the boats lay on the mud.'
const lines = (text: string): readonly Line[] => (text.match(/\s*\S+/g) ?? []).map(say => ({ say }))

/** A model that says one thing after the other, each time it is asked, and notes what it was told was passed by. */
function asked(...answers: readonly string[]) {
  const told: (readonly string[])[] = []
  const model: Proposer = {
    ...playing('drafter', []),
    model: { id: 'm', remote: false, price: null },
    propose(request, brief, signal) {
      told.push(request.type === 'continuation' ? (request.passedBy ?? []) : [])
      return playing('drafter', lines(answers[told.length - 1] ?? '')).propose(request, brief, signal)
    },
  }
  return { model, told }
}

async function shown(proposers: readonly Proposer[], passedBy: readonly string[] = [SEEN]): Promise<string | null> {
  const request = placed(continuationRequest('Morning.', { passedBy }))
  let text = ''
  let withheld = false
  for await (const part of raceForAnother(
    { proposers, request, brief: emptyBrief },
    new AbortController().signal,
    systemEnv,
  )) {
    if (part.type === 'text') text += part.delta
    if (part.type === 'end') ({ withheld } = part)
  }
  return text === '' ? (withheld ? 'withheld' : null) : text
}

describe('another continuation', () => {
  it('is shown as it comes', async () => {
    const { model, told } = asked(' Ines came down the ladder with a lamp in her hand.')
    expect(await shown([model])).toBe(' Ines came down the ladder with a lamp in her hand.')
    expect(told).toEqual([[SEEN]])
  })
  it.each([
    ['the same', SEEN],
    ['the same in other marks', ' the tide was out, and the boats lay on the mud!'],
    ['nearly the same', ' The tide was out and the boats lay in the mud again.'],
    ['the same, and more', `${SEEN} Nobody came.`],
  ])('is asked for once more where it is %s', async (_, again) => {
    const { model, told } = asked(again, ' Nobody had lit the lamp on the stair.')
    expect(await shown([model])).toBe(' Nobody had lit the lamp on the stair.')
    expect(told).toEqual([[SEEN], [SEEN, again]])
  })
  it('is not there where the model knows no other', async () => {
    const { model, told } = asked(SEEN, SEEN, ' Nobody had lit the lamp.')
    expect(await shown([model])).toBe('withheld')
    expect(told).toHaveLength(2)
  })
  it('comes from whoever has one, as where the model cannot be reached', async () => {
    const small = playing('predictor', lines(' Rain fell on the slates all night long.'))
    expect(await shown([playing('drafter', [{ fail: 'unreachable' }]), small])).toBe(
      ' Rain fell on the slates all night long.',
    )
    expect(await shown([playing('drafter', [{ fail: 'unreachable' }]), playing('predictor', lines(SEEN))])).toBe(
      'withheld',
    )
  })
  it('that begins otherwise is shown, and stays though it comes to be alike', async () => {
    const text = ' Rain and wind and dark. The tide was out and the boats lay on the mud.'
    expect(await shown([asked(text).model])).toBe(text)
  })
  it('may be short', async () => expect(await shown([asked(' Rain.').model])).toBe(' Rain.'))
  it('is anything where nothing was passed by', async () => expect(await shown([asked(SEEN).model], [])).toBe(SEEN))
})
