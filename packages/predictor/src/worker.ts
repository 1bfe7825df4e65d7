export { servePredictor, type LoadedModel } from './serve-predictor.ts'
export { predictor, type Predictor, type PredictorOptions } from './predictor.ts'
export { SHIPPED } from './shipped.ts'
