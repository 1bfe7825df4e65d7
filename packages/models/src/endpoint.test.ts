import { describe, expect, it } from 'vitest'
import { isLoopback, parseEndpoint } from './endpoint.ts'

const KEY = 'sk-secret-0123456789'

describe('parseEndpoint', () => {
  const refuses = (baseURL: string, key: string | null, saying: RegExp) => () => {
    expect(() => parseEndpoint(baseURL, key)).toThrow(TypeError)
    expect(() => parseEndpoint(baseURL, key)).toThrow(saying)
    expect(() => parseEndpoint(baseURL, key)).not.toThrow(/secret/)
  }

  it('takes an address with and without a slash at its end', () => {
    expect(parseEndpoint('http://127.0.0.1:8080/v1/', null).url).toBe('http://127.0.0.1:8080/v1')
    expect(parseEndpoint('https://models.example/v1', KEY)).toEqual({
      url: 'https://models.example/v1',
      apiKey: KEY,
      host: 'models.example',
      remote: true,
    })
  })
  it('takes an empty key for none', () => expect(parseEndpoint('http://localhost:1/v1', '').apiKey).toBeNull())
  it('refuses no address', refuses('', null, /baseURL whole/))
  it('refuses a path alone', refuses('/v1', null, /baseURL whole/))
  it('refuses another protocol', refuses('ftp://models.example', null, /http/))
  it('refuses a host without a protocol', refuses('localhost:11434/v1', null, /start with http:/))
  it('refuses the address of a page', refuses('http://127.0.0.1:8080/v1/chat/completions', null, /end before/))
  it('refuses a key in the address', refuses('https://me:secret@models.example/v1', null, /name or password/))
  it('refuses a query', refuses('https://models.example/v1?key=secret', null, /before any/))
  it('refuses a key with a line break', refuses('https://models.example/v1', `${KEY}\n`, /line break/))
  it('refuses a key with a carriage return', refuses('https://models.example/v1', `sk\r${KEY}`, /line break/))
  it('refuses a key with a space', refuses('https://models.example/v1', `sk ${KEY}`, /space/))
  it('refuses a key with a curly quote', refuses('https://models.example/v1', `“${KEY}”`, /character/))
})

describe('isLoopback', () => {
  const isHere = (hostname: string, here: boolean) => () => expect(isLoopback(hostname)).toBe(here)
  it('knows localhost', isHere('localhost', true))
  it('knows localhost with the dot of a whole name', isHere('localhost.', true))
  it('is not fooled by the end of a name', isHere('nolocalhost', false))
  it('knows the whole block', isHere('127.8.9.1', true))
  it('knows the sixth version', isHere('[::1]', true))
  it('is not fooled by a name', isHere('127.0.0.1.example.com', false))
  it('is not fooled by a neighbour', isHere('192.168.0.1', false))
})
