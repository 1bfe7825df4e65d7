import { useSay } from '@understudy/react'
import { useState, type ReactElement } from 'react'
import type { OpenManuscript } from './open-manuscript.ts'

/** The title, to write over in place. */
export function TitleField({ manuscript }: { manuscript: OpenManuscript }): ReactElement {
  const say = useSay()
  const [title, setTitle] = useState(manuscript.title)
  return (
    <>
      <title>{`${title || say('studio.untitled')} · ${say('studio.name')}`}</title>
      <input
        className="title"
        aria-label={say('studio.title')}
        placeholder={say('studio.untitled')}
        value={title}
        size={Math.max(8, Math.min(40, title.length || say('studio.untitled').length))}
        readOnly={manuscript.keeper === null}
        onChange={event => {
          setTitle(event.target.value)
          manuscript.keeper?.rename(event.target.value)
        }}
        onKeyDown={event => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </>
  )
}
