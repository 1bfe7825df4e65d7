import { copydeskRules } from '../copydesk-rules.ts'
import { describeFixes, type Fires, type Options, type Stands } from '../../test/desk.ts'

const rule = copydeskRules.speechBreak

const EM: Options = { before: '“You said—”\n\n“I never—”' }
const EN: Options = { before: '“You said –”\n\n“I never –”' }
const SPACED: Options = { before: '“Well …” he said. “If …”' }
const CLOSED: Options = { before: '“Well…” he said. “If…”' }
const POINTS: Options = { before: '“Well...” he said. “If...”' }

const FIRES: readonly Fires[] = [
  ['“But I-”', '“But I—”', EM],
  ['“But I--”', '“But I—”', EM],
  ['“But I---”', '“But I—”', EM],
  ['“But I –”', '“But I—”', EM],
  ['“But I -” she said.', '“But I—” she said.', EM],
  ['“But I-”', '“But I –”', EN],
  ['“But I—”', '“But I –”', EN],
  ['‘But I-’', '‘But I—’', { dialogue: 'single', before: '‘You said—’\n\n‘I never—’' }],
  ['"But I-"', '"But I—"', { before: '"You said—"\n\n"I never—"' }],
  ['“Wait-” he said. “I only wanted-”', '“Wait—” he said. “I only wanted—”', EM],
  ['“The colour of it-”', '“The colour of it—”', EM],
  ['“The color of it-”', '“The color of it—”', EM],
  ['“So...”', '“So …”', SPACED],
  ['“So…”', '“So …”', SPACED],
  ['“So...” he said.', '“So…” he said.', CLOSED],
  ['“So …” he said.', '“So…” he said.', CLOSED],
  ['“So…” he said.', '“So...” he said.', POINTS],
  ['“So. . .”', '“So…”', CLOSED],
  ['He went on... and on.', 'He went on… and on.', CLOSED],
  ['I wait ... I wait.', 'I wait… I wait.', CLOSED],
  ['“But I-”', '“But I—”', { marks: { '--': '—' } }],
  ['“So...”', '“So …”', { marks: { '...': ' …' } }],
  ['“So . . .” he said.', '“So…” he said.', CLOSED],
  ['He waited . . . and waited.', 'He waited… and waited.', CLOSED],
  ['“So...” he said.', '“So . . .” he said.', { before: '“Well . . .” he said. “If . . .” he said.' }],
  ['“I’m not—I’m--” he said.', '“I’m not—I’m—” he said.', EM],
]

const STANDS: readonly Stands[] = [
  ['no house mark', '“But I-”'],
  ['no house mark', '“So...”'],
  ['one use is no habit', '“But I-”', { before: '“You said—”' }],
  ['two habits', '“But I-”', { before: '“You said—” “I never—” “And I –” “But you –”' }],
  ['already so', '“But I—”', EM],
  ['already so', '“So …”', SPACED],
  ['a range', 'It was open 9-5, June-August.', EM],
  ['a compound', '“A well-worn step.”', EM],
  ['a stammer', '“B-but I never.”', EM],
  ['a prefix', '“un-”', EM],
  ['an aside', 'The step - the worn one - was wet.', EM],
  ['an aside in speech', '“The step - the worn one - is wet.”', EM],
  ['a suspended hyphen', '“Two- and three-masted.”', EM],
  ['no dash of speech', 'He had it half-', EM],
  ['a minus', '“It was -2.”', EM],
  ['four points', '“So....”', CLOSED],
  ['inside a word', '“So...on.”', CLOSED],
  ['after a number', '“1, 2...”', CLOSED],
  ['a letter', '“But I-”', { before: 'Dear Bess,' }],
  ['a text message', 'Bess: so...', CLOSED],
  ['verse', 'So...\nand on...', CLOSED],
  ['stetted', '“But I-”', { ...EM, stets: [{ rule, quote: 'But I-' }] }],
  ['four points', '“So. . . .” he said.', CLOSED],
  ['four points', 'So . . . . Then he went.', CLOSED],
  ['points that ask', '“So...?”', CLOSED],
  ['led in', '“...and so on.”', CLOSED],
  ['a gesture between', '“I was-” she raised a hand “-going to.”', { before: '“You said —” he began.' }],
  ['talk behind a dash', '— But I-', { ...EM, dialogue: 'dash' }],
  ['unquoted', 'But I-', { ...EM, dialogue: 'none' }],
]

describeFixes(rule, FIRES, STANDS)
