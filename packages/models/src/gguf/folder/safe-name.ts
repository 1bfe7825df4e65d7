/** Leaves room for what is put behind it while it is downloaded. */
const LONGEST = 160
/** Names that some systems keep for devices, whatever the ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** A file name that is safe on every system and in an address, and ends in `.gguf`; null where nothing of it is left. */
export function safeName(name: string): string | null {
  const stem = name.replace(/\.gguf$/i, '')
  const safe = stem
    .normalize('NFKD')
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replace(/^[-.]+/, '')
    .replace(/[-.]+$/, '')
    .slice(0, LONGEST)
  if (safe === '') return null
  return `${DEVICES.test(safe) ? `model-${safe}` : safe}.gguf`
}
