// Forked by a test with the path of a model: has a process write with it as its parent would, says its id, and stays.
import { fork } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../src/gguf/child/main.js', import.meta.url))
const child = fork(program, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
const path = process.argv[2]
child.send({
  type: 'load',
  path,
  task: 'write',
  hasChatTemplate: false,
  contextTokens: 512,
  sequences: 1,
  threads: 1,
  gpu: false,
})
child.on('message', report => {
  const { type } = /** @type {{ type: string }} */ (report)
  if (type === 'loaded') {
    const messages = [{ role: 'user', content: 'Once upon a time' }]
    child.send({
      type: 'answer',
      id: 1,
      messages,
      maxTokens: 400,
      temperature: 1,
      seed: 1,
      grammar: null,
      logProbabilities: false,
    })
  }
  if (type === 'started') process.send?.(child.pid)
})
