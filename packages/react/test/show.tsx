import { cleanup, render, type RenderResult } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { afterEach } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../styles.css'

afterEach(cleanup)

/** Renders as a host in development does: StrictMode mounts everything twice. */
export function show(children: ReactNode): RenderResult {
  return render(<StrictMode>{children}</StrictMode>)
}

export async function type(field: Element, words: string): Promise<void> {
  await userEvent.fill(field, words)
}

export async function press(element: Element): Promise<void> {
  await userEvent.click(element)
}
