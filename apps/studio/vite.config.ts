import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  resolve: {
    // the sources of the workspace, so that the dev server needs no build
    conditions: ['@understudy/source', ...defaultClientConditions],
    dedupe: ['react', 'react-dom', '@tiptap/core', '@tiptap/pm'],
  },
  worker: { format: 'es' },
})
