/** One of `list`; of an empty one nothing can be picked. */
export function pick(random: () => number, list: readonly string[]): string {
  const picked = list[Math.floor(random() * list.length)]
  if (picked === undefined) throw new Error('There is nothing to pick from')
  return picked
}
