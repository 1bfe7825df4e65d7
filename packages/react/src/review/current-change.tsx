import type { Editor } from '@tiptap/react'
import type { HunkView } from '@understudy/tiptap'
import type { ReactElement } from 'react'
import { InlineDifference } from '../evidence/inline-difference.tsx'
import { useSay } from '../say.tsx'
import { CreditLine, type CreditLineProps } from './credit-line.tsx'
import { RuleLine } from './rule-line.tsx'

interface CurrentChangeProps extends Pick<CreditLineProps, 'assistant'> {
  readonly hunk: HunkView
  readonly editor: Editor
}

/** The change up for decision: its reason, its words, and each of them to be kept as the writer has it. Two versions speak for themselves. */
export function CurrentChange({ hunk, editor, assistant }: CurrentChangeProps): ReactElement {
  return (
    <div className="us-review-current">
      <p className="us-review-reason">{hunk.reason}</p>
      {!hunk.aside && (
        <p className="us-review-text">
          <InlineDifference before={hunk.original} after={hunk.text} />
        </p>
      )}
      <div className="us-review-about">
        {!hunk.aside && hunk.parts.length > 1 && <Parts hunk={hunk} editor={editor} />}
        <RuleLine rule={hunk.rule} />
        <CreditLine credit={hunk.credit} assistant={assistant} />
      </div>
    </div>
  )
}

function Parts({ hunk, editor }: { hunk: HunkView; editor: Editor }): ReactElement {
  const say = useSay()
  return (
    <fieldset className="us-review-parts">
      <legend className="us-hidden">{say('react.review.words')}</legend>
      {hunk.parts.map(({ own, text, kept }, part) => (
        <button
          // oxlint-disable-next-line react/no-array-index-key -- a part is its place
          key={part}
          type="button"
          className="us-button us-small us-part"
          aria-pressed={kept}
          title={say(kept ? 'react.review.use' : 'react.review.keep', { own: own.trim(), text: text.trim() })}
          onMouseDown={event => event.preventDefault()}
          onClick={() => editor.commands.keepWord(part, hunk.key)}
        >
          {(kept ? own : text).trim() || <del>{own.trim()}</del>}
        </button>
      ))}
    </fieldset>
  )
}
