import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useRef, type ReactElement } from 'react'

/** React keeps its hands off what stands in the leaf: that is the editor's. */
const NOTHING = { __html: '' }

/** Where the editor stands. One that stands there already, as on the first page, is not moved: that would lay it out again. */
export function Leaf({ editor }: { editor: Editor }): ReactElement {
  const leaf = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { dom } = editor.view
    if (leaf.current === null || dom.parentNode === leaf.current) return
    leaf.current.append(dom)
    editor.view.updateRoot()
  }, [editor])
  return <div ref={leaf} className="leaf" dangerouslySetInnerHTML={NOTHING} suppressHydrationWarning />
}
