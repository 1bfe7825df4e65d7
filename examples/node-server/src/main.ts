import { writeServer } from './write-server.ts'

const { MODEL_URL = '', MODEL_KEY = '', MODEL_NAME = '', SESSIONS = '' } = process.env
const sessions = new Map(SESSIONS.split(',').flatMap(pair => (pair.includes('=') ? [tokenAndName(pair)] : [])))
const model = { baseURL: MODEL_URL, apiKey: MODEL_KEY === '' ? null : MODEL_KEY, model: MODEL_NAME }

const server = writeServer(model, sessions).listen(4180, '127.0.0.1')
process.once('SIGTERM', () => server.close())

/** `mara=token` as the entry of its token. */
function tokenAndName(pair: string): readonly [string, string] {
  const at = pair.indexOf('=')
  return [pair.slice(at + 1), pair.slice(0, at)]
}
