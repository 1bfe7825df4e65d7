import type { Row } from './bench.ts'

/** Rows as a table for a terminal, numbers to the right; columns in the order in which the rows name them. */
export function tableOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const widths = columns.map(column => Math.max(column.length, ...rows.map(row => cell(row[column]).length)))
  const line = (row: Row): string =>
    columns
      .map((column, i) => {
        const value = row[column]
        return typeof value === 'number' ? cell(value).padStart(widths[i] ?? 0) : cell(value).padEnd(widths[i] ?? 0)
      })
      .join('  ')
      .trimEnd()
  const head = columns.map((column, i) => column.padEnd(widths[i] ?? 0)).join('  ')
  return [head.trimEnd(), widths.map(width => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

function cell(value: string | number | undefined): string {
  return value === undefined ? '' : String(value)
}
