// Asks llama.cpp what check.py wants to compare: `node read-with-llama.mjs MODEL.gguf QUESTIONS.json ANSWERS.json`.
// Questions: { texts: string[], passages: { tokens: number[], asked: number[][] }[] }; a passage asks, after each of its
// tokens, for the log-probabilities of some tokens. Answers: { tokens: number[][], passages: { best, logs }[][] }.

import { readFileSync, writeFileSync } from 'node:fs'
import { getLlama } from 'node-llama-cpp'

const [path = '', questionsPath = '', answersPath = ''] = process.argv.slice(2)
const questions = JSON.parse(readFileSync(questionsPath, 'utf8'))

const llama = await getLlama({ gpu: false, build: 'never', maxThreads: 1 })
const model = await llama.loadModel({ modelPath: path })
const context = await model.createContext({ threads: 1, flashAttention: false })
const sequence = context.getSequence()

async function readPassage({ tokens, asked }) {
  await sequence.clearHistory()
  const input = tokens.map((token, at) => [
    token,
    { generateNext: { logits: { filter: { tokens: asked[at], includeMax: true } }, totalLogitWeight: true } },
  ])
  const read = await sequence.controlledEvaluate(input)
  return read.map((output, at) => {
    const { logits, totalLogitWeight } = output.next
    const [best, highest] = [...logits].reduce((a, b) => (b[1] > a[1] ? b : a))
    return { best, logs: asked[at].map(token => logits.get(token) - highest - Math.log(totalLogitWeight)) }
  })
}

const passages = []
for (const passage of questions.passages) passages.push(await readPassage(passage))
const tokens = questions.texts.map(text => [...model.tokenize(text, false)])
writeFileSync(answersPath, JSON.stringify({ tokens, passages }))
await llama.dispose()
