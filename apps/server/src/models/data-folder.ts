import { join } from 'node:path'

/** What of the machine decides where programs keep their things. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Where the server keeps what is chosen and loaded: `UNDERSTUDY_DATA`, or the folder the system has for such things. */
export function dataFolder({ platform, home, env }: Machine): string {
  const own = env.UNDERSTUDY_DATA?.trim() ?? ''
  if (own !== '') return own
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Understudy')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Understudy')
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'understudy')
}
