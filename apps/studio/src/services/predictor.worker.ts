import { phraseInput, reviewBlocks } from '@understudy/copydesk/worker'
import { browserGgufModel } from '@understudy/models/gguf-browser'
import { predictor, servePredictor, SHIPPED } from '@understudy/predictor/worker'
import inline from '@understudy/predictor/weights/inline.gguf?url'
import wasm from '@wllama/wllama/esm/wasm/wllama.wasm?url'

const model = browserGgufModel({ name: 'inline', wasm, weights })
const proposer = predictor(model, {
  ...SHIPPED,
  isFlagged: (...asked) => reviewBlocks(phraseInput(...asked)).length > 0,
})

servePredictor(self, proposer, model)

async function weights(): Promise<Blob> {
  const response = await fetch(inline)
  if (!response.ok) throw new Error(`The studio has no ${inline}`)
  return response.blob()
}
