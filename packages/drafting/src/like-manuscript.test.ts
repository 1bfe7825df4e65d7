import { describe, expect, it } from 'vitest'
import { likeManuscript } from './like-manuscript.ts'

const sets =
  (text: string, manuscript: string, expected: string, previous = '') =>
  () => {
    const set = likeManuscript(text, manuscript, previous)
    expect(set).toBe(expected)
    expect(set).toHaveLength(text.length)
  }

describe('likeManuscript', () => {
  it(
    'curls marks for a manuscript that curls them',
    sets('"I don\'t," he said.', '“No.” It’s late.', '“I don’t,” he said.'),
  )
  it('straightens them for one that does not', sets('“I don’t,” he said.', '"No." It\'s late.', '"I don\'t," he said.'))
  it('opens after a dash and a bracket', sets('—"Go." ("Now.")', '“No.”', '—“Go.” (“Now.”)'))
  it('opens speech within speech', sets('"\'Go,\' she said."', '“‘No.’”', '“‘Go,’ she said.”'))
  it('closes after what came before', sets('" he said.', '“No.”', '” he said.', 'o'))
  it('leaves them where the manuscript mixes', sets('"Go."', '“No.” "Yes."', '"Go."'))
  it('leaves them where it has none', sets('"Go."', 'No marks.', '"Go."'))
  it('keeps emoji whole', sets('🌊 "a"', '“No.”', '🌊 “a”'))
})
