import { isExecutable, type ReadStatement, type TextPattern } from '@understudy/contracts'

/** A reading on one line, as tests write it: `sentence-length lower [mode=action] ~if it rains`; `nothing` where nothing can be tested. */
export function told(read: ReadStatement): string {
  const { measure, direction, words, pattern, scope, except } = read
  const parts = [
    ...(measure === null ? [] : [`${measure} ${direction}`]),
    ...words.map(({ text, wish, instead }) =>
      wish === 'use' ? `use ${text}` : `cut ${text}${instead === null ? '' : ` > ${instead}`}`,
    ),
    ...(pattern === null ? [] : [toldPattern(pattern)]),
  ]
  const places = Object.entries(scope).map(([key, value]) => `[${key}=${value}]`)
  return [
    isExecutable(read) ? parts.join(' + ') : 'nothing',
    ...places,
    ...(except === null ? [] : [`~${except}`]),
  ].join(' ')
}

function toldPattern(pattern: TextPattern): string {
  switch (pattern.type) {
    case 'no-opening':
      return `no ${pattern.of} opens ${pattern.words.join('/')}`
    case 'no-mark':
      return `no ${pattern.mark}`
    case 'no-run':
      return `no ${pattern.mark} run`
    case 'limit':
      return `${pattern.of} ${pattern.least ?? ''}..${pattern.most ?? ''} ${pattern.unit}`
    case 'quotes':
      return `${pattern.style} quotes`
  }
}
