import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { copydeskRules, onRequestRules } from '../src/copydesk-rules.ts'

const TABLES = ['../src/rules/', '../src/on-request/'].flatMap(folder => {
  const place = new URL(folder, import.meta.url)
  const files = readdirSync(place).filter(name => name.endsWith('.test.ts'))
  return files.map(name => readFileSync(new URL(name, place), 'utf8'))
})

it.each([
  ...Object.keys(copydeskRules).map(name => `copydeskRules.${name}`),
  ...Object.keys(onRequestRules).map(name => `onRequestRules.${name}`),
])('%s has a table that counts its rows', rule => {
  const own = TABLES.filter(table => new RegExp(`\\b${rule.replace('.', '\\.')}\\b`).test(table))
  expect(own.some(table => /describeFixes|describeQueries|twenty/.test(table))).toBe(true)
})
