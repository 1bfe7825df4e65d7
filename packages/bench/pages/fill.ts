import { createAssistant } from '@understudy/assistant'
import { manuscriptsIn } from '@understudy/assistant/manuscripts'
import type { DocumentId, Store } from '@understudy/contracts'
import { ScriptedAssistant } from '@understudy/contracts/testing'
import { openIdbStore } from '@understudy/store-idb'
import { Understudy } from '@understudy/tiptap'
import { snapshot } from '@understudy/tiptap/keep'
import { openManuscript } from './manuscript-editor.ts'

globalThis.fillPage = {
  async restore() {
    const response = await fetch('./backup')
    const assistant = createAssistant({
      proposers: [],
      store: await openStore(),
      subject: { author: 'writer' },
      actor: 'writer',
    })
    const restored = await assistant.restore(await response.text())
    await assistant.close()
    if (!restored.ok) throw new Error(`The backup was not restored: ${restored.reason}`)
  },
  async keep(manuscript) {
    const understudy = Understudy.configure({
      assistant: new ScriptedAssistant([]),
      document: 'bench' as DocumentId,
    })
    const editor = openManuscript(manuscript, [understudy])
    const kept = await manuscriptsIn(await openStore()).create({
      title: 'Bench',
      origin: 'written',
      language: 'en',
      words: manuscript.join(' ').split(' ').length,
      snapshot: snapshot(editor),
    })
    if (!kept.ok) throw new Error(`The manuscript was not kept: ${kept.reason}`)
  },
}

async function openStore(): Promise<Store> {
  const opened = await openIdbStore()
  if (!opened.ok) throw new Error(`No store: ${opened.reason}`)
  return opened.value
}
