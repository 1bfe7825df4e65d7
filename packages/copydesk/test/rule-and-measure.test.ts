import { measureChange, MEASURES, measureText } from '@understudy/stylometry'
import { describe, expect, it } from 'vitest'
import { COPYDESK_RULES, copydeskRules } from '../src/copydesk-rules.ts'
import { PADDING_PHRASES } from '../src/english/padding-phrases.ts'
import { reviewBlocks } from '../src/review-blocks.ts'
import { applied, inputFor } from './desk.ts'
import { findingsIn, paragraphsOf } from './manuscript.ts'

/** What is refused or taken of a rule is learned as the measure of its name, so the two have to mean the same. */
const ROWS: Readonly<Record<string, { readonly measure: string; readonly rows: readonly string[] }>> = {
  [copydeskRules.filterVerb]: {
    measure: 'filter-verbs',
    rows: [
      'She heard the door slam.',
      'He saw the lamp flicker.',
      'Then she noticed that the rain had stopped.',
      'She saw him running along the mole.',
      'He felt the floor tremble.',
      'I hear the gate creak.',
      'They saw a gull land on the wall.',
      'She heard footsteps approaching.',
    ],
  },
  [copydeskRules.ornateTag]: {
    measure: 'ornate-tags',
    rows: [
      '“Go home,” she expostulated.',
      '“The slip is sold,” he opined.',
      '“Who has the key?” Dorrick inquired.',
      '“It was never yours,” Wenna averred, and shut the ledger.',
      '“You will stay,” he admonished her.',
      '“Not tonight,” the pilot interjected.',
    ],
  },
  [copydeskRules.intensifier]: {
    measure: 'intensifiers',
    rows: [
      'The ledger was very heavy.',
      'It was an extremely narrow stair.',
      'The harbour was terribly cold by then.',
      'It was a really dark morning.',
      'She was utterly exhausted.',
      'Very slowly, he turned the key.',
      'They were exceedingly polite about it.',
    ],
  },
  [copydeskRules.beganTo]: {
    measure: 'began-to',
    rows: [
      'He began to cross the yard.',
      'She started to climb the stair.',
      'He sat down and began to unlace his boots.',
      'She begins to fold the chart.',
    ],
  },
  [copydeskRules.bodyDoubling]: {
    measure: 'body-doubling',
    rows: [
      'She nodded her head and left.',
      'He shrugged his shoulders.',
      'She blinked her eyes twice.',
      'He knelt down on his knees by the hatch.',
      'She pointed her finger at the mole.',
      'He stood up to his feet.',
      'She tiptoed on her toes past the office.',
    ],
  },
  [copydeskRules.padding]: {
    measure: 'padding',
    rows: [
      'He stayed in due to the fact that it rained.',
      'She came to the conclusion that the letter was old.',
      'In order to reach the lamp she took a chair.',
      'The boat returned back at dusk.',
      'He was in the process of mending the net.',
      'They met in the month of May.',
      'The box was small in size.',
      'She put the cup down in a careful manner.',
      'He walked the mole on a daily basis.',
      'She was of the opinion that the slip would go.',
    ],
  },
}

describe.each(COPYDESK_RULES.filter(rule => rule in ROWS))('%s', rule => {
  const { measure = '', rows = [] } = ROWS[rule] ?? {}

  it('has a measure of its name', () => {
    expect(MEASURES.map(({ id }) => String(id))).toContain(measure)
    expect(measure).toContain(rule)
  })

  it.each(rows)('%s', before => {
    const after = applied(before, reviewBlocks(inputFor(before, { rules: [rule] })))
    expect(after).not.toBe(before)
    expect(measureChange(before, after)[measure]).toBeLessThan(0)
    expect(measureText(after)[measure]).toBe(0)
  })
})

describe('in a manuscript', () => {
  const paragraphs = paragraphsOf('../../bench/prose/harbour.txt')

  const measured = findingsIn(paragraphs).filter(({ rule }) => rule in ROWS)

  it.each(measured.map(finding => [finding.rule, finding.original, finding] as const))('%s: %s', (rule, _, finding) => {
    const before = paragraphs[finding.block] ?? ''
    const measure = ROWS[rule]?.measure ?? ''
    expect(measureChange(before, applied(before, [finding]))[measure]).toBeLessThan(0)
  })
})

describe('every padding phrase the rule knows is counted', () => {
  it.each(PADDING_PHRASES.map(({ words, to }) => [words.join(' '), to] as const))('%s', (phrase, plain) => {
    const change = measureChange(`The ledger says ${phrase} again.`, `The ledger says ${plain} again.`)
    expect(change.padding).toBeLessThan(0)
  })
})
