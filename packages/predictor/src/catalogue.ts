import type { Catalogue } from '@understudy/contracts'

export const predictorCatalogue: Catalogue = {
  'predictor.label': 'Inline prediction',
}
