import { wordList } from './word-list.ts'

/** What opens a speech with a capital and a comma, and is nobody's name. */
export const FORMS_OF_ADDRESS = wordList(
  'yes no well oh ah now then so look listen please sorry thanks right fine okay ok hey wait come stop good hello hi sure maybe never always aye nay again still anyway besides sir madam mum dad mother father mam ma pa da mammy daddy mummy mom mommy nan nana gran granny grandma grandad grandpa auntie uncle doctor captain lad lass love dear darling god lord christ jesus monday tuesday wednesday thursday friday saturday sunday here there and but or tomorrow today yesterday tonight',
)
