import type { DialogueConvention, Json } from '@understudy/contracts'

export type Theme = 'system' | 'light' | 'dark'
/** How speech is marked: as the manuscript itself shows it, or as the writer says. */
export type DialogueSetting = 'auto' | Exclude<DialogueConvention, 'none' | 'unknown'>

/** What the writer set in this browser. Learning is not among them: the assistant keeps that. */
export interface Settings {
  /** Who answers first where both can. */
  readonly first: 'copydesk' | 'model'
  /** Ask for a continuation after a pause. */
  readonly pause: boolean
  readonly dialogue: DialogueSetting
  readonly theme: Theme
}

export const defaultSettings: Settings = { first: 'copydesk', pause: false, dialogue: 'auto', theme: 'system' }

export const THEMES: readonly Theme[] = ['system', 'light', 'dark']
export const DIALOGUES: readonly DialogueSetting[] = ['auto', 'double', 'single', 'dash']

/** Settings as kept; whatever is not one of ours falls back to its default. */
export function readSettings(value: Json | null): Settings {
  if (typeof value !== 'object' || value === null || !('first' in value)) return defaultSettings
  const { first, pause, dialogue, theme } = value
  return {
    first: first === 'model' ? 'model' : 'copydesk',
    pause: pause === true,
    dialogue: DIALOGUES.find(known => known === dialogue) ?? 'auto',
    theme: THEMES.find(known => known === theme) ?? 'system',
  }
}

export function settingsJson(settings: Settings): Json {
  return { format: 1, ...settings }
}
