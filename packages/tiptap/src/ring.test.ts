import { openedPart } from '@understudy/contracts/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GhostDriver } from '../test/ghost-driver.ts'

const ghost = (text = 'foo', rest = 'bar') => new GhostDriver(text).asks().offers('s1', rest)

describe('under the keys', () => {
  it('shortens by its own letters', () => expect(ghost().types('b').view).toBe('foob[ar]'))
  it('is gone by others, and stays gone', () => {
    const driver = ghost().types('bi')
    expect(driver.view).toBe('foobi')
    expect(driver.endings).toEqual(['s1 typed-otherwise'])
    expect(driver.offers('s1', 'bar').view).toBe('foobi')
  })
  it('gives way to what is asked for after that', () =>
    expect(ghost().types('bi').asks().offers('s2', 'zz').view).toBe('foobi[zz]'))
  it('grows again under Backspace', () => expect(ghost('foo', 'bar').types('ba').deletes(1).view).toBe('foob[ar]'))
  it('walks letter by letter to its end and no further', () => {
    const driver = new GhostDriver('Lo ').asks().offers('s1', 'REM ip')
    const seen = [...'REM '].map(letter => driver.types(letter).view)
    expect(seen).toEqual(['Lo R[EM ip]', 'Lo RE[M ip]', 'Lo REM[ ip]', 'Lo REM [ip]'])
    expect(driver.deletes(2).view).toBe('Lo RE[M ip]')
    expect(driver.deletes(2).view).toBe('Lo [REM ip]')
    expect(driver.deletes(1).view).toBe('Lo')
    expect(driver.endings).toEqual(['s1 typed-otherwise'])
  })
  it('is exhausted when typed whole', () => expect(ghost().types('bar').endings).toEqual(['s1 typed-through']))
  it('comes late under what was typed meanwhile, in one state', () => {
    const driver = new GhostDriver('h').asks().types('ello').opens('s1', 'ello wor')
    expect(driver.view).toBe('hello')
    expect(driver.answers({ type: 'text', suggestion: 's1' as never, delta: 'ld on' }).view).toBe('hello[ world]')
    expect(driver.screen).toEqual(['+s1'])
  })
  it('never shows where it came too late to fit', () => {
    const driver = new GhostDriver('h').asks().types('ey').offers('s1', 'ello')
    expect([driver.view, driver.endings, driver.screen]).toEqual(['hey', ['s1 typed-otherwise'], []])
  })
  it('gives a taken word back, and takes it again', () => {
    const driver = ghost('So', ' far so good').takes('word')
    const back = driver.state
    driver.edit(tr => tr.delete(3, 7), 'undo')
    expect(driver.view).toBe('So[ far so good]')
    driver.edit(tr => tr.insertText(' far', 3), 'redo')
    expect([driver.view, back.doc.textContent]).toEqual(['So far[ so good]', 'So far'])
    expect(driver.events.flatMap(event => (event.type === 'part-accepted' ? [event.chars] : []))).toEqual([4, -4, 4])
  })
  it('is taken by the sentence', () => {
    const driver = ghost('So', ' it was. And on.').takes('sentence')
    expect(driver.view).toBe('So it was.[ And on.]')
    expect(driver.events).toContainEqual(expect.objectContaining({ unit: 'sentence', chars: 8 }))
  })
  it('goes on coming while parts of it are taken', () => {
    const driver = new GhostDriver('So').asks().opens('s1', ' it was la').takes('word')
    driver.answers({ type: 'text', suggestion: 's1' as never, delta: 'te.' }).ends('complete')
    expect(driver.view).toBe('So it[ was late.]')
    expect(driver.takes('all').endings).toEqual(['s1 accepted'])
  })
})

describe('what others write', () => {
  it('before it moves it', () => {
    const driver = ghost()
    driver.edit(tr => tr.insertText('A ', 1), 'remote')
    expect(driver.view).toBe('A foo[bar]')
  })
  it('at its place ends it: it was to go on from something else', () => {
    const driver = ghost()
    driver.edit(tr => tr.insertText('!', 4), 'remote')
    expect(driver.endings).toEqual(['s1 content-gone'])
  })
  it('in its place ends it', () => {
    const driver = ghost().types('b')
    driver.edit(tr => tr.delete(3, 5), 'remote')
    expect(driver.endings).toEqual(['s1 content-gone'])
  })
})

