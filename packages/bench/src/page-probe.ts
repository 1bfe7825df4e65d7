/** What `installProbe` puts on the window of any page with an editor; all times in ms. */
export interface PageProbe {
  /** From navigation to the paint of a writable editor with at least this many blocks. */
  writable(blocks: number): Promise<number>
  /** From navigation to the paint of the persona with the count of its choices, opened as soon as the editor is writable. */
  personaShown(): Promise<number>
  /** When the next frame has been painted. */
  painted(): Promise<number>
  /** From each key since the last call to the paint after it. */
  takeKeys(): readonly number[]
}

declare global {
  var pageProbe: PageProbe
}

/** Runs in the page before anything of it: hence whole in itself. */
export function installProbe(): void {
  const painted = (): Promise<number> =>
    new Promise(resolve => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.now()))
        port1.start()
        port2.postMessage(null)
      })
    })
  const until = async (isSo: () => boolean): Promise<number> => {
    for (;;) {
      const at = await painted()
      if (isSo()) return at
    }
  }
  const isWritable = (blocks: number): boolean => {
    const editor = document.querySelector('.ProseMirror')
    return editor?.getAttribute('contenteditable') === 'true' && editor.childElementCount >= blocks
  }
  const openPanel = (): void => {
    const key = new KeyboardEvent('keydown', { code: 'KeyV', key: 'v', altKey: true, bubbles: true, cancelable: true })
    if (document.querySelector('.side-panel') === null) document.body.dispatchEvent(key)
  }
  let keys: number[] = []
  addEventListener('keydown', ({ timeStamp }) => void painted().then(at => keys.push(at - timeStamp)), {
    capture: true,
  })
  globalThis.pageProbe = {
    painted,
    writable: blocks => until(() => isWritable(blocks)),
    async personaShown() {
      await until(() => isWritable(1))
      return until(() => {
        openPanel()
        return /\d/.test(document.querySelector('.us-panel .us-standing')?.textContent ?? '')
      })
    },
    takeKeys() {
      const taken = keys
      keys = []
      return taken
    },
  }
}
