/** A file name for a title: what file systems refuse becomes a space; never empty. */
export function exportName(title: string, extension: 'txt' | 'md'): string {
  // oxlint-disable-next-line no-control-regex -- control characters are among what is refused
  const name = title
    .replace(/[\\/:*?"<>|\u0000-\u001F]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  return `${name === '' ? 'manuscript' : name}.${extension}`
}
