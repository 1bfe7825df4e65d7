/**
 * The one form of text that the model knows; the same rules as `training/text-form.json`, which its texts were brought
 * to. Sequences are replaced in order, after the characters.
 */
export const TEXT_FORM = {
  characters: {
    '"': '“”„‟″',
    "'": '‘’‚‛′',
    '—': '―‒⸺⸻',
    ' ': '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t',
    '': '\u00ad\u200b\u200c\u200d\u2060\ufeff',
  },
  sequences: [
    ['\\.{3,}', '…'],
    ['-{2,}', '—'],
    [' {2,}', ' '],
  ],
} as const

const CHARACTERS = new Map(
  Object.entries(TEXT_FORM.characters).flatMap(([plain, forms]) => [...forms].map(form => [form, plain] as const)),
)
const FORMS = new RegExp(`[${[...CHARACTERS.keys()].join('')}]`, 'gu')
const SEQUENCES = TEXT_FORM.sequences.map(([pattern, plain]) => [new RegExp(pattern, 'gu'), plain] as const)

/** Text as the model knows it: straight quotes, one sort of dash and ellipsis, single spaces, composed letters. */
export function plainForm(text: string): string {
  const plain = text.normalize('NFC').replace(FORMS, form => CHARACTERS.get(form) ?? form)
  return SEQUENCES.reduce((so, [pattern, form]) => so.replace(pattern, form), plain)
}

/** How a writer sets what the plain form has one mark for. */
export interface OwnForm {
  readonly curlyApostrophes: boolean
  readonly curlyQuotes: boolean
  /** What stands for a dash, and for an ellipsis. */
  readonly dash: '—' | '--'
  readonly ellipsis: '…' | '...'
}

/** By what stands most in the text before the caret; of nothing, the straight and composed forms. */
export function ownFormOf(text: string): OwnForm {
  return {
    curlyApostrophes: times(text, /\p{L}’\p{L}/gu) > times(text, /\p{L}'\p{L}/gu),
    curlyQuotes: times(text, /[“”]/gu) > times(text, /"/gu),
    dash: times(text, /-{2,}/gu) > times(text, /[—―⸺]/gu) ? '--' : '—',
    ellipsis: times(text, /\.{3}/gu) > times(text, /…/gu) ? '...' : '…',
  }
}

/** A prediction in the writer's form. A quotation mark opens behind a space, a dash or nothing, and closes elsewhere. */
export function inOwnForm(text: string, form: OwnForm, before: string): string {
  const set = [...text].map((mark, at) => {
    const previous = at === 0 ? (before.at(-1) ?? '') : (text[at - 1] ?? '')
    const opens = previous === '' || /[\s—([]/u.test(previous)
    if (mark === '"' && form.curlyQuotes) return opens ? '“' : '”'
    if (mark === "'" && form.curlyApostrophes) return opens ? '‘' : '’'
    if (mark === '—') return form.dash
    return mark === '…' ? form.ellipsis : mark
  })
  return set.join('')
}

function times(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
