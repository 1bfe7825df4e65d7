import type { StoreLock } from '@understudy/contracts'

/** Locks among the users of one store in memory. */
export function memoryLocks(): (name: string, steal: boolean) => StoreLock | null {
  const holders = new Map<string, { readonly tellLost: () => void }>()
  return (name, steal) => {
    const other = holders.get(name)
    if (other !== undefined && !steal) return null
    let tellLost = () => {}
    const lost = new Promise<void>(told => {
      tellLost = told
    })
    const holder = { tellLost }
    holders.set(name, holder)
    other?.tellLost()
    const release = async () => {
      if (holders.get(name) === holder) holders.delete(name)
    }
    return { lost, release }
  }
}
