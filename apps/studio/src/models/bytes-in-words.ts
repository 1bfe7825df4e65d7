const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A size as a person reads it, by thousands: "4.1 GB". */
export function bytesInWords(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(STEPS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const format = new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: STEPS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step < 3 ? 0 : 1,
  })
  return format.format(bytes / 1000 ** step)
}
