import { STATEMENT_PATTERNS } from './statements.ts'

/**
 * Whether a wish is about the story and not about how it is told: somebody in it does something, or a chapter does. What
 * only sounds like style there (`Tom asks no questions`) must not act as such.
 */
export function isAboutStory(wish: string, names: readonly string[]): boolean {
  const said = wish.toLowerCase()
  if (STORY.test(said) || QUESTION.test(said)) return true
  if (names.some(name => new RegExp(`(?<![\\p{L}"'@])${escaped(name)}(?![\\p{L}"-])`, 'u').test(wish))) return true
  const [, person, noun = ''] =
    /^(?:(he|she|they|it|somebody|someone|nobody|no one)|(?:the|his|her|their|a|an) ([\p{L}'-]+)|(?!\p{L}+ing )(?=\p{Lu})[\p{L}'-]+) (?:has|have|had|is|are|was|were|does|doesn't|did|didn't|always|should|must|will|won't|would|can|can't|cannot|may|hates?|loves?|likes?|keeps?|says|speaks|talks|uses|asks|never|wants?|needs?|[\p{L}]+(?:es|ed))\b/u.exec(
      wish,
    ) ?? []
  const subject = /^(?:the |his |her |their |an? )?[\p{L}'-]+(?: [\p{L}'-]+)?/iu.exec(said)?.[0] ?? ''
  if (person !== undefined) return true
  const isThird = noun !== '' || new RegExp(`^${NAMED}`, 'u').test(wish)
  return isThird && !isOfStyle(subject)
}

/** Somebody who does, knows or is something: a capital, and then what only a third person says. */
const NAMED =
  "\\p{Lu}[\\p{L}'-]+(?: and \\p{Lu}[\\p{L}'-]+)? (?:has|is|was|does|doesn't|didn't|always|should|must|will|won't|would|can|can't|cannot|hates|loves|likes|keeps|says|speaks|talks|uses|asks|never|wants|needs|wears|knows|dies|lives)\\b"
const STORY =
  /\b(?:chapters?|plot|plots|scenes?|story ?lines?|cliff-?hangers?|backstory|villains?|heroes|heroine|hero|protagonist|antagonist|murder|kill(?:s|ed|ing)?|die[sd]?|death|marry|marries|kiss(?:es)?|page \w+|ask(?:s|ed)? (?:\w+ ){0,3}questions?|answers? (?:\w+ ){0,3}questions?|questions? (?:unanswered|open|answered))\b/
/** Asked, not wished. */
const QUESTION = /^(?:should|do|does|did|is|are|was|what|why|how|who|which|where|when|am|have|has)\b.*\?$/
const STYLE_NOUNS =
  /^(?:the |my |his |her |their |an? )?(?:(?:first|opening|last|average|spoken|long|short|new) )?(?:sentences?|paragraphs?|prose|writing|text|words?|narration|narrator|narrative|voice|style|tone|language|dialogue|dialogues|dialog|speech|speeches|lines?|tags?|verbs?|punctuation|passages?|continuations?|suggestions?|openings?|rhythm|nothing|everything|never|always|please|i|we|you|this|that|there|no|not|use|only|let|keep|less|more|all|every|each|some|most|many|characters)\b/

function isOfStyle(subject: string): boolean {
  return (
    STYLE_NOUNS.test(subject) ||
    STATEMENT_PATTERNS.some(({ pattern }) => pattern.test(subject)) ||
    subject.includes('@')
  )
}

function escaped(name: string): string {
  return name.replaceAll('’', "'").replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
