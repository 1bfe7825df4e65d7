import type { Editor } from '@tiptap/core'
import type { DocumentId, RuleDescription } from '@understudy/contracts'
import {
  HistoryPanel,
  OptimizerPanel,
  PassPanel,
  PersonaPanel,
  RulesPanel,
  SentPrompts,
  SittingsPanel,
  useSay,
} from '@understudy/react'
import { useEffect, useState, type ReactElement } from 'react'
import type { ListedManuscript } from '../manuscript/library.ts'
import type { Studio } from '../services/studio.ts'
import { VOICE_PAGES, type Panel } from './desk-state.ts'
import { authorName } from './whose-words.ts'

export interface PanelBodyProps {
  readonly panel: Panel
  readonly studio: Studio
  readonly document: DocumentId
  /** The manuscript's. */
  readonly title: string
  readonly editor: Editor
  readonly rules: readonly RuleDescription[]
  readonly onPanel: (panel: Panel) => void
}

/** What stands beside the page. */
export function PanelBody(props: PanelBodyProps): ReactElement {
  const { panel, studio, document, title, editor, rules, onPanel } = props
  const say = useSay()
  const { assistant } = studio
  return (
    <>
      {VOICE_PAGES.includes(panel) && <VoicePages open={panel} onPanel={onPanel} />}
      {panel === 'voice' && <Voice studio={studio} work={document} />}
      {panel === 'history' && <History studio={studio} work={document} />}
      {panel === 'sittings' && <Sittings studio={studio} />}
      {panel === 'optimizer' && <Optimizer studio={studio} />}
      {panel === 'rules' && (
        <RulesPanel
          assistant={assistant}
          rules={rules}
          document={document}
          author={authorName(studio.settings.current().whose.author, say)}
          title={title}
        />
      )}
      {panel === 'passes' && (
        <PassPanel editor={editor} assistant={assistant} proposer={studio.desk.lineEdits} rules={rules} />
      )}
      {panel === 'sent' && <SentPrompts assistant={assistant} />}
    </>
  )
}

/** The pages that a voice has: what is known, how it came to be, when and from what it was learned. */
function VoicePages({ open, onPanel }: { open: Panel; onPanel: (panel: Panel) => void }): ReactElement {
  const say = useSay()
  return (
    <nav className="panel-pages" aria-label={say('studio.voice.pages')}>
      {VOICE_PAGES.map(page => (
        <button
          key={page}
          type="button"
          aria-current={page === open ? 'page' : undefined}
          onClick={() => {
            if (page !== open) onPanel(page)
          }}
        >
          {say(`studio.voice.page.${page}`)}
        </button>
      ))}
    </nav>
  )
}

interface VoiceProps {
  readonly studio: Studio
  readonly work: DocumentId
}

function Voice({ studio, work }: VoiceProps): ReactElement {
  const say = useSay()
  const { author, authors } = studio.settings.current().whose
  const others = authors.filter(other => other !== author).map(id => ({ id, name: authorName(id, say) }))
  return <PersonaPanel assistant={studio.assistant} work={work} author={authorName(author, say)} coWriters={others} />
}

function History({ studio, work }: VoiceProps): ReactElement {
  const say = useSay()
  const { author } = studio.settings.current().whose
  return <HistoryPanel assistant={studio.assistant} work={work} author={authorName(author, say)} />
}

function Optimizer({ studio }: Pick<VoiceProps, 'studio'>): ReactElement {
  const say = useSay()
  return (
    <OptimizerPanel assistant={studio.assistant} author={authorName(studio.settings.current().whose.author, say)} />
  )
}

const NOT_READ: readonly ListedManuscript[] = []

function Sittings({ studio: { assistant, library } }: Pick<VoiceProps, 'studio'>): ReactElement {
  const [manuscripts, setManuscripts] = useState(NOT_READ)
  useEffect(() => {
    let wanted = true
    void library.list().then(listed => {
      if (wanted) setManuscripts(listed)
    })
    return () => {
      wanted = false
    }
  }, [library])
  return <SittingsPanel assistant={assistant} manuscripts={manuscripts} />
}
