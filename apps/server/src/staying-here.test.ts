import { ScriptedModel } from '@understudy/contracts/testing'
import type { ServedModel } from '@understudy/server'
import { describe, expect, it } from 'vitest'
import { stayingHere } from './staying-here.ts'

const here: ServedModel = { baseURL: 'http://127.0.0.1:11434/v1', apiKey: null, model: 'nib' }
const away: ServedModel = { baseURL: 'https://models.example/v1', apiKey: null, model: 'quill' }
const from = (headers: Record<string, string>) => new Request('http://127.0.0.1/api/v1', { headers })
const told = from({ 'x-understudy-stays-here': 'yes' })

describe('what answers a page', () => {
  it.each([
    ['that was told that its text stays here: one here', told, here, here],
    ['the same: none that it would leave this machine for', told, away, null],
    ['the same: none', told, null, null],
    ['that was told that its text may leave: one here', from({}), here, here],
    ['the same: one elsewhere', from({}), away, away],
  ])('%s', (_, request, served, expected) => expect(stayingHere(request, served)).toBe(expected))
  it('knows it of a model in this process, too', () => {
    const model = new ScriptedModel([], { remote: true })
    expect(stayingHere(told, model)).toBeNull()
  })
})
