import type { Json } from '@understudy/contracts'
import { defaultModels, modelsJson, readModels, type ModelSettings } from '../models/model-choice.ts'

export type Theme = 'system' | 'light' | 'dark'

/** What the writer set in this browser. Learning is not among them: the assistant keeps that. */
export interface Settings {
  /** Who answers first where both can. */
  readonly first: 'copydesk' | 'model'
  /** Ask for a continuation after a pause. */
  readonly pause: boolean
  /** Inline prediction, by the small model that comes with the studio. */
  readonly inline: boolean
  readonly theme: Theme
  readonly whose: WhosePages
  readonly models: ModelSettings
}

/** Whose pages are on the desk, and whose hands. */
export interface WhosePages {
  readonly author: string
  /** Everybody who writes in this browser, the first of them from its first start on. */
  readonly authors: readonly string[]
  readonly hands: 'author' | 'editor'
  /** Whose style holds above the author's; empty where they write for no house. */
  readonly house: string
}

/** The author of a browser where nobody was named. */
export const WRITER = 'writer'

export const defaultSettings: Settings = {
  first: 'copydesk',
  pause: false,
  inline: false,
  theme: 'system',
  whose: { author: WRITER, authors: [WRITER], hands: 'author', house: '' },
  models: defaultModels,
}

export const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** Settings as kept; whatever is not one of ours falls back to its default. */
export function readSettings(value: Json | null): Settings {
  if (typeof value !== 'object' || value === null || !('first' in value)) return defaultSettings
  const { first, pause, inline, theme, whose, models } = value
  return {
    first: first === 'model' ? 'model' : 'copydesk',
    pause: pause === true,
    inline: inline === true,
    theme: THEMES.find(known => known === theme) ?? 'system',
    whose: readWhose(whose),
    models: readModels(models),
  }
}

function readWhose(value: Json | undefined): WhosePages {
  if (typeof value !== 'object' || value === null || !('authors' in value)) return defaultSettings.whose
  const { author, authors, hands, house } = value
  const named = (Array.isArray(authors) ? authors : []).filter(isName)
  const all = [...new Set([WRITER, ...named])]
  return {
    author: all.find(known => known === author) ?? WRITER,
    authors: all,
    hands: hands === 'editor' ? 'editor' : 'author',
    house: typeof house === 'string' ? house : '',
  }
}

function isName(value: Json): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

export function settingsJson(settings: Settings): Readonly<Record<string, Json>> {
  return { format: 1, ...settings, whose: { ...settings.whose }, models: modelsJson(settings.models) }
}
