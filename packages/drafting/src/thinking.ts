/** Tags between which models think aloud, with angles or square brackets. */
const THOUGHT = 'think|thinking|thought|thoughts|reasoning|reflection|analysis|scratchpad'
const WHOLE = new RegExp(`<(${THOUGHT})\\b[^>]*>[^]*?</\\1>\\s*|\\[(THINK)\\][^]*?\\[/THINK\\]\\s*`, 'giu')
const OPEN = new RegExp(`<(?:${THOUGHT})\\b[^>]*>[^]*$|\\[THINK\\][^]*$`, 'iu')
/** Some chat templates open the thinking themselves, so that an answer only closes it. */
const CLOSED_ALONE = new RegExp(`^[^]*</(?:${THOUGHT})>\\s*`, 'iu')
/** Channels of a harmony-like format, where a server passes them on as they are: only the final one is the answer. */
const FINAL_CHANNEL = /^[^]*<\|channel\|>\s*final\s*(?:<\|[^|]*\|>[^<]*)*<\|message\|>/iu
const OTHER_CHANNEL = /^\s*(?:<\|start\|>[^<]*)?<\|channel\|>\s*(?!final)[^]*$/iu
const CHANNEL_END = /<\|(?:end|return|im_end|eot_id)\|>\s*$/iu

/** An answer without what its model thought before it; nothing while it is still thinking, or where it never stopped. */
export function withoutThinking(answer: string): string {
  if (!/[<[]/.test(answer)) return answer
  return answer
    .replace(FINAL_CHANNEL, '')
    .replace(OTHER_CHANNEL, '')
    .replace(CHANNEL_END, '')
    .replace(WHOLE, '')
    .replace(OPEN, '')
    .replace(CLOSED_ALONE, '')
}
