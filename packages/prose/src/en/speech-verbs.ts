/**
 * Verbs that tag speech, in three kinds. `plain` ones are not noticed by a reader; `telling` ones add volume, manner,
 * truth or the course of the talk; `ornate` ones add only themselves, so that a plain one can stand for them.
 */
export type SpeechVerbKind = 'plain' | 'telling' | 'ornate'

export interface SpeechVerb {
  /** The form without ending, as in `say`. */
  readonly base: string
  readonly kind: SpeechVerbKind
  /** `base` is also the present of I, you and they. */
  readonly form: 'base' | 'present' | 'past'
}

/** Base forms; `base|past` where the past is not regular, or is spelt in two ways. */
const VERBS: Readonly<Record<SpeechVerbKind, string>> = {
  plain: 'say|said ask reply answer tell|told',
  telling: `whisper shout murmur mutter call cry yell scream shriek lie hiss breathe laugh sigh growl groan moan sob
    snap|snapped mumble stammer stutter bellow roar whimper snarl grunt gasp croak drawl chuckle giggle sing|sang
    chant beg|begged plead pray swear|swore promise warn threaten confess admit|admitted deny agree insist suggest
    explain add continue repeat finish begin|began read|read echo interrupt joke tease demand order
    protest object complain argue concede guess wonder note remark observe comment declare announce
    mention recall report state urge offer correct scold spit|spat bark rasp wheeze squeak squeal whine prompt`,
  ornate: `expostulate ejaculate exclaim opine interject retort proclaim aver|averred vociferate asseverate
    pontificate enunciate articulate intone remonstrate declaim rejoin riposte quip|quipped chortle query inquire
    enquire affirm assert avow bemoan bewail espouse exhort expound extemporize extemporise gloat hypothesize
    hypothesise interpose interrogate postulate prevaricate profess pronounce propound reiterate soliloquize
    soliloquise surmise thunder trumpet verbalize verbalise vocalize vocalise wax apprise elucidate effuse emote
    crow grouse harrumph admonish adjure beseech|besought|beseeched counter acquiesce theorize theorise conjecture`,
}

const READINGS: ReadonlyMap<string, SpeechVerb> = readings()

/** Base forms of one kind. */
export function speechVerbs(kind: SpeechVerbKind): readonly string[] {
  return [...READINGS.values()].filter(verb => verb.kind === kind && verb.form === 'base').map(verb => verb.base)
}

/** The speech verb that `word` is a form of (said, says, say), whatever its case; null where it is none. */
export function readSpeechVerb(word: string): SpeechVerb | null {
  return READINGS.get(word.toLowerCase()) ?? null
}

function readings(): ReadonlyMap<string, SpeechVerb> {
  const found = new Map<string, SpeechVerb>()
  for (const kind of ['plain', 'telling', 'ornate'] as const) {
    for (const entry of VERBS[kind].split(/\s+/)) {
      const [base = '', ...irregular] = entry.split('|')
      found.set(base, { base, kind, form: 'base' })
      for (const past of irregular.length > 0 ? irregular : [regularPast(base)])
        found.set(past, { base, kind, form: 'past' })
      found.set(present(base), { base, kind, form: 'present' })
    }
  }
  return found
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
}

function present(base: string): string {
  if (/(?:s|sh|ch|x|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}
