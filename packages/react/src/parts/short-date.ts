/** A moment as people write it, in the page's language unless one is given. */
export function shortDate(at: number, language?: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** The time of day alone, where the day stands above. */
export function timeOfDay(at: number, language?: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at)
}

/** A day with its weekday, as a heading. */
export function longDay(at: number, language?: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(at)
}
