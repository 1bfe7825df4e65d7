import { useSay } from '@understudy/react'
import { useState, type ReactElement } from 'react'
import type { OpenManuscript } from './open-manuscript.ts'

/** The title, to write over in place. */
export function TitleField({ manuscript }: { manuscript: OpenManuscript }): ReactElement {
  const say = useSay()
  const [title, setTitle] = useState(manuscript.title)
  const shown = title || say('studio.untitled')
  return (
    <>
      <title>{`${shown} · ${say('studio.name')}`}</title>
      <h1 className="us-hidden">{shown}</h1>
      <input
        className="title"
        aria-label={say('studio.title')}
        placeholder={say('studio.untitled')}
        value={title}
        size={Math.max(8, Math.min(60, shown.length))}
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
