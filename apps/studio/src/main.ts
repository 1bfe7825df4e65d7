import '@understudy/react/styles.css'
import '@understudy/tiptap/styles.css'
import './styles/base.css'
import './styles/prosemirror.css'
import './styles/page.css'
import './styles/shell.css'
import './styles/print.css'
import { readKept } from './services/kept.ts'
import { readModelStatus } from './services/model-status.ts'

void start(document.getElementById('root'))

/** What is kept and what the server has are asked for at once, and come while the editor's code still loads. */
async function start(root: HTMLElement | null): Promise<void> {
  if (root === null) return
  const kept = readKept()
  const model = readModelStatus()
  // not awaited at the top of this module: what begins with it needs this one's parts, and would wait for it for ever
  const { begin } = await import('./begin.ts')
  await begin(root, await kept, model)
}
