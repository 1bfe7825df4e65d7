import { screen } from '@testing-library/react'
import { createAssistant, type SentPrompt, type Spending, type UnderstudyAssistant } from '@understudy/assistant'
import { ok, type ProposerId } from '@understudy/contracts'
import { ScriptedProposer, seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { openAssistant } from '../../test/open-assistant.ts'
import { problems } from '../../test/problems.ts'
import { press, show, type } from '../../test/show.tsx'
import { SentPrompts } from './sent-prompts.tsx'

const WORDS = 'Keep the tide out.\n\n<before>  two spaces</before>'

function sent(prompt: SentPrompt['prompt'], more: Partial<SentPrompt> = {}): SentPrompt {
  const ids = { exchange: 'e1' as SentPrompt['exchange'], document: 'doc' as SentPrompt['document'] }
  return { ...ids, at: 0, model: 'quill', remote: true, heldBack: false, prompt, answer: null, ...more }
}

async function showing(prompts: SentPrompt | readonly SentPrompt[] = [], spending?: Spending): Promise<void> {
  const opened = await openAssistant()
  const assistant: UnderstudyAssistant = {
    ...opened,
    promptLog: () => Promise.resolve([prompts].flat()),
    ...(spending && { spending: () => Promise.resolve(ok(spending)) }),
  }
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

  it('shows each answer as the model said it, what became of it, and what it took', async () => {
    const answers: NonNullable<SentPrompt['answer']>['answers'] = [
      { index: 0, ended: 'stop', became: 'shown', text: 'Sure!  Here it is:\nShe crept.', detail: null },
      { index: 1, ended: 'length', became: 'unusable', text: 'She cr', detail: 'the answer was cut off' },
      { index: 2, ended: 'busy', became: 'unusable', text: null, detail: null },
    ]
    const spent = {
      usage: { input: 1_000, output: 200 },
      about: true,
      price: { input: 3, output: 15, currency: 'USD' },
    }
    await showing(sent(PROMPT, { answer: { firstMs: 340, wholeMs: 2_100, spent, answers } }))
    await screen.findByText('Answer 1 of 3')
    expect(document.querySelector('pre')?.textContent).toBe('Sure!  Here it is:\nShe crept.')
    expect([...document.querySelectorAll('.us-answer .us-where')].map(fate => fate.textContent)).toEqual([
      'shown',
      'could not be used, cut off at its length',
      'could not be used, failed',
    ])
    screen.getByText('about 0.006 USD · about 1,200 tokens · 2.1 s · first word after 0.3 s')
    expect(await problems(document.body)).toEqual([])
  })

  it('sums up what it came to', async () => {
    const usage = { input: 900_000, output: 100_000 }
    const sum = {
      requests: 12,
      usage,
      ms: 90_000,
      about: false,
      costs: [{ currency: 'EUR', amount: 4.2 }],
      unpriced: 2,
    }
    const nothing = { ...sum, requests: 0, costs: [], unpriced: 0 }
    await showing([sent(PROMPT)], { today: nothing, month: sum, all: sum })
    await screen.findAllByText('4.2 EUR')
    screen.getByText('0 requests')
    screen.getByText('Of 2 requests that left this machine nobody said what they cost.')
  })

  it('lets a writer say what a model costs', async () => {
    const proposer = Object.assign(new ScriptedProposer([]), {
      id: 'big' as ProposerId,
      model: { id: 'quill', remote: true, price: null },
    })
    const opened = createAssistant({
      proposers: [proposer],
      subject: { author: 'mara' },
      actor: 'mara',
      env: seededEnv(),
    })
    const { baseElement } = show(
      <SentPrompts assistant={{ ...opened, promptLog: () => Promise.resolve([sent(PROMPT)]) }} />,
    )
    await press(await screen.findByText('What models cost'))
    await screen.findByText('nobody said what it costs')
    await press(screen.getByRole('button', { name: 'Say what quill costs' }))
    await type(screen.getByLabelText('For a million tokens read'), 'much')
    await press(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Two amounts and a currency, please; or nothing at all.')
    await type(screen.getByLabelText('For a million tokens read'), '2,5')
    await type(screen.getByLabelText('For a million tokens written'), '10')
    await type(screen.getByLabelText('Currency'), 'EUR')
    expect(await problems(baseElement)).toEqual([])
    await press(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('2.5 EUR for a million tokens read, 10 written')
    expect((await opened.modelChoices())[0]?.model.price).toEqual({ input: 2.5, output: 10, currency: 'EUR' })
  })

  it('says what a host held back', async () => {
    await showing(sent(null, { heldBack: true }))
    await screen.findByText('This site held it back. Nothing was sent.')
  })

  it('says where words were forgotten', async () => {
    await showing(sent(null))
    await screen.findByText('The words of this request are no longer kept.')
  })

  it('keeps nobody out', async () => {
    await showing(sent(PROMPT))
    await screen.findByText('to quill')
    expect(await problems(document.body)).toEqual([])
  })
})
