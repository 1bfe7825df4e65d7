const STEPS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A size as a person reads it, by thousands: "4.1 GB". */
export function bytesInWords(bytes: number): string {
  const step = bytes < 1_000_000 ? 0 : Math.min(STEPS.length - 1, Math.floor(Math.log10(bytes) / 3) - 1)
  const format = new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: STEPS[step] ?? 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  })
  return format.format(bytes / 1000 ** (step + 1))
}
