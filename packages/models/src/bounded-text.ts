/** The beginning of a body as text, at most about `most` bytes of it, and whether that was all. Gives up the rest. */
export async function boundedText(
  { body }: Response,
  most: number,
): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for (;;) {
    const next = await reader?.read()
    if (next === undefined || next.done) return { text, isWhole: true }
    text += decoder.decode(next.value, { stream: true })
    bytes += next.value.length
    if (bytes > most) {
      // a body that fails while it is given up is as good as given up
      reader?.cancel().catch(() => {})
      return { text, isWhole: false }
    }
  }
}
