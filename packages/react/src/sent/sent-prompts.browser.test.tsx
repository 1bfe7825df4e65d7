import { screen } from '@testing-library/react'
import type { SentPrompt, UnderstudyAssistant } from '@understudy/assistant'
import { describe, expect, it } from 'vitest'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { show } from '../../test/show.tsx'
import { SentPrompts } from './sent-prompts.tsx'

const WORDS = 'Keep the tide out.\n\n<before>  two spaces</before>'

function sent(prompt: SentPrompt['prompt']): SentPrompt {
  return { exchange: 'e1' as SentPrompt['exchange'], document: 'doc' as SentPrompt['document'], at: 0, prompt }
}

async function showing(...prompts: readonly SentPrompt[]): Promise<void> {
  const assistant: UnderstudyAssistant = { ...(await openAssistant()), promptLog: () => Promise.resolve(prompts) }
  show(<SentPrompts assistant={assistant} />)
}

const PROMPT: NonNullable<SentPrompt['prompt']> = {
  messages: [
    { role: 'system', content: 'You write.' },
    { role: 'user', content: WORDS },
  ],
  candidates: 3,
  maxTokens: 200,
  temperature: 0.7,
  stop: [],
  model: 'quill',
  remote: true,
}

describe('SentPrompts', () => {
  it('says that nothing was sent', async () => {
    await showing()
    await screen.findByText('Nothing was sent to any model.')
  })

  it('shows each request word for word, to whom, and whether it left', async () => {
    await showing(sent(PROMPT))
    await screen.findByText('to quill')
    expect([...document.querySelectorAll('pre')].map(words => words.textContent)).toEqual(['You write.', WORDS])
    expect(screen.getByText('left this machine')).toBeTruthy()
  })

  it('says where words were forgotten', async () => {
    await showing(sent(null))
    await screen.findByText('The words of this request were forgotten.')
  })

  it('keeps nobody out', async () => {
    await showing(sent(PROMPT))
    await screen.findByText('to quill')
    expect(await problems(document.body)).toEqual([])
  })
})
