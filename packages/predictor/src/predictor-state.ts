/** How the model behind a predictor is. */
export type PredictorState =
  | { readonly status: 'unloaded' | 'loading' | 'ready' | 'closed' }
  /** For good: the file or the browser is not going to change. `reason` as the model's runtime names it. */
  | { readonly status: 'failed'; readonly reason: string }
