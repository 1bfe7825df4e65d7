import type { Proposer } from '@understudy/contracts'
import { drafter } from '@understudy/drafting'
import { sturdyModel } from '@understudy/models'
import { openAIModel } from '@understudy/models/openai'

/** The drafter over the server's model. The server holds the key; the page knows only its own address. */
export function serverDrafter(model: string, remote: boolean): Proposer {
  const baseURL = new URL('/api/v1', location.href).href
  // the server stands on this machine; whether its model does, only it knows
  const reached = openAIModel({ baseURL, model, remote })
  // named as the writer knows it: the address would be our own server's
  return drafter(sturdyModel(reached, { id: model, isOnline: () => navigator.onLine }))
}
