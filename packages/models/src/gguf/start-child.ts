import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FromChild, ToChild } from './child/child-messages.ts'

export interface Child {
  readonly pid: number | undefined
  tell(order: ToChild): void
  /** Whether it keeps this program from ending by itself. It does not at first. */
  hold(held: boolean): void
  /** Ends it at once; resolves when it is gone. */
  end(): Promise<void>
}

export interface ChildOptions {
  readonly program: URL
  readonly environment: Readonly<Record<string, string>>
  readonly onMessage: (message: FromChild) => void
  /** It ended; `how` names the signal or the exit code. Called once, and last. */
  readonly onGone: (how: string) => void
}

/** Starts the process that runs a model: no arguments, no output, and nothing of our environment but what is given. */
export function startChild({ program, environment, onMessage, onGone }: ChildOptions): Child {
  const child = fork(fileURLToPath(program), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...environment },
    // those of this program, such as a debugger's port, are not for it
    execArgv: [],
    serialization: 'json',
  })
  let gone = false
  const ended = new Promise<void>(resolve => {
    const leave = (how: string): void => {
      if (gone) return
      gone = true
      onGone(how)
      resolve()
    }
    child.once('exit', (code, signal) => leave(signal ?? `code ${code}`))
    child.once('error', error => leave(error.message))
  })
  // only this build's own program writes there
  child.on('message', message => onMessage(message as FromChild))
  const hold = (held: boolean): void => {
    child[held ? 'ref' : 'unref']()
    child.channel?.[held ? 'ref' : 'unref']()
  }
  hold(false)
  return {
    pid: child.pid,
    tell(order) {
      // one that has just gone is told of by `onGone`
      if (child.connected) child.send(order, () => {})
    },
    hold,
    end() {
      hold(true)
      child.kill('SIGKILL')
      return ended
    },
  }
}
