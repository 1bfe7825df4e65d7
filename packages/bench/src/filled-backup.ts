import { createAssistant, memoryStore } from '@understudy/assistant'
import { ScriptedModel } from '@understudy/contracts/testing'
import { drafter } from '@understudy/drafting'
import { exchangeGhost, ghostRequest } from './ghost-exchange.ts'
import { wordsOf } from './manuscript.ts'
import { askRewrite, decideRewrite, rewriteRequest } from './rewrite-exchange.ts'

/** Whose outcomes they are: the studio's one writer, so that it opens with them. */
const WRITER = 'writer'
const GHOST_WORDS = 20
/** One in so many outcomes is a paragraph; the others are ghosts. */
const PARAGRAPH_EVERY = 5
/** How many may wait to be kept before they are waited for. */
const KEPT_TOGETHER = 100

/**
 * A backup of a writer with at least `outcomes` outcomes, 80 % ghosts of 20 words and 20 % paragraphs: each one asked
 * for, shown, ended and settled through the real assistant, so that its records are what a writer's would be.
 */
export async function filledBackup(prose: readonly string[], outcomes: number): Promise<string> {
  let answer = ''
  const assistant = createAssistant({
    proposers: [drafter(new ScriptedModel(() => [answer]))],
    store: memoryStore(),
    subject: { author: WRITER },
    actor: WRITER,
  })
  await assistant.setLearning('on')
  for (let made = 0; made < outcomes; made++) {
    const passage = prose[made % prose.length] ?? ''
    const other = prose[(made * 7 + 1) % prose.length] ?? ''
    if (made % PARAGRAPH_EVERY === 0) {
      answer = other === passage ? other.toUpperCase() : other
      const shown = await askRewrite(assistant, rewriteRequest(passage, made))
      decideRewrite(assistant, shown, text => text.length < passage.length)
    } else {
      // words of another passage: what the page says already is shown to nobody
      answer = wordsFrom(prose, made + 1, GHOST_WORDS)
      await exchangeGhost(assistant, ghostRequest(passage, made), made % 3 !== 0)
    }
    if (made % KEPT_TOGETHER === 0) await assistant.flush()
  }
  await assistant.close()
  if (assistant.state().outcomes < outcomes) throw new Error(`Only ${assistant.state().outcomes} outcomes were kept`)
  const lines: string[] = []
  for await (const line of assistant.backup()) lines.push(line)
  return lines.join('')
}

function wordsFrom(prose: readonly string[], start: number, count: number): string {
  const words: string[] = []
  for (let i = start; words.length < count; i++) words.push(...wordsOf(prose[i % prose.length] ?? ''))
  return ` ${words.slice(0, count).join(' ')}`
}
