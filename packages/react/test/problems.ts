import axe from 'axe-core'

/** What keeps people out, each as the rule and the element it is about. */
export async function problems(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
