/** How long a pause is, in ms, before a continuation is asked for: long enough to be one. */
export const PAUSE_MS = 1_500
/** Before inline prediction is: between two keys of a word there are fewer. */
export const INLINE_PAUSE_MS = 300
