import { MARKS } from './fence.ts'

/** The marks of our own prompt, which a model may say again. */
const OWN_MARKS = new RegExp(`<(?:${MARKS})>\\n?|\\n?</(?:${MARKS})>`, 'giu')
/** Markup of paragraphs around prose that has none; any other markup is text like all else. */
export const PARAGRAPH_TAGS = /<\/?(?:p|div)>/giu

/** What stands around a whole answer as a tag, which nobody asked for. */
const AROUND = '(?:answer|output|response|result|rewrite|rewritten|continuation|text|final|story)'
/** What models call what they were asked for. */
const THING =
  '(?:continuation|passage|version|rewrite|revision|text|paragraph|sentence|scene|draft|edit|dialogue|excerpt|story|prose)'
/** What they call what they did with it. */
const DONE = '(?:rewritten|revised|tightened|expanded|edited|polished|corrected|improved|updated|proofread)'
/** Of several takes, what each is called. */
const TAKE = '(?:option|version|alternative|variant|take|draft|candidate)'

/** What stands before the prose, one inside another in any order: each is taken off as long as one is there. */
const OPENINGS = [
  // a code fence, with or without a language
  /^\s*(?:```|~~~)[\w-]*[ \t]*\n/u,
  /^\s*<(?:p|div)>/iu,
  new RegExp(`^\\s*<${AROUND}>`, 'iu'),
  // a rule across the page
  /^\s*(?:-{3,}|_{3,}|={3,})[ \t]*\n/u,
  // "Sure! ..." and the like on a line of their own
  /^\s*(?:sure|certainly|of course|okay|absolutely)\b[!,.]?[^\n]*\n+/iu,
  // the same by words that a story may begin with: alone, or before an announcement
  /^\s*(?:great|gladly|understood|got it|with pleasure|sure|certainly|of course)[!.][ \t]*(?=\n|here['’ ]|below is|i['’]|let me)/iu,
  // "Here is the rewritten passage:", to the end of its line
  new RegExp(`^\\s*(?:here(?:['’]s| is| are)|below is|this is|the ${DONE})\\b[^\\n]*:(?:\\*\\*)?[ \\t]*\\n+`, 'iu'),
  // "I’ve tightened the passage while keeping its tone:"
  new RegExp(
    `^\\s*(?:i['’](?:ve|ll)|i have|i will|let me|allow me)\\b[^\\n"“]{0,160}\\b${THING}\\b[^\\n"“]{0,80}:[ \\t]*\\n+`,
    'iu',
  ),
  /^\s*(?:i['’]d|i would) (?:be (?:happy|glad|delighted)|love) to (?:help|assist|continue|rewrite|revise|tighten|expand|edit)\b[^\n"“]*\n+/iu,
  // "Rewrite: ..." and "**Continuation:** ..." before the prose
  /^\s*(?:\*\*)?(?:rewritten|revised|continuation|passage|answer|rewrite)\b[^\n:.]{0,20}:(?:\*\*)?\s+/iu,
  new RegExp(`^\\s*(?:\\*\\*)?(?:${DONE}(?: ${THING})?|${THING}|output|response)[ \\t]*:(?:\\*\\*)?\\s+`, 'iu'),
  new RegExp(`^\\s*here(?:['’]s| is) (?:the|a|your|my) (?:[\\w-]+ ){0,3}${THING}[^\\n:.]{0,30}:\\s*`, 'iu'),
  // a heading, and one that is only set bold
  /^\s*#{1,6}[ \t](?!(?:original|before|input)\b)[^\n]*\n+/iu,
  /^\s*\*\*(?!(?:original|before|input)\b)[^*\n]{1,60}\*\*:?[ \t]*\n+/iu,
] as const

/** The first of several, by number or by name, and where the second begins. */
const NUMBERED = /^\s*(?:#{1,6}[ \t]+)?(?:\*\*)?1[.)](?:\*\*)?[ \t]+/u
const NAMED = new RegExp(
  `^\\s*(?:#{1,6}[ \\t]+)?(?:\\*\\*)?${TAKE}[ \\t]+(?:1|one|a)(?:[.):]|(?=\\*\\*|[ \\t]*\\n))(?:\\*\\*)?:?\\s*`,
  'iu',
)
const SECOND = new RegExp(
  `\\n[ \\t]*(?:#{1,6}[ \\t]+)?(?:\\*\\*)?(?:${TAKE}[ \\t]+(?:2|two|b)\\b|2[.)][ \\t])[^]*$`,
  'iu',
)

/** What the work is talked about in. */
const OF_WORK =
  '(?:chang|adjust|revis|version|tone|further|else|different|feedback|tweak|edit|option|help|continu|rewrit|short|long|draft|style|voice|clarif)'

/** The end of a tag that stands around the whole. */
const CLOSING_TAG = new RegExp(`\\s*</${AROUND}>\\s*$`, 'iu')

/** Talk of the work on lines of its own behind the prose, as in "Let me know if you’d like another version". */
const CLOSINGS = [
  /\n[ \t]*(?:```|~~~)\s*$/u,
  new RegExp(
    `\\n[ \\t]*(?:(?:please )?let me know|feel free to|would you like me to|do you want me to|shall i|i can also|(?:i['’]m |i am )?happy to|if you[^\\n"“]{1,60}(?:let me know|just (?:say|ask|tell)|i can))\\b[^\\n"“]*\\b${OF_WORK}[^\\n"“]*$`,
    'iu',
  ),
  /\n[ \t]*i hope (?:this|that|it) (?:helps|works|fits)\b[^\n"“]*$/iu,
  /\n[ \t]*[([*_]*(?:word count|explanation|rationale|(?:key )?changes(?: made)?|what i changed)[*_]*\s*:[^]*$/iu,
  /\n[ \t]*[([*_]*notes?[*_]*\s*:[^\n]*\b(?:i|passage|original|tone|kept|version|rewrite|rewritten)\b[^]*$/iu,
  /\n[ \t]*[([](?:\d+ words|end|end of (?:continuation|passage|scene)|continued?)[)\]]\s*$/iu,
  /\n[ \t]*(?:-{3,}|_{3,}|={3,})\s*$/u,
] as const

/** How announcements and wrappings begin; what begins otherwise is prose from its first letter. */
const OPENERS = [
  'sure|certainly|of course|okay|absolutely|great|gladly|understood|got it|with pleasure',
  'here’s|here is|here are|below is|this is|i’ve|i’ll|i’d|i have|i will|i would|let me|allow me',
  'the rewritten|the revised|the tightened|the expanded|the edited|the polished|the corrected|the improved|the updated|the proofread',
  'rewritten|revised|tightened|expanded|edited|polished|corrected|improved|updated|proofread',
  'continuation|passage|version|rewrite|revision|text|paragraph|sentence|scene|draft|edit|dialogue|excerpt|story|prose',
  'answer|output|response|option|alternative|variant|take|candidate|original|before',
  '**|```|~~~|<|[think]|---|___|===|#|1.|1)',
].flatMap(line => line.split('|'))

/** Whether a text may still turn out to begin with a wrapping. */
export function mayBeWrapping(text: string): boolean {
  const said = text.toLowerCase().replaceAll("'", '’')
  return OPENERS.some(opener => opener.startsWith(said) || said.startsWith(opener))
}

/** Without what stands before the prose. `like` is text it belongs to: a list that it has itself is no wrapping. */
export function withoutOpenings(answer: string, like = ''): string {
  const isList = NUMBERED.test(like)
  let bare = answer.replace(OWN_MARKS, '')
  for (let before = ''; before !== bare; ) {
    before = bare
    // first, since the name of a take may be set as a heading
    if (!isList && (NUMBERED.test(bare) || NAMED.test(bare)))
      bare = bare.replace(SECOND, '').replace(NUMBERED, '').replace(NAMED, '')
    for (const opening of OPENINGS) bare = bare.replace(opening, '')
  }
  return bare
}

/** Without what stands behind the prose. */
export function withoutClosings(answer: string): string {
  let bare = answer
  for (let before = ''; before !== bare; ) {
    before = bare
    // looked for at every space otherwise
    if (bare.includes('</')) bare = bare.replace(CLOSING_TAG, '')
    for (const closing of CLOSINGS) bare = bare.replace(closing, '')
  }
  return bare
}
