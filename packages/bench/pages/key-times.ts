import type { KeyTime } from '../src/typing-page.ts'

const TYPES = ['keydown', 'keypress', 'beforeinput', 'input'] as const

/**
 * Times every key from here on. Capturing listeners of the window run first and bubbling ones last; what ProseMirror
 * does on the mutation itself runs between the two of `input`.
 */
export function watchKeys(): { take(): readonly KeyTime[] } {
  let keys: KeyTime[] = []
  let handling = 0
  let editing = 0
  let pressed = 0
  let began = 0
  const frame = new MessageChannel()
  let frameBegan = 0
  frame.port1.addEventListener('message', () => {
    keys.push({ handling, frame: performance.now() - frameBegan, editing })
    handling = 0
  })
  frame.port1.start()
  for (const type of TYPES) {
    window.addEventListener(
      type,
      () => {
        if (type === 'keydown') {
          handling = 0
          requestAnimationFrame(() => {
            frameBegan = performance.now()
            frame.port2.postMessage(null)
          })
        }
        began = performance.now()
        if (type === 'keydown') pressed = began
      },
      { capture: true },
    )
    window.addEventListener(type, () => {
      const now = performance.now()
      handling += now - began
      editing = now - pressed
    })
  }
  return {
    take() {
      const taken = keys
      keys = []
      return taken
    },
  }
}