describe('another candidate', () => {
  const three = () => ghost('foo', 'bar1').asksAnother().offers('s2', 'bizz2').asksAnother().offers('s3', 'buzz3')

  it('takes the place of the one that showed, which is hidden and not ended', () => {
    const driver = three()
    expect(driver.view).toBe('foo[buzz3]')
    expect(driver.screen).toEqual(['+s1', '-s1', '+s2', '-s2', '+s3'])
    expect(driver.endings).toEqual([])
  })
  it('wraps to the first once there is no other, and back', () => {
    const driver = three().asksAnother().ends('empty')
    expect(driver.view).toBe('foo[bar1]')
    expect(driver.turns(-1).view).toBe('foo[buzz3]')
    expect(driver.turns(1).view).toBe('foo[bar1]')
  })
  it('is one that still fits what was typed', () => {
    const driver = three().turns(-1).types('bi')
    expect(driver.view).toBe('foobi[zz2]')
    expect(driver.turns(1).view).toBe('foobi[zz2]')
  })
  it('ends as taken, those passed by as replaced', () => {
    expect(three().turns(-1).takes('all').endings).toEqual(['s2 accepted', 's1 replaced', 's3 replaced'])
  })
  it('asked for behind typed letters goes on from them', () => {
    const driver = ghost().types('b').asksAnother().offers('s2', 'izz')
    expect(driver.view).toBe('foob[izz]')
    expect(driver.turns(1).view).toBe('foob[ar]')
    expect(driver.turns(1).takes('all').events).toContainEqual(
      expect.objectContaining({ type: 'ended', suggestion: 's2', reason: 'accepted', accepted: 'izz' }),
    )
  })
  it('leaves each the words that were taken of it', () => {
    const driver = ghost('So', ' far on').takes('word').asksAnother().offers('s2', ' away now').takes('word')
    expect(driver.view).toBe('So far away[ now]')
    driver.deletes(6)
    expect(driver.view).toBe('So fa[r away now]')
    const parts = driver.events.flatMap(event =>
      event.type === 'part-accepted' ? [`${event.suggestion} ${event.chars}`] : [],
    )
    expect(parts).toEqual(['s1 4', 's2 5', ...Array<string>(5).fill('s2 -1'), 's1 -1'])
  })
  it('shows only once it is another', () => {
    const driver = ghost('foo', ' bar one').asksAnother().opens('s2', ' bar o')
    expect(driver.view).toBe('foo[ bar one]')
    expect(driver.answers({ type: 'text', suggestion: 's2' as never, delta: 'ff now' }).view).toBe('foo[ bar off]')
  })
  it('that is the same again is none', () => {
    const driver = ghost().asksAnother().offers('s2', 'bar')
    expect([driver.view, driver.endings, driver.review.notice?.key]).toEqual([
      'foo[bar]',
      ['s2 withheld'],
      'tiptap.notice.no-other',
    ])
  })
  it('that failed leaves all as it was, and may be asked for again', () => {
    const driver = ghost().asksAnother().answers(openedPart('s2')).ends('failed')
    expect([driver.view, driver.endings, driver.review.ghost?.isAll]).toEqual(['foo[bar]', ['s2 failed'], false])
  })
  it('stops the one that was still coming where it is', () => {
    const driver = new GhostDriver('foo').asks().opens('s1', ' bar an').asksAnother().offers('s2', ' off')
    expect(driver.turns(-1).view).toBe('foo[ bar]')
  })
  it('is waited for no longer once the caret has gone', () => {
    const driver = ghost().asksAnother().opens('s2', 'b')
    driver.send({ type: 'moved', caret: 1, doc: driver.doc, now: 1 })
    expect(driver.endings).toEqual(['s2 cancelled'])
    driver.send({ type: 'moved', caret: 4, doc: driver.doc, now: 2 })
    expect(driver.view).toBe('foo[bar]')
  })
})

