/** A moment as people write it, in the page's language unless one is given. */
export function shortDate(at: number, language?: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
