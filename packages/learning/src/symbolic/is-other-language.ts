import { words } from '@understudy/prose'

const ENGLISH = new Set(
  'a about after all an and any are as at avoid be before but by cut do each end ends every few fewer for from has have if in into is it its keep less let lets like more most never no not of off on one only open or out over own put rather say show so some such than that the their them then these they this those to too under up use when where which while who whose with without write'.split(
    ' ',
  ),
)
const OTHERS = new Set(
  'alle als am auch auf aus bei beim ohne das dem den der des die ein eine einen einem einer es für immer ist kein keine keinen mehr mit nicht nie niemals oder schreib schreibe sich sie sind soll sollen statt und vom von wird zu zum zur zwischen au aux avec ce ces cette chaque dans de du elle en est et jamais la le les leur mais ne ou pas plus pour que qui sans ses son sont sur toujours un une utilise écris al cada con del el entre escribe las lo los más nunca para pero por se siempre sin sobre su sus una y che come da dei della delle di gli il mai nel nella non per più scrivi sempre senza uno dos em não nunca os ou são sem um uma een het met naar niet nooit schrijf van voor zonder'.split(
    ' ',
  ),
)

/** Whether a text is not in English: by its script, or by the little words that every language has of its own. */
export function isOtherLanguage(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const latin = letters.filter(letter => /\p{Script=Latin}/u.test(letter))
  if (latin.length < letters.length) return true
  const said = words(text.toLowerCase()).map(word => word.text)
  const english = said.filter(word => ENGLISH.has(word)).length
  const other = said.filter(word => OTHERS.has(word)).length
  if (other > english) return true
  return english === 0 && /[^\p{ASCII}’‘“”–—…]/u.test(text) && said.length > 3
}
