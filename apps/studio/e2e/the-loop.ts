import { EXPLORATION_RATE } from '@understudy/choice'
import type { ModelServerAnswer, ModelServerRequest } from '@understudy/models/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { counted, endedBy, endedOnes, only, settledOnes, shownOnes } from './events.ts'
import { withFindings, type Finding } from './findings.ts'
import { caretToEnd, pageOf, paragraphsOf, placeCaret } from './manuscript-text.ts'
import { allowLearning, openOwnPages, textFile } from './open-studio.ts'
import { castOf, editableOf, type Cast, type Passage } from './passages.ts'
import { soon } from './soon.ts'
import { savedAsText } from './saved-as-text.ts'
import { openStage, type Stage, type Writer } from './stage.ts'
import { storedBesideManuscripts, storedEvents } from './stored.ts'
import {
  answerAllByButton,
  answerAllByKey,
  askByKey,
  askByMenu,
  askInWords,
  askToContinue,
  ghostText,
  offered,
  reviewOf,
} from './suggestions.ts'
import { closePanel, forgetItem, itemOf, openItem, openVoice } from './voice-panel.ts'

/** What the taste is called once it is known: to the writer, and to a model. */
const TASTE = /expressive verbs in speech tags/
const STATEMENT = 'Use expressive verbs in speech tags'

/** What the model says when a story is to go on; our own words. */
const CONTINUATIONS = {
  whole: 'The lamps along the mole came on one by one.',
  byWord: 'Nobody on the quay looked up.',
  refused: 'Somewhere a dog barked and was told to stop.',
  typed: 'Rain again.',
} as const

/** A sentence that a model adds, so that three drafts differ from the passage and hardly from each other. */
const ADDED = ['The kettle ticked.', 'The kettle clicked.', 'The kettle creaked.'] as const

/** How many passages must agree before a taste is proposed, and acts in what is offered. */
const PASSAGES_TO_PROPOSE = 3
/** And how many before it acts in a prompt too, without asking. */
const PASSAGES_TO_ACT = 5

