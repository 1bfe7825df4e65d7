import { systemEnv, type Proposer } from '@understudy/contracts'
import { emptyBrief } from '@understudy/contracts/testing'
import { describe, expect, it, vi } from 'vitest'
import { playing, type Line } from '../test/playing-proposer.ts'
import { continuationRequest, placed } from '../test/requests.ts'
import { raceContinuation } from './continuation-race.ts'

async function race(lanes: Readonly<Record<string, readonly Line[]>>, signal = new AbortController().signal) {
  const proposers = Object.entries(lanes).map(([id, lines]) => playing(id, lines))
  const told: string[] = []
  const request = placed(continuationRequest('She opened'))
  for await (const part of raceContinuation({ proposers, request, brief: emptyBrief }, signal, systemEnv)) {
    if (part.type === 'won') told.push(`${part.runner.proposer.id} won`)
    if (part.type === 'text') told.push(part.delta)
    if (part.type === 'failed') told.push(`${part.proposer.id} ${part.reason}`)
    if (part.type === 'end')
      told.push(part.winner === null ? 'nobody' : `${part.broken ? 'pieces' : 'end'} of ${part.winner.proposer.id}`)
  }
  return told
}

const shows = (lanes: Readonly<Record<string, readonly Line[]>>, expected: readonly string[]) => async () =>
  expect(await race(lanes)).toEqual(expected)

describe('raceContinuation', () => {
  it(
    'shows the first in order, though another was there before',
    shows({ first: [{ afterMs: 60, say: ' the door' }], second: [{ say: ' a window', sure: 1 }] }, [
      'first won',
      ' the door',
      'end of first',
    ]),
  )
  it(
    'goes to the next at once when the first has nothing',
    shows({ first: [], second: [{ afterMs: 20, say: ' a window' }] }, ['second won', ' a window', 'end of second']),
  )
  it(
    'and when the first failed',
    shows({ first: [{ fail: 'unreachable' }], second: [{ afterMs: 20, say: ' a window' }] }, [
      'first unreachable',
      'second won',
      ' a window',
      'end of second',
    ]),
  )
  it(
    'lets a sure one show once patience is over',
    shows({ slow: [{ afterMs: 700, say: ' late' }], sure: [{ say: ' now', sure: 0.9 }] }, [
      'sure won',
      ' now',
      'end of sure',
    ]),
  )
  it(
    'but not an unsure one',
    shows({ slow: [{ afterMs: 600, say: ' late' }], unsure: [{ say: ' perhaps', sure: 0.3 }] }, [
      'slow won',
      ' late',
      'end of slow',
    ]),
  )
  it(
    'extends what is shown and never changes it',
    shows({ first: [{ say: ' the' }, { afterMs: 10, say: ' door' }] }, ['first won', ' the', ' door', 'end of first']),
  )
  it(
    'keeps whole sentences of one that breaks off',
    shows({ first: [{ say: ' the door.' }, { fail: 'dropped' }] }, [
      'first won',
      ' the door.',
      'first dropped',
      'end of first',
    ]),
  )
  it(
    'says that half a sentence is not to be offered',
    shows({ first: [{ say: ' the door and' }, { fail: 'dropped' }] }, [
      'first won',
      ' the door and',
      'first dropped',
      'pieces of first',
    ]),
  )
  it(
    'goes to the next where half a sentence is all there is',
    shows(
      { first: [{ afterMs: 60 }], second: [{ say: ' a win' }, { fail: 'dropped' }], third: [{ say: ' the sea.' }] },
      ['second dropped', 'third won', ' the sea.', 'end of third'],
    ),
  )
  it(
    'shows whole sentences alone of one that broke off before its turn',
    shows({ first: [{ afterMs: 60 }], second: [{ say: ' a window. The' }, { fail: 'dropped' }] }, [
      'second dropped',
      'second won',
      ' a window.',
      'end of second',
    ]),
  )
  it('asks one model at a time, and the next where it has nothing', async () => {
    const asked: string[] = []
    const model = (id: string, lines: readonly Line[]): Proposer => {
      const played = playing(id, lines)
      return {
        ...played,
        model: { id, remote: true, price: null },
        propose(...of) {
          asked.push(id)
          return played.propose(...of)
        },
      }
    }
    const told = async (...proposers: readonly Proposer[]) => {
      asked.length = 0
      for await (const part of raceContinuation(
        { proposers, request: placed(continuationRequest('She opened')), brief: emptyBrief },
        new AbortController().signal,
        systemEnv,
      ))
        if (part.type === 'won') asked.push(`${part.runner.proposer.id} won`)
      return asked
    }
    const [good, bad] = [[{ afterMs: 20, say: ' the door.' }], [{ fail: 'busy' as const }]]
    expect(await told(model('first', good), model('second', good))).toEqual(['first', 'first won'])
    expect(await told(model('first', bad), model('second', []), model('third', good))).toEqual([
      'first',
      'second',
      'third',
      'third won',
    ])
    expect(await told(playing('small', []), model('first', bad), model('second', bad))).toEqual(['first', 'second'])
  })
  it('ends with nobody', shows({ first: [], second: [{ fail: 'busy' }] }, ['second busy', 'nobody']))
  it('waits no longer for one that stands still', async () => {
    vi.useFakeTimers()
    const told = race({ first: [{ say: ' the door.' }, { afterMs: 90_000, say: ' Late.' }] })
    await vi.advanceTimersByTimeAsync(21_000)
    vi.useRealTimers()
    expect(await told).toEqual(['first won', ' the door.', 'first timeout', 'end of first'])
  })
  it('stops quietly when it is aborted', async () => {
    const abort = new AbortController()
    const told = race({ first: [{ say: ' the' }, { afterMs: 200, say: ' door' }] }, abort.signal)
    setTimeout(() => abort.abort(), 40)
    expect(await told).toEqual(['first won', ' the'])
  })
})
