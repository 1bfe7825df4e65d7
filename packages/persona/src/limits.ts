/** Active items that one layer holds; about 32 KB with their statements. Proposed and put-away ones are not counted. */
export const MAX_LIVE_ITEMS = 80

/** Longest statement or exception, UTF-16 units. A longer one is a page, not a preference, and would fill the prompt. */
export const MAX_STATEMENT_CHARS = 500

/** Longest paragraph of a prompt, UTF-16 units. */
export const MAX_PARAGRAPH_CHARS = 2_000

/** Words that one item lists. More would be a dictionary, which is what the style sheet is for. */
export const MAX_ITEM_WORDS = 60

/** Longest word or phrase of a list, UTF-16 units. */
export const MAX_WORD_CHARS = 60
