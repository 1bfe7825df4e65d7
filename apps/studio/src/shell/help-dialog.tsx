import { Dialog, useSay } from '@understudy/react'
import { defaultKeys } from '@understudy/tiptap'
import type { ReactElement } from 'react'
import { keyName, OFFERED_KINDS } from './keys.ts'

/** Every key, and what it does. */
export function HelpDialog({ isMac, onClose }: { isMac: boolean; onClose: () => void }): ReactElement {
  const say = useSay()
  return (
    <Dialog title={say('studio.help.title')} onClose={onClose} wide>
      <div className="keys">
        {groups().map(({ title, keys }) => (
          <section key={title}>
            <h3>{say(title)}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={does}>
                  <dt>
                    <kbd>{keyName(key, isMac)}</kbd>
                  </dt>
                  <dd>{say(does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

interface KeyGroup {
  readonly title: string
  readonly keys: readonly (readonly [key: string, does: string])[]
}

function groups(): readonly KeyGroup[] {
  const bound = Object.entries(defaultKeys).flatMap(([name, key]) =>
    key === false ? [] : [[key, `studio.key.${name}`] as const],
  )
  return [
    { title: 'studio.help.suggestions', keys: bound },
    {
      title: 'studio.help.rewrites',
      keys: [
        ['Alt-R', 'studio.key.rewrite-menu'],
        ...OFFERED_KINDS.map((kind, index) => [`Alt-${index + 1}`, `studio.rewrite.${kind}`] as const),
      ],
    },
    {
      title: 'studio.help.page',
      keys: [
        ['Mod-B', 'studio.format.bold'],
        ['Mod-I', 'studio.format.italic'],
        ['Mod-Z', 'studio.key.undo'],
        ['Mod-S', 'studio.key.save'],
        ['Mod-O', 'studio.key.library'],
        ['Alt-V', 'studio.key.voice'],
        ['Alt-N', 'studio.key.noticed'],
        ['Mod-/', 'studio.key.help'],
      ],
    },
  ]
}
