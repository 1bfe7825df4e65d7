import { describe, expect, it } from 'vitest'
import { defaultSettings, readSettings, settingsJson, type Settings } from './settings.ts'

const OTHERS: Settings = { first: 'model', pause: true, theme: 'dark' }

describe('readSettings', () => {
  it('reads what was kept', () => expect(readSettings(settingsJson(OTHERS))).toEqual(OTHERS))
  it('gives the defaults where nothing was kept', () => expect(readSettings(null)).toEqual(defaultSettings))
  it('gives the defaults for what is no settings', () => expect(readSettings([1])).toEqual(defaultSettings))
  it('falls back one by one', () =>
    expect(readSettings({ ...OTHERS, theme: 3 })).toEqual({
      ...OTHERS,
      theme: 'system',
    }))
})
