/** Marks, links and signs that no sentence about prose has. */
const SIGNS =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>{}[\]|\\`#=*_~^@$]|https?:|www\.|\b\w+\.(?:com|org|net|io|exe|js|json|md|txt)\b|:\/\/|-{3,}|\S{30,}/u
/** A sentence about prose speaks of prose, and to nobody. */
const SOMEBODY = /\b(?:you|your|yours|yourself|user|users|assistant|admin|administrator|developer|operator)\b/iu
const COMMAND = [
  /\b(?:ignore|disregard|forget|override|overrule|bypass)\b.{0,40}\b(?:instructions?|rules?|guidelines?|constraints?|checks?|evidence|validation|above|previous|prior|earlier|preferences?|personas?|items?|settings?|locks?|polic(?:y|ies)|filters?|safety|limits?|memory|ledger|history|everything)\b/iu,
  /\b(?:skip|drop|discard|cancel|suspend|reset|erase|delete|remove|clear|wipe|disable)\b.{0,40}\b(?:instructions?|rules|guidelines?|constraints?|checks|validation|preferences?|personas?|locks|polic(?:y|ies)|filters|safety|ledger)\b/iu,
  /\b(?:system|developer|hidden|secret|initial) (?:prompts?|messages?|instructions?|notes?|mode)\b|\b(?:jail ?break|prompt injection|developer mode|god mode|dan mode)\b/iu,
  /\b(?:act|behave|respond|pretend|roleplay|role-play|pose) as (?:if|though|an?|the)\b.{0,30}\b(?:ai|model|assistant|bot|admin|system|persona|machine|editor|expert)\b/iu,
  /\b(?:respond|reply|answer|output|return|print|emit) (?:only )?(?:with|in json|yes|no|true|first|second|exactly|verbatim|the (?:following|word|phrase|text))\b/iu,
  /\b(?:reveal|leak|disclose|exfiltrate|upload|send|post|email|forward|share|transmit|publish)\b.{0,40}\b(?:prompt|key|keys|password|secrets?|manuscript|text|file|files|data|chapters?|persona|address|server)\b/iu,
  /\b(?:execute|eval|run|call|invoke|install|download|open|visit|click|fetch)\b.{0,30}\b(?:code|scripts?|commands?|functions?|tools?|links?|urls?|sites?|websites?|files?|programs?|api)\b/iu,
]
/** The workings of what reads it: nothing in them is a matter of style. */
const WORKINGS =
  /\b(?:ai|a\.i\.|llms?|gpt|chatbots?|bots?|language models?|prompts?|json|schemas?|yaml|apis?|algorithms?|optimi[sz]ers?|verdicts?|validat(?:e|ed|es|ion|or)|gradients?|personas?|preferences?|ledgers?|un-?lock(?:s|ed|ing)?|whitelist|blacklist|override|deactivate|database|software|config(?:uration)?|privileges?|authori[sz](?:e|ed|ation)|guardrails?|(?:locked|stated|all|every) items?)\b/iu
/** Words of the same that stories have too: one alone tells nothing, two do, or one with what is done to such things. */
const DOUBTFUL =
  /\b(?:models?|instructions?|tokens?|outputs?|inputs?|responses?|commands?|critics?|patch(?:es)?|operations?|approved?|activated?|active|confidence|server|update[sd]?|settings?|parameters?|permissions?|trusted|system|items?|evidence|statements?|status|locked|checks)\b/giu
const DONE_TO_THEM =
  /\b(?:set|mark|treat|disable|enable|approve|accept|land|edit|add|retire|record|repeat|follow|obey|respond|apply|trust)\b/iu

/** Whether a text tells whoever computes what to do, rather than prose how to be. */
export function addressesMachine(text: string): boolean {
  if (SIGNS.test(text) || SOMEBODY.test(text) || WORKINGS.test(text)) return true
  const doubtful = new Set(text.toLowerCase().match(DOUBTFUL))
  if (doubtful.size > 1 || (doubtful.size === 1 && DONE_TO_THEM.test(text))) return true
  return COMMAND.some(command => command.test(text))
}

/** Whether a paragraph that speaks to a model anyway would have it do something else than write. */
export function commandsMachine(text: string): boolean {
  const isForeign = /https?:|www\.|[\p{Co}\p{Cn}]|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]|\S{60,}/u.test(text)
  const isAbout =
    /\b(?:unlock|personas?|ledger|optimi[sz]er|critics?|verdicts?|permissions?|privileges?|jail ?break|guardrails?|safety)\b/iu
  return isForeign || isAbout.test(text) || COMMAND.some(command => command.test(text))
}
