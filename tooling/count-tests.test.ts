import { expect, it } from 'vitest'
import { countTests } from './count-tests.mjs'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map(status => ({ status })) })
const counts = (files: ReturnType<typeof file>[], passed: number, failed: number, skipped: number) => () =>
  expect(countTests({ testResults: files })).toEqual({ passed, failed, skipped })

it('adds up the files', counts([file('passed', 'passed'), file('failed', 'passed', 'failed')], 2, 1, 0))
it('counts whatever did not run as skipped', counts([file('passed', 'skipped', 'pending', 'todo')], 0, 0, 3))
it('counts a file that could not be loaded as a failure', counts([file('failed')], 0, 1, 0))
