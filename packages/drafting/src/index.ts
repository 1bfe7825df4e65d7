export { drafter, type DrafterOptions } from './drafter.ts'
export { draftingCatalogue } from './catalogue.ts'
export { promptTemplates } from './built-in-templates.ts'
export {
  parseTemplate,
  TEMPLATE_SLOTS,
  type ParsedTemplate,
  type PromptTemplate,
  type TemplateFault,
  type TemplatePiece,
  type TemplateSlot,
} from './prompt-template.ts'
export type { TemplateKind } from '@understudy/contracts'
