import type { Json } from '@understudy/contracts'

export type Theme = 'system' | 'light' | 'dark'

/** What the writer set in this browser. Learning is not among them: the assistant keeps that. */
export interface Settings {
  /** Who answers first where both can. */
  readonly first: 'copydesk' | 'model'
  /** Ask for a continuation after a pause. */
  readonly pause: boolean
  readonly theme: Theme
}

export const defaultSettings: Settings = { first: 'copydesk', pause: false, theme: 'system' }

export const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** Settings as kept; whatever is not one of ours falls back to its default. */
export function readSettings(value: Json | null): Settings {
  if (typeof value !== 'object' || value === null || !('first' in value)) return defaultSettings
  const { first, pause, theme } = value
  return {
    first: first === 'model' ? 'model' : 'copydesk',
    pause: pause === true,
    theme: THEMES.find(known => known === theme) ?? 'system',
  }
}

export function settingsJson(settings: Settings): Json {
  return { format: 1, ...settings }
}
