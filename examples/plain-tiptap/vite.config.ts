import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  resolve: { conditions: ['@understudy/source', ...defaultClientConditions] },
  worker: { format: 'es' },
})
