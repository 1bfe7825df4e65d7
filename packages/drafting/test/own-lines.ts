import { promptTemplates } from '../src/built-in-templates.ts'
import { loadTemplates } from '../src/load-templates.ts'

/** What the prompts that come with the package say in their own words. */
export const ownLines: readonly string[] = loadTemplates(promptTemplates).tighten.own
