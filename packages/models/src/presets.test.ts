import { describe, expect, it } from 'vitest'
import { isLoopback, parseEndpoint } from './endpoint.ts'
import { openAIModel } from './openai.ts'
import { PRESETS } from './presets.ts'

describe('PRESETS', () => {
  it('have a name of their own each', () => expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length))
  it('are not taken for one another by their sign or address', () => {
    const signs = PRESETS.flatMap(({ signs: sign }) => (sign === null ? [] : [sign]))
    expect(new Set(signs).size).toBe(signs.length)
    expect(new Set(PRESETS.map(({ baseURL }) => baseURL)).size).toBe(PRESETS.length)
  })
  for (const preset of PRESETS) {
    const { hostname, protocol } = new URL(preset.baseURL)
    it(`${preset.name} can be asked as it stands`, () => {
      expect(parseEndpoint(preset.baseURL, null).url).toBe(preset.baseURL)
      const model = openAIModel({ baseURL: preset.baseURL, model: 'm', ...preset.options })
      expect(model.capabilities).toMatchObject({ candidates: preset.options.candidates, streaming: true })
    })
    it(`${preset.name} is on this machine, or wants a key and is asked in secret`, () =>
      expect(isLoopback(hostname) ? preset.key !== 'needed' : preset.key === 'needed' && protocol === 'https:').toBe(
        true,
      ))
  }
})
