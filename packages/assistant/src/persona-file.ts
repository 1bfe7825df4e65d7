import { ok } from '@understudy/contracts'
import { landPatches, type ActingCore } from './land-patches.ts'
import type { UnderstudyAssistant } from './understudy-assistant.ts'

type PersonaFileActions = Pick<UnderstudyAssistant, 'exportPersona' | 'openPersona'>

/** The persona out to a file and in from one. The reader and the writer come by `import()`: few need them. */
export function personaFileActions(core: ActingCore): PersonaFileActions {
  const { book } = core
  return {
    async exportPersona(format) {
      const { toJson, toYaml } = await import('@understudy/persona/file')
      return (format === 'yaml' ? toYaml : toJson)(book.persona().document)
    },
    async openPersona(text) {
      const { importPatches, parsePersona } = await import('@understudy/persona/file')
      const parsed = parsePersona(text)
      if (!parsed.ok) return parsed
      const { at, counter, device, actor } = book.stamp([], { key: 'persona.cause.import' }, 'import')
      const { patches, report } = importPatches(book.persona(), parsed.value, { at, counter, device, actor })
      return ok({ document: parsed.value, report, take: () => landPatches(core, patches, []) })
    },
  }
}
