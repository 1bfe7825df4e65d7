/** A tab that is not shown paints nothing: it is not waited for longer than this, in ms. */
const AT_MOST_MS = 500

/** Resolves once what stands on the page now was painted. */
export function firstPaint(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, AT_MOST_MS)
    requestAnimationFrame(() => {
      // a message is handled after the frame that it was posted in
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(), { once: true })
      port1.start()
      port2.postMessage(null)
    })
  })
}
