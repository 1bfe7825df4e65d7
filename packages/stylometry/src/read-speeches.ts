import { languageOf } from './languages.ts'
import type { Language } from './language.ts'
import type { ProseReading, ReadOptions, Voice, WordRange } from './prose-reading.ts'
import { readProse } from './read-prose.ts'
import type { Mention, SpeechReading } from './speech-reading.ts'

/**
 * The speeches of `text` in order, and who speaks each: by its tag, else by who does something in its paragraph, else by
 * turns where two have been talking. Speech in parts round one tag is each part by itself, by the same speaker.
 */
export function readSpeeches(text: string, options: ReadOptions = {}): readonly SpeechReading[] {
  const reading = readProse(text, options)
  const language = languageOf(options.language ?? 'en')
  const talk = new Talk()
  return reading.paragraphs.flatMap(paragraph => {
    const stretches = stretchesOf(reading, paragraph)
    const speeches = stretches.filter(({ voice }) => voice === 'speech')
    if (speeches.length === 0) {
      for (const { from, to } of stretches) talk.hear(mentionFrom(language, reading, from, to))
      return []
    }
    const { speaker, by } = talk.next(mentionOf(language, reading, stretches))
    return speeches.map(({ from, to }): SpeechReading => ({ ...bounds(reading, from, to), speaker, by }))
  })
}

interface Stretch extends WordRange {
  readonly voice: Voice
}

/** Words in a row of one voice. */
function stretchesOf({ words }: ProseReading, { from, to }: WordRange): readonly Stretch[] {
  const found: Stretch[] = []
  let start = from
  for (let at = from + 1; at <= to; at++) {
    if (at < to && words[at]?.voice === words[start]?.voice) continue
    found.push({ from: start, to: at, voice: words[start]?.voice ?? 'narration' })
    start = at
  }
  return found
}

interface Said {
  readonly mention: Mention
  readonly by: 'tag' | 'beat'
}

/** The tag first; without one, whatever is told in the paragraph. */
function mentionOf(language: Language | null, reading: ProseReading, stretches: readonly Stretch[]): Said | null {
  for (const voice of ['tag', 'narration'] as const) {
    for (const stretch of stretches) {
      const mention = stretch.voice === voice ? mentionFrom(language, reading, stretch.from, stretch.to) : null
      if (mention !== null) return { mention, by: voice === 'tag' ? 'tag' : 'beat' }
    }
  }
  return null
}

function mentionFrom(language: Language | null, { words }: ProseReading, from: number, to: number): Mention | null {
  return language?.mentionIn(words, from, to) ?? null
}

function bounds({ words }: ProseReading, from: number, to: number): { readonly from: number; readonly to: number } {
  return { from: words[from]?.from ?? 0, to: words[to - 1]?.to ?? 0 }
}

/** Who has been named and who has spoken so far. */
class Talk {
  private named: readonly string[] = []
  private readonly pronouns = new Map<string, string>()
  private spoken: readonly string[] = []

  hear(mention: Mention | null): void {
    if (mention?.type === 'name') this.name(mention.name)
    this.spoken = []
  }

  next(said: Said | null): Pick<SpeechReading, 'speaker' | 'by'> {
    if (said === null) {
      const speaker = this.spoken.length > 1 ? (this.spoken[1] ?? null) : null
      if (speaker === null) this.spoken = []
      else this.spoken = [speaker, ...this.spoken.slice(0, 1)]
      return { speaker, by: speaker === null ? null : 'turn' }
    }
    const speaker = said.mention.type === 'name' ? said.mention.name : this.behind(said.mention.pronoun)
    if (said.mention.type === 'name') this.name(speaker)
    this.spoken = speaker === this.spoken[0] ? this.spoken : [speaker, ...this.spoken.slice(0, 1)]
    return { speaker, by: said.by }
  }

  private name(name: string): void {
    this.named = [name, ...this.named.filter(each => each !== name)]
  }

  /** The last one named who is not known by another pronoun and did not speak last; the pronoun where there is none. */
  private behind(pronoun: string): string {
    if (pronoun === 'i' || pronoun === 'we') return pronoun === 'i' ? 'I' : pronoun
    const able = this.named.filter(each => (this.pronouns.get(each) ?? pronoun) === pronoun)
    const known = able.filter(each => this.pronouns.get(each) === pronoun)
    const [name] = known.length > 0 ? known : [...able.filter(each => each !== this.spoken[0]), ...able]
    if (name === undefined) return pronoun
    this.pronouns.set(name, pronoun)
    return name
  }
}
