import { describe, expect, it } from 'vitest'
import { gzipped } from '../../test/gzipped.ts'
import { madeUpDecisions, madeUpEdits, madeUpRankings, madeUpVersions } from '../../test/made-up-records.ts'
import type { LearnArguments } from './read-learn-arguments.ts'
import type { TaskName } from './report.ts'
import { runTask } from './run-task.ts'

const asked = (task: TaskName, data: string, fit: LearnArguments['fit'] = { type: 'self' }): LearnArguments => ({
  task,
  data,
  fit,
  k: [2, 3],
  json: null,
})

const FILES: Readonly<Record<TaskName, (noise: string) => readonly unknown[]>> = {
  edits: noise => madeUpEdits(8, noise),
  spans: noise => madeUpEdits(6, noise),
  rankings: noise => madeUpRankings(5, noise),
  'same-paragraph': noise => madeUpVersions(6, noise),
  accept: noise => madeUpDecisions(24, noise),
  choice: noise => madeUpDecisions(24, noise),
}
const NAMES = ['edits', 'spans', 'rankings', 'same-paragraph', 'accept', 'choice'] as const

describe.each(NAMES)('the task %s', task => {
  it('says the same whatever stands in the fields that tell the answer', async () => {
    const [one, other] = await Promise.all(['x', 'quite another'].map(noise => gzipped(FILES[task](noise))))
    expect(await runTask(asked(task, one ?? ''))).toEqual(await runTask(asked(task, other ?? '')))
  })
  it('reports every arm about the same writers', async () => {
    const report = await runTask(asked(task, await gzipped(FILES[task]('x'))))
    expect(Object.keys(report.arms)).toEqual(expect.arrayContaining(['population', 'personal', 'persona']))
    expect(report).toMatchObject({ task, writers: 3 })
    for (const { logLoss, interval, p } of Object.values(report.arms)) {
      expect(Number.isFinite(logLoss)).toBe(true)
      expect(interval).toHaveLength(2)
      expect(p === null || task === 'same-paragraph').toBe(true)
    }
  })
  it('runs on what ships', async () => {
    const report = await runTask(asked(task, await gzipped(FILES[task]('x')), { type: 'shipped' }))
    expect(report.n).toBeGreaterThan(0)
  })
  it('refuses a file without a record of it', async () => {
    await expect(runTask(asked(task, await gzipped([])))).rejects.toThrow(task)
  })
})

describe('what a run finds', () => {
  it('knows which text was made of which', async () => {
    const { arms } = await runTask(asked('edits', await gzipped(madeUpEdits(12, 'x'))))
    expect(arms['personal']?.accuracy).toBeGreaterThan(0.9)
  })
  it('tells hands apart, and says how likely that is by chance', async () => {
    const { arms, k } = await runTask(asked('same-paragraph', await gzipped(madeUpVersions(8, 'x'))))
    expect(arms['personal']?.accuracy).toBeGreaterThan(0.9)
    expect(arms['personal']?.p).toBeLessThan(0.05)
    expect(Object.keys(k ?? {})).toEqual(['2', '3'])
  })
  it('learns whose taste is which', async () => {
    const { arms, gain } = await runTask(asked('choice', await gzipped(madeUpDecisions(60, 'x'))))
    expect(arms['personal']?.accuracy).toBeGreaterThan(arms['population']?.accuracy ?? 1)
    expect(gain.value).toBeGreaterThan(0)
  })
  it('leaves a text that is scored out of a fit on another file', async () => {
    const rankings = await gzipped(madeUpRankings(5, 'x'))
    // the same texts, by other writers: nothing is left to fit on
    const edits = await gzipped(
      Array.from({ length: 5 }, (_, i) => {
        const [first] = madeUpRankings(5, 'x').filter(({ item }) => item === `p${i}`)
        const texts = (first?.['options'] as { readonly text: string }[] | undefined) ?? []
        return { writer: 'B1', batch: 1, index: i, before: texts[1]?.text, after: texts[0]?.text }
      }).filter((_, i) => i === 0),
    )
    const report = await runTask(asked('rankings', rankings, { type: 'file', file: edits }))
    const ofItsOwn = report.arms['population']?.curve[0]
    expect(ofItsOwn).toEqual([0, 0.5])
  })
})
