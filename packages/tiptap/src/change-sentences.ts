import type { Catalogue } from '@understudy/contracts'

/** What is written on changes and questions, in English. */
export const changeSentences: Catalogue = {
  'tiptap.change': 'Suggested change: {reason}',
  'tiptap.change.take': 'Take',
  'tiptap.change.leave': 'Leave',
  'tiptap.change.edit': 'Edit',
  'tiptap.change.cut': 'Would go: {text}',
  'tiptap.change.who.adds': '{who} adds: ',
  'tiptap.change.who.replaces': '{who}, instead of “{text}”: ',
  'tiptap.change.keep': '“{instead}” instead of “{text}”',
  'tiptap.edit': 'The suggested text, to be changed before it is taken',
  'tiptap.edit.back': 'Back',
  'tiptap.folded': '{count} more',
  'tiptap.versions': 'The paragraph as suggested',
  'tiptap.versions.own': 'As it is',
  'tiptap.versions.other': 'As suggested',
  'tiptap.versions.single': 'Change by change',
  'tiptap.why': 'Left. Why?',
  'tiptap.why.not-here': 'Not here',
  'tiptap.why.not-this-voice': 'Not this voice',
  'tiptap.why.changes-meaning': 'Changes the meaning',
  'tiptap.why.never': 'Never',
  'tiptap.query.dismiss': 'Put this question away: {reason}',
  'tiptap.query': 'Question: {reason}',
}
