/** Which spelling a text keeps; null where nothing in it tells. */
export type Spelling = 'uk' | 'us' | null

const UK =
  /\b(?:colour|grey|favour|honour|harbour|neighbour|labour|rumour|humour|vapour|centre|metre|theatre|kerb|tyre|pyjamas|mum|plough|towards|realis|recognis|apologis|organis|travelled|travelling|cancelled|levelled|jewellery|moustache|sceptical|cheque|mould|storey)/gi
const US =
  /\b(?:color|gray|favor|honor|harbor|neighbor|labor|rumor|humor|vapor|center|meter|theater|curb|pajamas|mom|plow|toward\b|realiz|recogniz|apologiz|organiz|traveled|traveling|canceled|leveled|jewelry|mustache|skeptical|mold|sidewalk|gotten)/gi

/** Reads the spelling off the words that differ; a text that mixes them evenly keeps none. */
export function spellingOf(text: string): Spelling {
  const uk = text.match(UK)?.length ?? 0
  const us = text.match(US)?.length ?? 0
  if (uk === us) return null
  return uk > us ? 'uk' : 'us'
}
