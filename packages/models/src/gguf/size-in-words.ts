const UNITS = ['kB', 'MB', 'GB', 'TB']

/** A count of bytes as a person reads it: "4.1 GB", with steps of 1,000. */
export function sizeInWords(bytes: number): string {
  let size = bytes
  let unit = 'bytes'
  for (const next of UNITS) {
    if (size < 999.5) break
    size /= 1000
    unit = next
  }
  if (unit === 'bytes') return size === 1 ? '1 byte' : `${Math.round(size)} bytes`
  return `${size < 10 ? size.toFixed(1) : String(Math.round(size))} ${unit}`
}
