import { sayCount, useSay } from '@understudy/react'
import type { ReactElement } from 'react'

export function WordLine({ words }: { words: number | null }): ReactElement {
  const say = useSay()
  return (
    <span className="word-line" data-testid="word-count">
      {words === null
        ? ''
        : words === 1
          ? sayCount(say, 'studio.words', 1)
          : say('studio.words', { count: words.toLocaleString() })}
    </span>
  )
}
