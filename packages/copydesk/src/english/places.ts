import { wordList } from './word-list.ts'

/** Places that are often said to remember, hope and fear as the people in them do. */
export const PLACES: ReadonlySet<string> = wordList(`
  london paris rome berlin madrid vienna prague dublin edinburgh glasgow belfast cardiff manchester liverpool birmingham leeds bristol oxford cambridge york brighton moscow warsaw athens lisbon venice milan naples amsterdam brussels oslo stockholm copenhagen helsinki istanbul cairo jerusalem baghdad tehran delhi mumbai bombay calcutta shanghai beijing tokyo sydney melbourne toronto montreal chicago boston manhattan brooklyn hollywood california texas florida havana rio lagos nairobi
  england scotland wales ireland britain europe america france germany spain italy portugal greece russia poland norway sweden denmark finland china japan india africa asia australia canada mexico brazil argentina egypt turkey iran iraq israel cuba vietnam korea rome troy
`)
