import { readdir, readFile } from 'node:fs/promises'

/**
 * What the page's process holds, what it shares with others by its share, in bytes: the largest of the renderers that this
 * program has started. Only Linux tells; not a number elsewhere.
 */
export async function pageMemory(): Promise<number> {
  const pids = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))
  const processes = await Promise.all(pids.map(readProcess))
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]))
  const ours = processes.filter(({ pid, isRenderer }) => isRenderer && isBelow(pid, String(process.pid), parents))
  return largest(await Promise.all(ours.map(({ pid }) => proportional(pid))))
}

interface RunningProcess {
  readonly pid: string
  readonly parent: string
  readonly isRenderer: boolean
}

/** One that ended meanwhile has no parent. */
async function readProcess(pid: string): Promise<RunningProcess> {
  const [status, command] = await Promise.all(
    ['status', 'cmdline'].map(name => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')),
  )
  const parent = /^PPid:\s+(\d+)/m.exec(status ?? '')?.[1] ?? '0'
  return { pid, parent, isRenderer: command?.includes('--type=renderer') ?? false }
}

function isBelow(pid: string, ancestor: string, parents: ReadonlyMap<string, string>): boolean {
  for (let at = pid; at !== '0'; at = parents.get(at) ?? '0') if (at === ancestor) return true
  return false
}

async function proportional(pid: string): Promise<number> {
  const found = /^Pss:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => ''))
  return found === null ? 0 : Number(found[1]) * 1024
}

function largest(sizes: readonly number[]): number {
  return sizes.length === 0 ? Number.NaN : Math.max(...sizes)
}
