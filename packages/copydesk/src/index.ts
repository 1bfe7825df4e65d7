export { copydesk, type CopydeskOptions } from './copydesk.ts'
export { COPYDESK_RULES, ON_REQUEST_RULES } from './copydesk-rules.ts'
export { copydeskCatalogue } from './catalogue.ts'
export { ruleGuide } from './rule-guide.ts'
export {
  defineRule,
  type HostFinding,
  type HostParagraph,
  type HostRule,
  type HostSpan,
  type RuleFault,
} from './define-rule.ts'
