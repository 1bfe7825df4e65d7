import { describe, expect, it } from 'vitest'
import { dataFolder } from './data-folder.ts'
import { modelChoiceFrom } from './model-choice.ts'

describe('modelChoiceFrom', () => {
  const server = { type: 'server', baseURL: 'http://127.0.0.1:11434/v1', model: 'some-model' }
  for (const choice of [{ type: 'environment' }, { type: 'none' }, { type: 'file', id: 'a.gguf' }, server])
    it(`takes ${choice.type}, without what else is there`, () =>
      expect(modelChoiceFrom({ ...choice, apiKey: 'sk-secret' })).toEqual(choice))
  for (const [why, value] of Object.entries({
    nothing: null,
    'a word': 'file',
    'another type': { type: 'cloud' },
    'a file without a name': { type: 'file', id: ' ' },
    'a server without a model': { type: 'server', baseURL: server.baseURL },
    'a server on another machine': { ...server, baseURL: 'http://192.168.1.20:11434/v1' },
    'a server that only looks like this machine': { ...server, baseURL: 'http://127.0.0.1.evil.example/v1' },
    'a server with a key in its address': { ...server, baseURL: 'http://me:sk-secret@127.0.0.1/v1' },
    'a file behind an address': { ...server, baseURL: 'file:///etc/passwd' },
  }))
    it(`does not take ${why}`, () => expect(modelChoiceFrom(value)).toBeNull())
})

describe('dataFolder', () => {
  const on = (platform: NodeJS.Platform, env: Record<string, string> = {}) =>
    dataFolder({ platform, home: '/home/mara', env })
  it('is where each system has such things', () =>
    expect([on('linux'), on('darwin'), on('linux', { XDG_DATA_HOME: '/data' })]).toEqual([
      '/home/mara/.local/share/understudy',
      '/home/mara/Library/Application Support/Understudy',
      '/data/understudy',
    ]))
  it('is what the environment says', () => expect(on('linux', { UNDERSTUDY_DATA: '/mnt/disk' })).toBe('/mnt/disk'))
})
