import { describe, expect, it } from 'vitest'
import { fillTemplate } from './fill-template.ts'
import { parseTemplate, promptTemplates, TEMPLATE_SLOTS, type PromptTemplate } from './index.ts'

const whole = promptTemplates.tighten
const user = (text: string): PromptTemplate => ({ ...whole, user: text })
const parsed = (template: PromptTemplate) => {
  const read = parseTemplate(template)
  if (!read.ok) throw new Error(`${read.reason} ${read.detail}`)
  return read.value
}

describe('a template', () => {
  it.each(Object.entries(promptTemplates))('%s is whole', (_, template) => {
    expect([...parsed(template).slots].toSorted()).toEqual([...TEMPLATE_SLOTS].toSorted())
  })
  it.each(TEMPLATE_SLOTS)('without {%s} is none', slot => {
    const dropped = {
      system: whole.system.replace(`{${slot}}`, ''),
      user: whole.user.replace(`{${slot}}`, ''),
    }
    expect(parseTemplate(dropped)).toMatchObject({ ok: false, reason: 'dropped-slot', detail: `{${slot}}` })
  })
  it.each([
    ['doubled-slot', '{task}', `${whole.user}\n{task}`],
    ['doubled-slot', '{x-tone}', `${whole.user}\n{x-tone}{x-tone}`],
    ['doubled-slot', '{writer.core}', `${whole.user}\n{writer.core}`],
    ['unknown-slot', '{writer.name}', `${whole.user}\n{writer.name}`],
    ['unknown-slot', '{Task}', `${whole.user}\n{Task}`],
    ['unknown-slot', '{x-}', `${whole.user}\n{x-}`],
  ])('is refused: %s %s', (reason, detail, text) => {
    expect(parseTemplate(user(text))).toMatchObject({ ok: false, reason, detail })
  })
  it('is refused where what depends on the place comes before what does not', () => {
    const late = { system: 'You write.', user: `{tools}\n\n{writer.core}\n\n${whole.user.replace('{tools}', '')}` }
    expect(parseTemplate(late)).toMatchObject({ ok: false, reason: 'misplaced-slot' })
    const early = { system: '{x-house}', user: `{writer.core}\n\n${whole.user}` }
    expect(parseTemplate(early).ok).toBe(true)
  })
  it('may hold other braces', () => {
    expect(parsed({ ...whole, system: `{ "a": 1 } {} {1} {a b}\n\n${whole.system}` }).slots.size).toBe(8)
  })
})

describe('a filled template', () => {
  it('leaves out a paragraph that nothing fills, and keeps one that has something', () => {
    const { system, user: said } = fillTemplate(
      parsed({
        system: 'Role.\n\nCore:\n{writer.core}',
        user: 'A{writer.extensions}\n\n{tools} and {writer.exemplars}\n\n{writer.refused}{writer.scoped}\n\n{text}{task}',
      }),
      slot => ({ tools: 'T', text: 'X' })[slot as string] ?? '',
    )
    expect([system, said]).toEqual(['Role.', 'T and\n\nX'.replace('and', 'and ')])
  })
  it('never reads what fills a slot for slots', () => {
    const value = '{task} {writer.core} $& $1 {x-a}'
    const filled = fillTemplate(parsed(whole), slot => (slot === 'task' ? 'T' : value))
    expect(filled.user.split(value)).toHaveLength(7)
    expect(filled.user.endsWith(' T')).toBe(true)
  })
})
