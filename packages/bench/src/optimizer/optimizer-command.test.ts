import { expect, it } from 'vitest'
import { optimizerCommand } from './optimizer-command.ts'

it.each([
  ['--seeds', '0'],
  ['--seeds', 'ten'],
  ['--seeds', '1000'],
  ['--critic', 'judge'],
])('says what is wrong with %s %s, and measures nothing', async (flag, value) => {
  const printed: string[] = []
  expect(await optimizerCommand([flag, value], text => printed.push(text))).toContain(flag)
  expect(printed).toEqual([])
})
