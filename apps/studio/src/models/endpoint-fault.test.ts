import { expect, it } from 'vitest'
import { endpointFault } from './endpoint-fault.ts'

const GOOD = { baseURL: 'http://127.0.0.1:1234/v1', model: 'quill', key: '' }

it.each([
  ['all that is needed', {}, null],
  ['a key', { key: 'sk-abc ' }, null],
  ['spaces around', { baseURL: ' https://api.example.com/v1 ' }, null],
  ['no address', { baseURL: '' }, 'baseURL'],
  ['a word', { baseURL: 'quill' }, 'baseURL'],
  ['a name and password in the address', { baseURL: 'https://me:pw@example.com/v1' }, 'baseURL'],
  ['no model', { model: ' ' }, 'model'],
  ['a key with a line break', { key: 'sk-\nabc' }, 'key'],
  ['a key of letters no key has', { key: 'schlüssel' }, 'key'],
])('%s', (_, fields, fault) => expect(endpointFault({ ...GOOD, ...fields })).toBe(fault))
