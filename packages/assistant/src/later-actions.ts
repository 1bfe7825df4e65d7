type Actions<T> = Record<keyof T, (...args: never[]) => Promise<unknown>>

/** Actions of these names that `load` brings when the first of them is used. */
export function laterActions<T extends Actions<T>>(names: Readonly<Record<keyof T, true>>, load: () => Promise<T>): T {
  let loaded: Promise<T> | null = null
  const action =
    (name: keyof T) =>
    async (...args: never[]) => {
      // a page that was offline asks again
      loaded ??= load().catch((error: unknown) => {
        loaded = null
        throw error
      })
      return (await loaded)[name](...args)
    }
  const actions = Object.keys(names).map(name => [name, action(name as keyof T)] as const)
  return Object.fromEntries(actions) as T
}
