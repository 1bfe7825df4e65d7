/** The value below which `share` (0 to 1) of `values` lie, the nearest one that was measured; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** To a hundredth: what is finer is noise. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
