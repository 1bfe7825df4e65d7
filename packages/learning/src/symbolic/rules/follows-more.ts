import type { Check, ItemRef, Mode } from '@understudy/contracts'
import { keeper } from '@understudy/stylometry'
import { readManners, type MannerReading } from './manner-reading.ts'
import type { MannerWish } from './manner-statements.ts'
import { MANNERS } from './manners.ts'
import type { RuleWish } from './rule-wish.ts'

/** Two texts for one place, read once for all wishes. */
export class TwoTexts {
  private readonly from: Keeper
  private readonly back: Keeper
  private readonly fresh: readonly [Keeper, Keeper]
  private manners: readonly [MannerReading, MannerReading] | null = null
  private lowered: readonly [string, string] | null = null

  constructor(
    readonly first: string,
    readonly second: string,
    readonly mode: Mode | null,
  ) {
    const place = { mode: mode ?? 'description' }
    this.from = keeper({ base: first, text: second, ...place })
    this.back = keeper({ base: second, text: first, ...place })
    this.fresh = [keeper({ base: '', text: first, ...place }), keeper({ base: '', text: second, ...place })]
  }

  /** How much more the first follows the wish than the second: 2 where only the second breaks it at all, 0 for alike. */
  followsMore(wish: RuleWish): number {
    if (!this.isThere(wish.mode)) return 0
    if (wish.type === 'manner') return this.countsMore(wish)
    if (!this.mentions(wish, 0) && !this.mentions(wish, 1)) return 0
    const check = checkOf(wish)
    if (this.from(check) === 'broken') return this.isBroken(check, 0) ? 1 : 2
    if (this.back(check) === 'broken') return this.isBroken(check, 1) ? -1 : -2
    return 0
  }

  /** Whether the first breaks the wish somewhere. */
  firstBreaks(wish: RuleWish): boolean {
    if (!this.isThere(wish.mode)) return false
    // who wishes for more of a manner has some passages without it
    if (wish.type === 'manner') return wish.wants === 'less' && MANNERS[wish.manner](this.read()[0]) > 0
    return this.mentions(wish, 0) && this.isBroken(checkOf(wish), 0)
  }

  /** Whether a side has any of the words that a wish is about; most have none, and need no closer look. */
  private mentions(wish: RuleWish, side: 0 | 1): boolean {
    const about = wordsOf(wish)
    if (about === null) return true
    this.lowered ??= [lowered(this.first), lowered(this.second)]
    const text = this.lowered[side]
    return about.some(word => text.includes(word))
  }

  private isBroken(check: Check, side: 0 | 1): boolean {
    return this.fresh[side](check) === 'broken'
  }

  private countsMore({ manner, wants }: MannerWish): number {
    const [first, second] = this.read().map(MANNERS[manner])
    const sign = Math.sign((second ?? 0) - (first ?? 0)) * (wants === 'less' ? 1 : -1)
    return sign * (first === 0 || second === 0 ? 2 : 1)
  }

  /** Talk is told by the passage itself; of another mode it is, as a whole, or it is not. */
  private isThere(mode: Mode | null): boolean {
    return mode === null || mode === 'dialogue' || mode === this.mode
  }

  private read(): readonly [MannerReading, MannerReading] {
    return (this.manners ??= [readManners(this.first), readManners(this.second)])
  }
}

/** In small letters, without what may stand between two words. */
function lowered(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ')
}

/** The words that a text has to hold for a wish to say anything of it; null where it is about none. */
function wordsOf(wish: RuleWish): readonly string[] | null {
  if (wish.type === 'words') return wish.words.map(({ text }) => text)
  return wish.type === 'pattern' && wish.pattern.type === 'no-opening' ? wish.pattern.words : null
}

type Keeper = ReturnType<typeof keeper>
const NOBODYS: ItemRef = { id: 'rules' as ItemRef['id'], version: 0 }

function checkOf(wish: Exclude<RuleWish, { readonly type: 'manner' }>): Check {
  const scope = wish.mode === null ? {} : { mode: wish.mode }
  const shared = { item: NOBODYS, scope, except: null, firm: false }
  return wish.type === 'words'
    ? { ...shared, type: 'words', words: wish.words }
    : { ...shared, type: 'pattern', pattern: wish.pattern }
}
