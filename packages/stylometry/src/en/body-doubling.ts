/** A movement and the one part of the body that makes it, which goes without saying. */
export interface BodyDoubling {
  /** The forms of the verb, its base first. */
  readonly verb: readonly string[]
  /** What may stand between the verb and whose part it is; the empty word where nothing must. */
  readonly links: readonly string[]
  /** The part, by the words behind the possessive. */
  readonly parts: readonly string[]
}

export const BODY_DOUBLINGS: readonly BodyDoubling[] = [
  doubling('nod nods nodded nodding', 'head heads'),
  doubling('shrug shrugs shrugged shrugging', 'shoulders'),
  doubling('blink blinks blinked blinking', 'eyes eyelids'),
  doubling('squint squints squinted squinting', 'eyes'),
  doubling('wink winks winked winking', 'eye'),
  doubling('clap claps clapped clapping', 'hands'),
  doubling('wave waves waved waving', 'hand'),
  doubling('grimace grimaces grimaced grimacing', 'face mouth'),
  doubling('kneel kneels knelt kneeled kneeling', 'knees', ['on', 'down on']),
  doubling('tiptoe tiptoes tiptoed tiptoeing', 'toes', ['on']),
  doubling('point points pointed pointing', 'finger'),
  doubling('stand stands stood standing', 'feet', ['to', 'up to', 'up on']),
  { verb: ['see', 'sees', 'saw', 'seen'], links: ['with'], parts: ['own eyes'] },
  { verb: ['hear', 'hears', 'heard'], links: ['with'], parts: ['own ears'] },
]

function doubling(verb: string, parts: string, links: readonly string[] = ['']): BodyDoubling {
  return { verb: verb.split(' '), links, parts: parts.split(' ') }
}
