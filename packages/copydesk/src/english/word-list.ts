/** A set of the words in `text`, which are parted by white space. Lists are written this way to be read and amended with ease. */
export function wordList(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(word => word !== ''))
}
