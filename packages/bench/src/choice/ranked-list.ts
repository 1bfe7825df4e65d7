import type { ActorId, DocumentId, ExchangeId, RewardQuestion, SessionId } from '@understudy/contracts'
import { numberIn, recordsIn, textIn, listIn } from '../learn/fields.ts'
import { readRecords, type JsonRecord } from '../learn/read-records.ts'
import { seededRandom } from '../seeded-random.ts'

/** Versions of a passage, in random order, and how a judge ordered them. */
export interface RankedList {
  readonly judge: string
  readonly passage: string
  readonly order: number
  readonly question: RewardQuestion
  /** Places in the question's texts, the best first. */
  readonly ranking: readonly number[]
}

const SEED = 4

/** The lists of a file of rankings: of each judge, passage, order, what was asked for, and the texts. */
export async function readRankedLists(file: string): Promise<readonly RankedList[]> {
  const random = seededRandom(SEED)
  const lists: RankedList[] = []
  for await (const record of readRecords(file)) lists.push(readRankedList(record, random))
  if (lists.length === 0) throw new Error(`${file} holds no ranking`)
  return lists
}

/** Which version is whose and of which kind stays behind. */
export function readRankedList(record: JsonRecord, random: () => number): RankedList {
  const options = shuffled(
    recordsIn(record, 'options').map(option => ({ label: textIn(option, 'label'), text: textIn(option, 'text') })),
    random,
  )
  const ranking = listIn(record, 'ranking').map(label => options.findIndex(option => option.label === label))
  return {
    judge: textIn(record, 'judge'),
    passage: textIn(record, 'item'),
    order: numberIn(record, 'order'),
    question: questionOf(
      options.map(({ text }) => text),
      textIn(record, 'instruction'),
    ),
    ranking,
  }
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map(item => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** The texts as drafts of nothing that stood there, asked for in words. */
export function questionOf(texts: readonly string[], instruction: string, before = ''): RewardQuestion {
  const document = 'bench' as DocumentId
  return {
    texts,
    base: '',
    checks: [],
    request: {
      type: 'rewrite',
      id: 'bench' as ExchangeId,
      document,
      trigger: 'command',
      before,
      after: '',
      block: { index: 0, type: 'paragraph' },
      kind: 'instruction',
      instruction,
      selected: [{ block: 0, type: 'paragraph', text: '', from: 0, to: 0 }],
      candidates: texts.length,
      context: {
        subject: { tenant: 'local', house: null, author: 'judge', work: null },
        actor: 'judge' as ActorId,
        session: 'bench' as SessionId,
        language: 'en',
        mode: 'action',
        modeIs: 'guessed',
        place: {},
      },
    },
  }
}