/** From a keystroke to the persona and back: the whole story on one manuscript, step by step. */
export function tellTheLoop(title: string, read: () => Promise<readonly string[]>): void {
  let stage: Stage
  let writer: Writer
  let page: Page
  let cast: Cast
  /** The text as the writer means to leave it. */
  let text: string[] = []
  /** Passages whose changes were on screen and left. */
  const refused: Passage[] = []
  /** Those of them that the panel shows behind the taste. */
  const behind: Passage[] = []

  beforeAll(async () => {
    text = [...(await read())]
    cast = await castOf(text)
    stage = await openStage()
    writer = await stage.writer()
    page = await writer.tab()
  })
  afterAll(async () => {
    await stage?.close()
  })

  it('is long enough, and has what the story needs', () => {
    expect(cast.refused).toHaveLength(8)
    expect(cast.taken).toHaveLength(2)
    expect(cast.taken.map(editableOf)).not.toContain(null)
    expect(cast.unasked.length).toBeGreaterThanOrEqual(4)
    expect(cast.quiet.length).toBeGreaterThanOrEqual(4)
  })

  it('opens as the writer’s own pages', async () => {
    await allowLearning(page)
    await openOwnPages(page, textFile(`${title}.txt`, text.join('\n\n')))
    await expect.poll(() => paragraphsOf(page), soon).toEqual(text)
  })

  it('offers rewrites of ten passages, to take and leave by a taste, and to edit further', async () => {
    stage.play(nothingToChange)
    for (const [turn, passage] of cast.refused.entries()) {
      const ask = turn % 2 === 0 ? askByKey : askByMenu
      if (!(await ask(page, passage.kind, passage.index))) {
        expect(refused.length, 'what is left out is a taste by now').toBeGreaterThanOrEqual(PASSAGES_TO_PROPOSE)
        continue
      }
      expect(await offered(page)).toEqual(passage.findings.map(asDrawn))
      await (turn % 2 === 0 ? answerAllByKey : answerAllByButton)(page, 'leave')
      refused.push(passage)
    }
    for (const [turn, passage] of cast.taken.entries()) {
      expect(await askByKey(page, passage.kind, passage.index)).toBe(true)
      expect(await offered(page)).toEqual(passage.findings.map(asDrawn))
      await (turn % 2 === 0 ? answerAllByKey : answerAllByButton)(page, 'take')
      text[passage.index] = withFindings(text[passage.index] ?? '', passage.findings)
      await writeOver(passage)
    }
    expect(await paragraphsOf(page)).toEqual(text)
  })

  it('goes on with words of a model, whole, by the word, not at all, and by the writer’s own hand', async () => {
    const [whole = 0, byWord = 0, refused = 0, typed = 0] = cast.quiet
    await continueAt(whole, CONTINUATIONS.whole)
    await page.keyboard.press('Tab')
    append(whole, CONTINUATIONS.whole)
    await continueAt(byWord, CONTINUATIONS.byWord)
    for (const _word of CONTINUATIONS.byWord.split(' ')) await page.keyboard.press('Control+ArrowRight')
    append(byWord, CONTINUATIONS.byWord)
    await continueAt(refused, CONTINUATIONS.refused)
    await page.keyboard.press('Escape')
    await continueAt(typed, CONTINUATIONS.typed)
    await page.keyboard.type(` ${CONTINUATIONS.typed}`)
    append(typed, CONTINUATIONS.typed)
    expect(await ghostText(page)).toBe('')
    expect(await paragraphsOf(page)).toEqual(text)
  })

  it('holds exactly that text after a reload', async () => {
    await page.reload()
    await pageOf(page).waitFor()
    await expect.poll(() => paragraphsOf(page), soon).toEqual(text)
  })

  it('kept the right events, once each', async () => {
    const changes = { refused: countOf(refused), taken: countOf(cast.taken) }
    const withheld = cast.refused.length - refused.length
    const asked = cast.refused.length + cast.taken.length + Object.keys(CONTINUATIONS).length
    await expect
      .poll(async () => settledOnes(await storedEvents(page)).length, soon)
      .toBe(changes.refused + changes.taken + Object.keys(CONTINUATIONS).length)
    const events = await storedEvents(page)
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    expect(counted(events)).toMatchObject({ requested: asked, considered: asked })
    expect(endedOnes(events)).toEqual(shownOnes(events))
    expect(endedBy(events, 'refused')).toHaveLength(changes.refused + 1)
    expect(endedBy(events, 'accepted')).toHaveLength(changes.taken + 2)
    expect(endedBy(events, 'typed-through')).toHaveLength(1)
    expect(only(events, 'ended')).toHaveLength(changes.refused + changes.taken + 4 + withheld)
    expect(endedBy(events, 'withheld')).toHaveLength(withheld)
    expect(settledOnes(events)).toEqual(endedBy(events, 'refused', 'accepted', 'typed-through'))
    const edited = only(events, 'settled').filter(({ accepted, changedBy }) => accepted && changedBy.typed > 0)
    expect(edited).toHaveLength(cast.taken.length)
    for (const { context, versions } of events) {
      expect(context).toMatchObject({ actor: 'writer', subject: { author: 'writer' } })
      expect(versions).toMatchObject({ format: expect.any(Number), learner: expect.any(String) })
    }
  })

  it('names the taste in the writer’s voice, with the choices behind it', async () => {
    const panel = await openVoice(page)
    const item = itemOf(panel, TASTE)
    await item.waitFor()
    const others = await panel
      .getByRole('listitem')
      .filter({ hasText: /choices/ })
      .count()
    expect(others, 'one taste, one sentence').toBe(1)
    await openItem(panel, TASTE)
    const more = item.getByRole('button', { name: /Show \d+ more/ })
    await item.getByRole('list', { name: 'The choices behind it' }).waitFor()
    if (await more.isVisible()) await more.click()
    const choices = item.getByRole('list', { name: 'The choices behind it' }).getByRole('listitem')
    await expect.poll(() => choices.count(), soon).toBeGreaterThanOrEqual(PASSAGES_TO_ACT)
    const shown = await choices.allTextContents()
    expect(shown.length).toBeLessThanOrEqual(countOf(refused))
    for (const passage of refused) {
      const isBehind = passage.findings.every(finding =>
        shown.some(
          words =>
            words.includes(lead(text[passage.index] ?? '', finding)) &&
            words.includes(`taken out: ${finding.original}`) &&
            words.includes(`put in: ${finding.text}`),
        ),
      )
      if (isBehind) behind.push(passage)
    }
    expect(shown.filter(words => !words.includes('You left it'))).toEqual([])
    expect(countOf(behind)).toBe(shown.length)
    const yes = item.getByRole('button', { name: 'Yes, this is me' })
    if (await yes.isVisible()) await yes.click()
    await expect.poll(() => item.getAttribute('data-status'), soon).toBe('active')
    await closePanel(page)
  })

  it('offers that kind no more, but for the stated exploration', async () => {
    stage.play(nothingToChange)
    for (const { index, kind } of cast.unasked) {
      if (await askByKey(page, kind, index)) await answerAllByKey(page, 'leave')
    }
    await expect
      .poll(async () => only(await storedEvents(page), 'considered').length, soon)
      .toBe(14 + cast.unasked.length)
    const events = await storedEvents(page)
    const weighed = only(events, 'considered')
      .slice(14)
      .flatMap(({ candidates }) => candidates)
    expect(weighed).toHaveLength(countOf(cast.unasked))
    for (const { score, probability, chosen, explored } of weighed) {
      expect({ isUnwanted: score < 0, probability, explored }).toEqual({
        isUnwanted: true,
        probability: EXPLORATION_RATE,
        explored: chosen,
      })
    }
    expect(weighed.filter(({ chosen }) => chosen).length).toBeLessThanOrEqual(3)
    expect(await paragraphsOf(page)).toEqual(text)
  })

  it('shows the one of three drafts that keeps the taste, wherever it stands, and tells the model of it', async () => {
    for (const place of [0, 1, 2]) {
      const passage = passageAt(cast.unasked, place)
      const base = text[passage.index] ?? ''
      const drafts = ADDED.map((added, i) => `${i === place ? base : withFindings(base, passage.findings)} ${added}`)
      stage.play(() => ({ choices: drafts }))
      const isShown =
        place === 0
          ? await askByKey(page, 'expand', passage.index)
          : await askInWords(page, 'Let a kettle be heard', passage.index)
      expect(isShown).toBe(true)
      expect(await offered(page)).toEqual([{ out: '', in: ` ${ADDED[place]}` }])
      await expect.poll(() => reviewOf(page).textContent(), soon).toContain('Closest to what you keep, of 3 drafts')
      const request = stage.asked.at(-1)
      expect(request?.candidates).toBe(3)
      expect(request?.prompt).toContain(STATEMENT)
      await answerAllByButton(page, 'take')
      text[passage.index] = drafts[place] ?? ''
    }
    expect(await paragraphsOf(page)).toEqual(text)
  })

  it('forgets it for good', async () => {
    const panel = await openVoice(page)
    await forgetItem(panel, TASTE)
    await panel.getByText('Forgotten.').or(panel.getByText('Nothing learned yet')).first().waitFor()
    expect(await itemOf(panel, TASTE).count()).toBe(0)
    await closePanel(page)
    const kept = await storedBesideManuscripts(page)
    for (const { index, findings } of behind) {
      for (const finding of findings) {
        const words = around(text[index] ?? '', finding)
        expect(
          kept.filter(({ json }) => json.includes(JSON.stringify(words).slice(1, -1))),
          words,
        ).toEqual([])
      }
    }
    expect(kept.filter(({ json }) => json.includes(STATEMENT))).toEqual([])
  })

  it('offers that kind again, and tells no model of it', async () => {
    for (const { index, kind, findings } of refused.slice(0, PASSAGES_TO_PROPOSE - 1)) {
      expect(await askByKey(page, kind, index)).toBe(true)
      expect(await offered(page)).toEqual(findings.map(asDrawn))
      await page.keyboard.press('Control+s')
      await answerAllByKey(page, 'leave')
    }
    const { index, findings } = passageAt(cast.unasked, 3)
    const base = text[index] ?? ''
    const plain = withFindings(base, findings)
    stage.play(() => ({ choices: [`${base} ${ADDED[0]}`, `${plain} ${ADDED[1]}`, `${plain} ${ADDED[1]}`] }))
    expect(await askByKey(page, 'expand', index)).toBe(true)
    expect(stage.asked.at(-1)?.prompt).not.toContain(STATEMENT)
    const shown = (await offered(page)).map(change => `${change.out} → ${change.in}`)
    expect(shown.join(), 'what two of three drafts agree on').toContain(findings[0]?.text)
    expect(shown.join()).toContain(ADDED[1].slice(0, -1))
    await answerAllByButton(page, 'leave')
  })

  it('leaves the document with exactly the text the writer left', async () => {
    expect(await paragraphsOf(page)).toEqual(text)
    expect(await savedAsText(page)).toBe(`${text.join('\n\n')}\n`)
    await page.reload()
    await pageOf(page).waitFor()
    await expect.poll(() => paragraphsOf(page), soon).toEqual(text)
    writer.watched.expectNone()
  })

  /** Writes another word over the last one of what has just been taken. */
  async function writeOver(passage: Passage): Promise<void> {
    const { from, to } = lastWordTaken(passage)
    const before = text[passage.index] ?? ''
    const word = /^\p{Lu}/u.test(before.slice(from, to)) ? 'Later' : 'crept'
    await placeCaret(page, passage.index, to)
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.keyboard.type(word)
    text[passage.index] = before.slice(0, from) + word + before.slice(to)
  }

  async function continueAt(index: number, words: string): Promise<void> {
    stage.play(() => ({ choices: [words], eventMs: 5 }))
    await caretToEnd(page, index)
    await askToContinue(page, ` ${words}`)
  }

  function append(index: number, words: string): void {
    text[index] = `${text[index] ?? ''} ${words}`
  }
}

