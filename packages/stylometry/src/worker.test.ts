import { afterEach, describe, expect, it } from 'vitest'
import { measureChange } from './measure-change.ts'
import { measureInWorker } from './measure-in-worker.ts'
import { measureText } from './measure-text.ts'
import { readEdit } from './read-edit.ts'
import { serveStylometry } from './worker.ts'

const open: MessagePort[] = []
afterEach(() => open.splice(0).forEach(port => port.close()))

function remote() {
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  serveStylometry(port2)
  port1.start()
  port2.start()
  return { measures: measureInWorker(port1), port: port1 }
}
const BASE = '“Go,” she expostulated.'
const SETTLED = '“Go,” she said.'

describe('measuring in a worker', () => {
  it('gives the same values', async () => expect(await remote().measures.measureText(BASE)).toEqual(measureText(BASE)))
  it('gives the same changes', async () =>
    expect(await remote().measures.measureChange(BASE, SETTLED)).toEqual(measureChange(BASE, SETTLED)))
  it('reads the same edits', async () =>
    expect(await remote().measures.readEdit('', BASE, SETTLED)).toEqual(readEdit('', BASE, SETTLED)))
  it('passes options on', async () => {
    const options = { language: 'de' }
    expect(await remote().measures.measureText(BASE, options)).toEqual(measureText(BASE, options))
  })
  it('keeps many calls apart', async () => {
    const { measures } = remote()
    const texts = ['One.', 'One two.', 'One two three.']
    const lengths = await Promise.all(texts.map(async text => (await measures.measureText(text))['text-length']))
    expect(lengths).toEqual([1, 2, 3])
  })
  it('leaves messages of others alone', async () => {
    const { measures, port } = remote()
    for (const message of [null, 'text', { type: 'other' }, { understudy: 'learning' }]) port.postMessage(message)
    expect((await measures.measureText('One two.'))['text-length']).toBe(2)
  })
  it('brings a fault back', async () => {
    const { measures, port } = remote()
    const reply = new Promise(resolve => port.addEventListener('message', ({ data }) => resolve(data), { once: true }))
    port.postMessage({ type: 'stylometry-text', call: 99, options: {} })
    expect(await reply).toMatchObject({ type: 'stylometry-fault', call: 99 })
    expect((await measures.measureText('One two.'))['text-length']).toBe(2)
  })
})
