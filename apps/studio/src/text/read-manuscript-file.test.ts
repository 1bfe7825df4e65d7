import { describe, expect, it } from 'vitest'
import { MAX_MANUSCRIPT_BYTES, readManuscriptFile, type FileRefusal } from './read-manuscript-file.ts'

function file(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) }
}

function refuses(name: string, content: string | Uint8Array, reason: FileRefusal) {
  return async () => expect(await readManuscriptFile(file(name, content))).toMatchObject({ ok: false, reason })
}

async function textOf(content: Uint8Array): Promise<string> {
  const read = await readManuscriptFile(file('a.txt', content))
  return read.ok ? (read.value.doc.content?.[0]?.content?.[0]?.text ?? '') : read.reason
}

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])

describe('readManuscriptFile', () => {
  it('names the manuscript after the file', async () => {
    expect(await readManuscriptFile(file('the_salt-marsh.md', '# One'))).toMatchObject({
      value: { title: 'the salt marsh' },
    })
  })
  it('refuses an empty file', refuses('a.txt', '', 'empty'))
  it('refuses a file of blanks', refuses('a.txt', ' \n\n', 'empty'))
  it('refuses a picture by another name', refuses('a.txt', PNG, 'not-text'))
  it(
    'refuses noise without zero bytes',
    refuses(
      'a.txt',
      Uint8Array.from({ length: 4000 }, (_, i) => 1 + ((i * 73) % 31)),
      'not-text',
    ),
  )
  it('says that .docx comes later', refuses('novel.docx', 'PK', 'docx-later'))
  it('refuses other kinds by name', refuses('novel.pdf', '%PDF', 'other-kind'))
  it('does not even read a file that is too large', async () => {
    const arrayBuffer = () => Promise.reject(new Error('read'))
    const read = await readManuscriptFile({ name: 'a.txt', size: MAX_MANUSCRIPT_BYTES + 1, arrayBuffer })
    expect(read).toMatchObject({ ok: false, reason: 'too-large' })
  })
  it('reads UTF-16 by its mark', async () =>
    expect(await textOf(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0xe9, 0]))).toBe('Aé'))
  it('reads an old western text', async () =>
    expect(await textOf(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]))).toBe('café'))
})
