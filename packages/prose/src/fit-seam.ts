/**
 * `text` as it should follow `before`: its leading spaces are dropped where `before` already ends in white space or is
 * empty. A space is never invented.
 */
export function fitSeam(before: string, text: string): string {
  return before === '' || /\s$/.test(before) ? text.replace(/^[^\S\n]+/, '') : text
}
