/**
 * What is left of a ghost once the browser has done what it is about to do: less the ghost's own letters. Null where
 * it cannot be told yet, or nothing would be left.
 */
export function foreseenRest(
  rest: string,
  event: Pick<InputEvent, 'inputType' | 'data' | 'isComposing'>,
): string | null {
  const { inputType, data, isComposing } = event
  if (inputType !== 'insertText' || isComposing || data === null || data === '') return null
  return rest.startsWith(data) && rest.length > data.length ? rest.slice(data.length) : null
}
