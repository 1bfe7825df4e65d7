/** Whose session a request belongs to, or nothing. Stands for `await auth()` of whatever the app signs in with. */
export async function writerOf(request: Request): Promise<string | undefined> {
  const cookies = new Map((request.headers.get('cookie') ?? '').split(/; */).map(nameAndValue))
  return SESSIONS.get(cookies.get('session') ?? '')
}

/** One session, to have one: from the environment, and none where it is not set. */
const SESSIONS: ReadonlyMap<string, string> = new Map(
  process.env.DEMO_SESSION === undefined ? [] : [[process.env.DEMO_SESSION, 'mara']],
)

function nameAndValue(cookie: string): readonly [string, string] {
  const at = cookie.indexOf('=')
  return [cookie.slice(0, at), cookie.slice(at + 1)]
}
