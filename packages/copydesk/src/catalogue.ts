import type { Catalogue } from '@understudy/contracts'

/** Every sentence of the copydesk a writer may read. Reasons have at most six words. */
export const copydeskCatalogue: Catalogue = {
  'copydesk.label': 'Copydesk',
  'copydesk.reason.filter-verb': 'The same, seen without “{word}”',
  'copydesk.reason.ornate-tag': 'A plainer tag than “{word}”',
  'copydesk.reason.intensifier': 'The same without “{word}”',
  'copydesk.reason.began-to': 'The act itself, without “{word}”',
  'copydesk.reason.body-doubling': '“{word}” already says it',
  'copydesk.reason.padding': 'The same in fewer words',
  'copydesk.rule.filter-verb': 'Filter verbs',
  'copydesk.rule.ornate-tag': 'Ornate speech tags',
  'copydesk.rule.intensifier': 'Empty intensifiers',
  'copydesk.rule.began-to': 'Began or started to',
  'copydesk.rule.body-doubling': 'Body doubling',
  'copydesk.rule.padding': 'Padding',
}
