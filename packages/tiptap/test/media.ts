import { cdp } from 'vitest/browser'
import './input-method.ts'

/** What the page is told of the reader and their machine, told by Chromium itself. */
export const media = {
  async features(features: Readonly<Record<string, string>>): Promise<void> {
    const list = Object.entries(features).map(([name, value]) => ({ name, value }))
    await cdp().send('Emulation.setEmulatedMedia', { features: list })
  },
  async coarse(enabled: boolean): Promise<void> {
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled })
  },
  async reset(): Promise<void> {
    await media.features({})
    await media.coarse(false)
  },
}
