import type { ReactElement } from 'react'

const PATHS = {
  pages: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4',
  pen: 'M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3',
  voice: 'M5 6h14M5 11h9M5 16h11',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  type: 'M6 19L11.2 5h1.6L18 19M8 14h8',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing beside a word, or in its place on a narrow screen. */
export function Icon({ name }: { name: IconName }): ReactElement {
  return (
    <svg
      className={`icon icon-${name}`}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
