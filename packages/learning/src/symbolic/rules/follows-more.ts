import type { Check, ItemRef, Mode } from '@understudy/contracts'
import { keeper } from '@understudy/stylometry'
import { MANNERS, readManners, type MannerId, type MannerReading } from './manners.ts'
import type { RuleWish } from './rule-wish.ts'

/** Two texts for one place, read once for all wishes. */
export class TwoTexts {
  private readonly from: Keeper
  private readonly back: Keeper
  private readonly fresh: readonly [Keeper, Keeper]
  private manners: readonly [MannerReading, MannerReading] | null = null

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
    if (wish.type === 'manner') return this.countsMore(wish.manner)
    const check = checkOf(wish)
    if (this.from(check) === 'broken') return this.isBroken(check, 0) ? 1 : 2
    if (this.back(check) === 'broken') return this.isBroken(check, 1) ? -1 : -2
    return 0
  }

  /** Whether the first breaks the wish somewhere. */
  firstBreaks(wish: RuleWish): boolean {
    if (!this.isThere(wish.mode)) return false
    return wish.type === 'manner' ? MANNERS[wish.manner].count(this.read()[0]) > 0 : this.isBroken(checkOf(wish), 0)
  }

  private isBroken(check: Check, side: 0 | 1): boolean {
    return this.fresh[side](check) === 'broken'
  }

  private countsMore(manner: MannerId): number {
    const [first, second] = this.read().map(MANNERS[manner].count)
    const sign = Math.sign((second ?? 0) - (first ?? 0))
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

type Keeper = ReturnType<typeof keeper>
const NOBODYS: ItemRef = { id: 'rules' as ItemRef['id'], version: 0 }

function checkOf(wish: Exclude<RuleWish, { readonly type: 'manner' }>): Check {
  const scope = wish.mode === null ? {} : { mode: wish.mode }
  const shared = { item: NOBODYS, scope, except: null, firm: false }
  return wish.type === 'words'
    ? { ...shared, type: 'words', words: wish.words }
    : { ...shared, type: 'pattern', pattern: wish.pattern }
}
