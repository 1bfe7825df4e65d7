import { describe, expect, it } from 'vitest'
import { ownEndpoint } from '../models/model-choice.ts'
import { defaultSettings, readSettings, settingsJson, type Settings } from './settings.ts'

const OTHERS: Settings = {
  first: 'model',
  pause: true,
  inline: true,
  theme: 'dark',
  whose: { author: 'Mara Quill', authors: ['writer', 'Mara Quill'], hands: 'editor', house: 'Quill Press' },
  models: { answers: { type: 'server' }, own: [ownEndpoint('http://127.0.0.1:11434/v1', 'quill')], beside: [] },
}

describe('readSettings', () => {
  it('reads what was kept', () => expect(readSettings(settingsJson(OTHERS))).toEqual(OTHERS))
  it('gives the defaults where nothing was kept', () => expect(readSettings(null)).toEqual(defaultSettings))
  it('gives the defaults for what is no settings', () => expect(readSettings([1])).toEqual(defaultSettings))
  it('falls back one by one', () =>
    expect(readSettings({ ...settingsJson(OTHERS), theme: 3 })).toEqual({
      ...OTHERS,
      theme: 'system',
    }))
  it('reads settings from before there were several authors', () => {
    expect(readSettings({ format: 1, first: 'model', pause: true, theme: 'dark' }).whose).toEqual(defaultSettings.whose)
  })
  it.each([
    [
      { author: 'Nobody', authors: ['Mara'], hands: 'both', house: 7 },
      { author: 'writer', authors: ['writer', 'Mara'] },
    ],
    [
      { author: 'Mara', authors: ['Mara', 3, '', 'Mara'] },
      { author: 'Mara', authors: ['writer', 'Mara'] },
    ],
    [{ authors: 'Mara' }, { author: 'writer', authors: ['writer'] }],
  ])('takes of %j what is a name', (whose, read) => {
    expect(readSettings({ ...settingsJson(OTHERS), whose }).whose).toEqual({
      hands: 'author',
      house: '',
      ...read,
    })
  })
})
