import type { RefusalWhy } from '@understudy/contracts'

/**
 * How much a refusal says of taste, by the reason given. *Not here* is about the place, a changed meaning is
 * about the words; *not this voice* and *never* are about nothing but taste.
 */
export function refusalWeight(why: RefusalWhy | null): number {
  switch (why) {
    case 'not-here':
      return 0.25
    case 'changes-meaning':
      return 0
    case 'not-this-voice':
    case 'never':
      return 1.5
    case null:
      return 1
  }
}
