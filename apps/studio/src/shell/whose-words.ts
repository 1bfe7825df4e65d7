import type { Say } from '@understudy/react'
import type { Studio } from '../services/studio.ts'
import { WRITER } from '../settings/settings.ts'

/** What the author of the pages is called. */
export function authorName(author: string, say: Say): string {
  return author === WRITER ? say('studio.whose.writer') : author
}

/** What the author's voice is called by whoever is at the keys. */
export function voiceName({ settings, actor }: Studio, say: Say): string {
  const { author } = settings.current().whose
  return author === actor ? say('studio.voice') : say('studio.voice.of', { name: authorName(author, say) })
}
