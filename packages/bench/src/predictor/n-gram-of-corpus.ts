import { PARAGRAPH_END, unitsOf, type NextUnits } from '@understudy/predictor'
import { fictionRecords } from './fiction-records.ts'
import { kneserNey } from './kneser-ney.ts'
import { nGramSource } from './n-gram-source.ts'
import { vocabularyOf } from './vocabulary.ts'

const ORDER = 5
/** Rarer units are one: they would be foretold by nobody. */
const LEAST = 3

/** An n-gram model of order five over all paragraphs but those of the authors left out, about 20 million units. */
export async function nGramOfCorpus(
  file: string,
  leftOut: ReadonlySet<string>,
  note: (line: string) => void,
): Promise<NextUnits> {
  const counts = new Map<string, number>()
  const numbers = new Map<string, number>()
  let read = new Uint32Array(1 << 20)
  let length = 0
  const add = (unit: string): void => {
    const number = numbers.get(unit) ?? numbers.size
    numbers.set(unit, number)
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
    if (length === read.length) {
      const longer = new Uint32Array(read.length * 2)
      longer.set(read)
      read = longer
    }
    read[length++] = number
  }
  for await (const { author, text } of fictionRecords(file)) {
    if (leftOut.has(author)) continue
    for (const unit of unitsOf(text)) add(unit)
    add(PARAGRAPH_END)
  }
  const vocabulary = vocabularyOf(counts, LEAST)
  const ids = Uint32Array.from([...numbers.keys()], vocabulary.idOf)
  note(`${length} units, ${vocabulary.size} of them different`)
  return nGramSource(
    kneserNey(
      read.subarray(0, length).map(number => ids[number] ?? 0),
      vocabulary.size,
      ORDER,
    ),
    vocabulary,
  )
}
