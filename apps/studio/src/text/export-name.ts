/** A file name for a title: what file systems refuse becomes a space; never empty. */
export function exportName(title: string, extension: 'txt' | 'md'): string {
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  return `${name === '' ? 'manuscript' : name}.${extension}`
}
