import { expect, it } from 'vitest'
import { excerptAround } from './excerpt-around.ts'

const TEXT = `${'They rowed out past the bar in the dark. '.repeat(5)}The lantern went over the side. ${'Nobody spoke for a while after that. '.repeat(5)}`

it('shows what stands around the word, cut at spaces', () => {
  const excerpt = excerptAround(TEXT, 'LANTERN')
  expect(excerpt).toContain('The lantern went over')
  expect(excerpt).toMatch(/^… \S.*\S …$/)
  expect(excerpt.length).toBeLessThan(200)
  expect(TEXT).toContain(excerpt.slice(2, -2))
})

it('shows a short text whole, and the beginning where no word stands in it', () => {
  expect(excerptAround('The lantern.', 'lantern')).toBe('The lantern.')
  expect(excerptAround(TEXT, 'zebra')).toMatch(/^They rowed out/)
})
