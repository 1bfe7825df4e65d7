import type { DialogueConvention, DocumentId, Json } from '@understudy/contracts'

/** What is known of a manuscript without opening it. */
export interface ManuscriptInfo {
  readonly id: DocumentId
  readonly title: string
  /** Milliseconds since 1970 UTC. `updatedAt` never goes back, whatever the clock does. */
  readonly createdAt: number
  readonly updatedAt: number
  readonly words: number
  /** `never`: nothing in it teaches, whatever the writer's consent is. */
  readonly learning: 'on' | 'never'
  /** Whose writing it was when it came: written here, brought as the writer's own, or anybody's. */
  readonly origin: 'written' | 'imported-own' | 'imported'
  /** BCP 47. */
  readonly language: string
  /** How speech is marked, where the writer has said so; null where it is to be read from the text. */
  readonly dialogue: DialogueConvention | null
}

/** What a person may change of it. What the writing itself changes is kept apart, so that two tabs never overwrite each other's. */
export type ManuscriptChanges = Partial<Pick<ManuscriptInfo, 'title' | 'learning' | 'language' | 'dialogue' | 'origin'>>

/** The stored shape. A reader refuses a higher number by name. */
export const MANUSCRIPT_FORMAT = 1

type Description = Omit<ManuscriptInfo, 'id' | 'updatedAt' | 'words'>
type Progress = Pick<ManuscriptInfo, 'updatedAt' | 'words'>

export function writeDescription({ title, createdAt, learning, origin, language, dialogue }: Description): Json {
  return { v: MANUSCRIPT_FORMAT, title, createdAt, learning, origin, language, dialogue }
}

export function writeProgress({ updatedAt, words }: Progress): Json {
  return { v: MANUSCRIPT_FORMAT, updatedAt, words }
}

/**
 * What was stored, put together. Missing or odd progress costs no more than itself: the description alone is enough
 * to find the manuscript again.
 */
export function readInfo(id: DocumentId, description: Json, progress: Json): ManuscriptInfo | 'newer' | 'damaged' {
  if (!isObject(description)) return 'damaged'
  if (isNewer(description)) return 'newer'
  const { title, createdAt, learning, origin, language, dialogue } = description
  if (typeof title !== 'string' || typeof createdAt !== 'number') return 'damaged'
  return {
    id,
    title,
    createdAt,
    ...readProgress(progress, createdAt),
    // whatever is not plainly `on` must not teach
    learning: learning === 'on' ? 'on' : 'never',
    origin: origin === 'written' || origin === 'imported-own' ? origin : 'imported',
    language: typeof language === 'string' ? language : 'en',
    dialogue: isConvention(dialogue) ? dialogue : null,
  }
}

function readProgress(progress: Json, createdAt: number): Progress {
  const { updatedAt, words } = isObject(progress) ? progress : {}
  return {
    updatedAt: typeof updatedAt === 'number' ? updatedAt : createdAt,
    words: typeof words === 'number' ? words : 0,
  }
}

/** Whether a later release wrote it. */
export function isNewer({ v }: { readonly [key: string]: Json }): boolean {
  return typeof v === 'number' && v > MANUSCRIPT_FORMAT
}

export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const CONVENTIONS: readonly unknown[] = ['double', 'single', 'dash', 'none', 'unknown'] satisfies DialogueConvention[]

function isConvention(value: Json | undefined): value is DialogueConvention {
  return CONVENTIONS.includes(value)
}
