/** A sentence of the interface, named by its key in the replaceable catalogue and filled with `params`. */
export interface Message {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** Keys to sentences; `{name}` in a sentence is replaced by the parameter of that name. */
export type Catalogue = Readonly<Record<string, string>>

/** The sentence for `message`; the bare key where the catalogue has none, so that a gap is seen and nothing breaks. */
export function say(catalogue: Catalogue, message: Message): string {
  const sentence = Object.hasOwn(catalogue, message.key) ? catalogue[message.key] : undefined
  if (sentence === undefined) return message.key
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(message.params?.[name] ?? hole))
}
