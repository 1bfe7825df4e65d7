import { describe, expect, it } from 'vitest'
import { wholeSentences } from './whole-sentences.ts'

const leaves = (text: string, whole: string) => () => expect(wholeSentences(text)).toBe(whole)

describe('wholeSentences', () => {
  it('of a half one, nothing', leaves(' the door and', ''))
  it('of a whole one, all', leaves(' the door.', ' the door.'))
  it('of one and a half, one', leaves(' the door. Then she', ' the door.'))
  it('ends with speech', leaves(' the door. “Is he in?” She', ' the door. “Is he in?”'))
  it('where speech has closed', leaves('“Is he in?”', '“Is he in?”'))
  it('not where speech is open', leaves('“He is in, and', ''))
  it('over paragraphs', leaves(' the door.\n\nNobody came. The', ' the door.\n\nNobody came.'))
  it('without spaces', leaves('门开了。她', '门开了。'))
  it('of nothing', leaves('', ''))
})
