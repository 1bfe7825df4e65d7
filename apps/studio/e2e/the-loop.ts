import { EXPLORATION_RATE, SUPPRESS_BELOW } from '@understudy/choice'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { counted, endedBy, endedOnes, only, settledOnes, shownOnes } from './events.ts'
import { withFindings, type Finding } from './findings.ts'
import { caretToEnd, pageOf, paragraphsOf, placeCaret } from './manuscript-text.ts'
import { allowLearning, openOwnPages, textFile } from './open-studio.ts'
import { nothingToChange } from './nothing-to-change.ts'
import { castOf, countOf, editableOf, lastWordTaken, type Cast, type Passage } from './passages.ts'
import { soon } from './soon.ts'
import { savedAsText } from './saved-as-text.ts'
import { openStage, type Stage, type Writer } from './stage.ts'
import { storedBesideManuscripts, storedEvents } from './stored.ts'
import {
  answerAllByButton,
  answerAllByKey,
  askByKey,
  askByMenu,
  bringRuleBack,
  askInWords,
  askOfMany,
  askToContinue,
  ghostText,
  offered,
  reviewOf,
} from './suggestions.ts'
import { choicesBehind, closePanel, expectStatus, forgetItem, itemOf, openVoice, yesTo } from './voice-panel.ts'

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

/** How many passages agree when the writer looks at what was made of them: it is proposed, and holds nothing back yet. */
const PASSAGES_SEEN = 4
/** How many of the passages taken are edited further. */
const EDITED = 2
/** With how many it becomes the writer's own, without asking. */
const PASSAGES_TO_ACT = 5

/** How the taste becomes the writer's own: by more choices of the same kind, or by their word. */
export type Becoming = 'by choices' | 'by a yes'

