import type { Message, ReadStatement, Scope, TextPattern, WordWish } from '@understudy/contracts'
import { scopeMessages } from '@understudy/persona'

/** One thing that a wish was understood to say. */
export interface ReadingPart {
  readonly message: Message
  /** The same for a host whose catalogue does not name measures. */
  readonly plain: Message
  /** The wish as it is understood where that was not meant. */
  readonly without: ReadStatement
}

/** What a wish is understood as, part by part: what is tested, where, and what is left alone. */
export function readingParts(reading: ReadStatement): readonly ReadingPart[] {
  const { measure, direction, words, pattern, except } = reading
  const measured =
    measure === null || direction === null
      ? []
      : [
          {
            message: { key: `stylometry.${measure}.${direction}` },
            plain: { key: `react.wish.measure.${direction}`, params: { measure: measure.replaceAll('-', ' ') } },
            without: { ...reading, measure: null, direction: null },
          },
        ]
  const listed = words.map(word =>
    part(wordMessage(word), { ...reading, words: words.filter(other => other !== word) }),
  )
  const formed = pattern === null ? [] : [part(patternMessage(pattern), { ...reading, pattern: null })]
  const excepted =
    except === null ? [] : [part({ key: 'react.wish.except', params: { except } }, { ...reading, except: null })]
  return [...measured, ...listed, ...formed, ...placeParts(reading), ...excepted]
}

function part(message: Message, without: ReadStatement): ReadingPart {
  return { message, plain: message, without }
}

function wordMessage({ text, wish, instead }: WordWish): Message {
  if (instead === null) return { key: `react.words.${wish}`, params: { word: text } }
  return { key: 'react.words.swap', params: { word: text, instead } }
}

/** Where it holds. Which book is said by the layer that is open. */
function placeParts(reading: ReadStatement): readonly ReadingPart[] {
  const { work, mode, speaker, pointOfView } = reading.scope
  const ofBook = work === undefined ? {} : { work }
  const places = [
    ...(mode === undefined ? [] : [{ mode }]),
    ...(speaker === undefined ? [] : [{ speaker }]),
    ...(pointOfView === undefined ? [] : [{ pointOfView }]),
  ]
  return places.flatMap(place => {
    const others: readonly Scope[] = places.filter(other => other !== place)
    const scope = Object.assign({}, ofBook, ...others) as Scope
    return scopeMessages(place).map(message => part(message, { ...reading, scope }))
  })
}

/** A pattern in plain words. */
function patternMessage(pattern: TextPattern): Message {
  switch (pattern.type) {
    case 'no-opening':
      return {
        key: `react.pattern.no-opening.${pattern.of}`,
        params: { words: pattern.words.map(word => `“${word}”`).join(', ') },
      }
    case 'no-mark':
      return { key: `react.pattern.no-mark.${pattern.mark}` }
    case 'no-run':
      return { key: `react.pattern.no-run.${pattern.mark}` }
    case 'limit':
      return {
        key: `react.pattern.limit.${pattern.of}.${limitKind(pattern)}`,
        params: { least: pattern.least ?? 0, most: pattern.most ?? 0, unit: pattern.unit },
      }
    case 'quotes':
      return { key: `react.pattern.quotes.${pattern.style}` }
  }
}

function limitKind({ least, most }: { readonly least?: number; readonly most?: number }): 'least' | 'most' | 'between' {
  if (least === undefined) return 'most'
  return most === undefined ? 'least' : 'between'
}
