import { wordCount } from '@understudy/prose'
import { describe, expect, it } from 'vitest'
import { findingsIn, paragraphsOf } from './manuscript.ts'

const paragraphs = paragraphsOf('../../bench/prose/harbour.txt')
const findings = findingsIn(paragraphs)
const of = (rule: string) => findings.filter(finding => finding.rule === rule)

describe('the manuscript of the end-to-end test', () => {
  it('is long enough', () => expect(wordCount(paragraphs.join('\n'))).toBeGreaterThanOrEqual(2_200))

  it.each([
    ['ornate-tag', 14],
    ['filter-verb', 7],
    ['began-to', 5],
    ['intensifier', 4],
    ['padding', 2],
    ['body-doubling', 2],
  ])('%s: %i', (rule, count) =>
    expect(of(rule).map(({ original, text }) => `${original} → ${text}`)).toHaveLength(count),
  )

  it('spreads its ornate tags over more than ten paragraphs', () => {
    expect(new Set(of('ornate-tag').map(({ block }) => block)).size).toBeGreaterThan(10)
  })
})
