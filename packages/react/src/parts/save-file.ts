/** Hands a file to the browser to download. */
export function saveFile(name: string, type: string, parts: readonly BlobPart[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has begun once the click returned; a later turn may let go of the bytes.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