describe('what is composed', () => {
  it('along it shortens it when it is done', () => {
    const driver = ghost('foo', 'bar').composes(true).types('ba')
    expect(driver.view).toBe('fooba')
    expect(driver.composes(false).view).toBe('fooba[r]')
  })
  it('on the way to its letters does not end it', () => {
    const driver = new GhostDriver('他').asks().offers('s1', '你好。').composes(true).types('ni')
    expect(driver.endings).toEqual([])
    driver.deletes(2).types('你')
    expect(driver.composes(false).view).toBe('他你[好。]')
  })
  it('otherwise ends it, once, when it is done', () => {
    const driver = ghost().composes(true).types('x')
    expect(driver.endings).toEqual([])
    expect(driver.composes(false).endings).toEqual(['s1 typed-otherwise'])
  })
  it('whole is typed through', () =>
    expect(ghost().composes(true).types('bar').composes(false).endings).toEqual(['s1 typed-through']))
  it('before an answer came is held against it only when it is done', () => {
    const driver = new GhostDriver('他').asks().composes(true).types('ni').offers('s1', '你好。')
    expect([driver.view, driver.endings]).toEqual(['他ni', []])
    driver.deletes(2).types('你')
    expect(driver.composes(false).view).toBe('他你[好。]')
  })
})

describe('an answer', () => {
  const ending = (...parts: readonly ('<b>x</b>' | '' | '```' | 'The tide was out.')[]) =>
    new GhostDriver('The tide was out.').asks().offers('s1', parts.join('')).endings
  it('with nothing in it is empty', () => expect(ending('')).toEqual(['s1 empty']))
  it('with nothing fit in it is withheld', () => expect(ending('<b>x</b>')).toEqual(['s1 withheld']))
  it('that only says the text again is withheld', () => expect(ending('The tide was out.')).toEqual(['s1 withheld']))
  it('that opens twice ends what nobody waits for', () => {
    const driver = new GhostDriver('foo').asks().answers(openedPart('s1'), openedPart('s2'))
    expect(driver.endings).toEqual(['s2 withheld'])
  })
})

it('every suggestion ends exactly once, whatever is done', () => {
  const step = fc.oneof(
    fc.constantFrom(...'bar xi'.split('')).map(char => (driver: GhostDriver) => void driver.types(char)),
    fc.constantFrom('word', 'sentence', 'all').map(unit => (driver: GhostDriver) => {
      if (driver.rest !== '') driver.takes(unit)
    }),
    fc.constantFrom(1, -1).map(by => (driver: GhostDriver) => void driver.turns(by)),
    fc
      .constantFrom('ask', 'another', 'end', 'text', 'cut', 'on', 'off', 'refuse', 'remote', 'undo')
      .map(act => acts(act)),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      const driver = ghost('foo', 'bar a. ix bar')
      for (const act of steps) act(driver)
      driver.send({ type: 'closed', keeps: false, doc: driver.doc, now: driver.now })
      const ended = driver.endings.map(line => line.split(' ')[0])
      expect(new Set(ended).size).toBe(ended.length)
      const opened = new Set(driver.events.flatMap(event => (event.type === 'shown' ? [event.suggestion] : [])))
      for (const suggestion of opened) expect(ended).toContain(suggestion)
    }),
    { numRuns: 400 },
  )
})

let count = 1
function acts(act: string): (driver: GhostDriver) => void {
  return driver => {
    driver.now += 100
    const { ghost: current } = driver.review
    if (act === 'ask') driver.asks().opens(`n${++count}`, 'bar x')
    else if (act === 'another' && current && !current.asking && driver.rest !== '')
      driver.asksAnother().opens(`n${++count}`, 'ba ri')
    else if (act === 'end') driver.ends('complete')
    else if (act === 'text' && current?.opened)
      driver.answers({ type: 'text', suggestion: current.opened.suggestion, delta: ' a b' })
    else if (act === 'cut' && driver.caret > 2) driver.deletes(1)
    else if (act === 'on' || act === 'off') driver.composes(act === 'on')
    else if (act === 'refuse')
      driver.send({ type: 'ghost-refused', why: null, caret: driver.caret, doc: driver.doc, now: driver.now })
    else if (act === 'remote') driver.edit(tr => tr.insertText('r', 1), 'remote')
    else if (act === 'undo' && driver.caret > 2) driver.deletes(1, 'undo')
  }
}