/** From a keystroke to the persona and back: the whole story on one manuscript, step by step. */
export function tellTheLoop(title: string, becoming: Becoming, read: () => Promise<readonly string[]>): void {
  let stage: Stage
  let writer: Writer
  let page: Page
  let cast: Cast
  /** The text as the writer means to leave it. */
  let text: string[] = []
  /** Passages whose changes were on screen and left. */
  const refused: Passage[] = []
  /** Changes left since the rule was last brought back. */
  let left = 0
  /** Exchanges so far: rewrites and continuations. */
  let asked = 0

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
    expect(cast.refused).toHaveLength(6)
    expect(cast.taken).toHaveLength(4)
    expect(cast.taken.filter(passage => editableOf(passage) !== null).length).toBeGreaterThanOrEqual(EDITED)
    expect(cast.unasked.length).toBeGreaterThanOrEqual(4)
    expect(cast.quiet.length).toBeGreaterThanOrEqual(4)
  })

  it('opens as the writer’s own pages', async () => {
    await allowLearning(page)
    await openOwnPages(page, textFile(`${title}.txt`, text.join('\n\n')))
    await expect.poll(() => paragraphsOf(page), soon).toEqual(text)
  })

  it('offers rewrites of passages, of which the writer leaves one kind', async () => {
    stage.play(nothingToChange)
    for (const [turn, passage] of cast.refused.slice(0, PASSAGES_SEEN).entries()) {
      expect(await askInTurn(turn, passage)).toBe(true)
      await leave(turn, passage)
    }
  })

  it('says what it makes of that, and asks', async () => {
    const panel = await openVoice(page)
    await itemOf(panel, TASTE).waitFor()
    await expectStatus(panel, TASTE, 'proposed')
    const yes = await yesTo(panel, TASTE)
    await yes.waitFor()
    if (becoming === 'by a yes') {
      await yes.click()
      await expectStatus(panel, TASTE, 'active')
    }
    await closePanel(page)
  })

  it.runIf(becoming === 'by choices')('needs no answer where the writer goes on like that', async () => {
    for (const [turn, passage] of cast.refused.slice(PASSAGES_SEEN, PASSAGES_TO_ACT).entries()) {
      expect(await askInTurn(turn, passage)).toBe(true)
      await leave(turn, passage)
    }
    const panel = await openVoice(page)
    await expectStatus(panel, TASTE, 'active')
    expect(await (await yesTo(panel, TASTE)).count(), 'nothing is asked any more').toBe(0)
    await closePanel(page)
  })

  it('offers the rest of ten passages, without that kind, to take and to edit further', async () => {
    for (const [turn, passage] of cast.refused.slice(refused.length).entries()) {
      if (await askInTurn(turn, passage)) await leave(turn, passage)
    }
    for (const [turn, passage] of cast.taken.entries()) {
      expect(await askInTurn(turn, passage)).toBe(true)
      await expectOffered(passage.findings.map(asDrawn))
      await (turn % 2 === 0 ? answerAllByKey : answerAllByButton)(page, 'take')
      text[passage.index] = withFindings(text[passage.index] ?? '', passage.findings)
      if (turn < EDITED) await writeOver(passage)
    }
    expect(await paragraphsOf(page)).toEqual(text)
    expect(asked, 'passages asked about').toBe(10)
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
    expect(edited).toHaveLength(EDITED)
    for (const { context, versions } of events) {
      expect(context).toMatchObject({ actor: 'writer', subject: { author: 'writer' } })
      expect(versions).toMatchObject({ format: expect.any(Number), learner: expect.any(String) })
    }
  })

  it('names the taste in the writer’s voice, with every choice behind it', async () => {
    const panel = await openVoice(page)
    await expectStatus(panel, TASTE, 'active')
    const active = panel.locator('li[data-status="active"]')
    expect(await active.count(), 'one taste, one sentence').toBe(1)
    await expect.poll(async () => (await choicesBehind(panel, TASTE)).length, soon).toBe(countOf(refused))
    const shown = await choicesBehind(panel, TASTE)
    for (const { index, findings } of refused) {
      for (const finding of findings) expect(shown.filter(isAbout(text[index] ?? '', finding))).toHaveLength(1)
    }
    expect(shown.filter(words => !words.includes('You left it'))).toEqual([])
    await closePanel(page)
  })

  it('offers that kind no more in any mode, but for the stated exploration', async () => {
    stage.play(nothingToChange)
    const before = only(await storedEvents(page), 'considered').length
    expect(before).toBe(asked)
    for (const passage of cast.unasked) {
      asked++
      if (!(await askOfMany(page, passage.kind, passage.from, passage.to))) continue
      left += (await offered(page)).length
      await answerAllByKey(page, 'leave')
      refused.push(passage)
      if (left >= 3) await bringBack()
    }
    await expect.poll(async () => only(await storedEvents(page), 'considered').length, soon).toBe(asked)
    const events = only(await storedEvents(page), 'considered')
    const weighed = events.slice(before).flatMap(({ candidates }) => candidates)
    expect(weighed).toHaveLength(countOf(cast.unasked))
    for (const { score, probability, chosen, explored } of weighed) {
      expect({ isUnwanted: score < SUPPRESS_BELOW, probability, explored }).toEqual({
        isUnwanted: true,
        probability: EXPLORATION_RATE,
        explored: chosen,
      })
    }
    expect(weighed.filter(({ chosen }) => chosen).length).toBeLessThanOrEqual(3)
    const known = new Set(events.slice(0, PASSAGES_SEEN).map(({ context }) => context.mode))
    const elsewhere = events.slice(before).filter(({ context }) => !known.has(context.mode))
    expect(elsewhere.length, 'passages in modes that nothing was refused in').toBeGreaterThanOrEqual(3)
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
      await expectOffered([{ out: '', in: ` ${ADDED[place]}` }])
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
    for (const { index, findings } of refused) {
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
    for (const { index, kind, findings } of refused.slice(0, 2)) {
      expect(await askByKey(page, kind, index)).toBe(true)
      await expectOffered(findings.map(asDrawn))
      await page.keyboard.press('Control+s')
      await answerAllByKey(page, 'leave')
    }
    const { index, findings } = passageAt(cast.unasked, 3)
    const base = text[index] ?? ''
    const plain = withFindings(base, findings)
    stage.play(() => ({ choices: [`${base} ${ADDED[0]}`, `${plain} ${ADDED[1]}`, `${plain} ${ADDED[1]}`] }))
    expect(await askByKey(page, 'expand', index)).toBe(true)
    expect(stage.asked.at(-1)?.prompt).not.toContain(STATEMENT)
    const shown = async () => (await offered(page)).map(change => `${change.out} → ${change.in}`).join()
    await expect.poll(shown, { ...soon, message: 'what two of three drafts agree on' }).toContain(findings[0]?.text)
    await expect.poll(shown, soon).toContain(ADDED[1].slice(0, -1))
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

  /** By key and from the menu, turn about. */
  function askInTurn(turn: number, { kind, index }: Passage): Promise<boolean> {
    asked++
    return (turn % 2 === 0 ? askByKey : askByMenu)(page, kind, index)
  }

  /** What is offered in the end: changes may come one by one. */
  function expectOffered(changes: readonly ReturnType<typeof asDrawn>[]): Promise<void> {
    return expect.poll(() => offered(page), soon).toEqual(changes)
  }

  /** Leaves all that is offered for a passage, which is what could be. */
  async function leave(turn: number, passage: Passage): Promise<void> {
    await expectOffered(passage.findings.map(asDrawn))
    await (turn % 2 === 0 ? answerAllByKey : answerAllByButton)(page, 'leave')
    refused.push(passage)
    left += passage.findings.length
    if (left >= 3) await bringBack()
  }

  /** A rule left three times in a scene goes quiet there; this writer wants to go on being asked. */
  async function bringBack(): Promise<void> {
    left = 0
    await bringRuleBack(page, cast.quiet[0] ?? 0)
  }

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
    asked++
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

function passageAt(passages: readonly Passage[], index: number): Passage {
  const passage = passages[index]
  if (passage === undefined) throw new Error(`There is no passage ${index}`)
  return passage
}

/** Whether a choice as the panel tells it is the one about `finding`. */
function isAbout(text: string, finding: Finding): (words: string) => boolean {
  return words =>
    words.includes(lead(text, finding)) &&
    words.includes(`taken out: ${finding.original}`) &&
    words.includes(`put in: ${finding.text}`)
}

/** The last words before a finding, by which its choice is told from others. */
function lead(text: string, { from }: Finding): string {
  return text.slice(Math.max(0, from - 12), from).trim()
}

/** The words around a finding, more than a phrase that anybody might write. */
function around(text: string, { from, to }: Finding): string {
  return text.slice(Math.max(0, from - 20), to + 20)
}