function asDrawn(finding: Finding | undefined): { readonly out: string; readonly in: string } {
  return { out: finding?.original ?? '', in: finding?.text ?? '' }
}

function countOf(passages: readonly Passage[]): number {
  return passages.reduce((count, { findings }) => count + findings.length, 0)
}

function passageAt(passages: readonly Passage[], index: number): Passage {
  const passage = passages[index]
  if (passage === undefined) throw new Error(`There is no passage ${index}`)
  return passage
}

/** Gives the passage back as it is: what the copydesk leaves out goes on to the model. */
function nothingToChange({ prompt, candidates }: ModelServerRequest): ModelServerAnswer {
  const passage = /<passage>\n([^]*?)\n<\/passage>/.exec(prompt)?.[1] ?? ''
  return { choices: Array.from({ length: candidates }, () => passage) }
}

/** Where the last word of the editable change stands in the paragraph after all of its changes were taken. */
function lastWordTaken(passage: Passage): { readonly from: number; readonly to: number } {
  const editable = editableOf(passage)
  if (editable === null) throw new Error('Nothing to edit further')
  const earlier = passage.findings.filter(({ from }) => from < editable.from)
  const moved = earlier.reduce((sum, { from, to, text }) => sum + text.length - (to - from), editable.from)
  return { from: moved + editable.text.lastIndexOf(' ') + 1, to: moved + editable.text.length }
}

/** The last words before a finding, by which its choice is told from others. */
function lead(text: string, { from }: Finding): string {
  return text.slice(Math.max(0, from - 12), from).trim()
}

/** The words around a finding, more than a phrase that anybody might write. */
function around(text: string, { from, to }: Finding): string {
  return text.slice(Math.max(0, from - 20), to + 20)
}
