import { describeModel, type ServedModel } from '@understudy/server'

/** By this a page says that it was told of a model on this machine, and its writer that their text stays here. */
const STAYS_HERE = 'x-understudy-stays-here'

/** What may answer a request: no model elsewhere where its page knows of one here, as when another tab chose anew since. */
export function stayingHere(request: Request, served: ServedModel | null): ServedModel | null {
  return request.headers.has(STAYS_HERE) && describeModel(served).remote ? null : served
}
