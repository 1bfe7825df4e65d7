import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

/** Lets the page ask for what its entry will import in a moment: else that is only known once the entry has come. */
function preloadNext(name: string): Plugin {
  return {
    name: 'preload-next',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (bundle === undefined) return html
        const chunks = Object.values(bundle).flatMap(file => (file.type === 'chunk' ? [file] : []))
        const next = chunks.find(chunk => chunk.name === name)
        if (next === undefined) throw new Error(`There is no chunk ${name} to ask for early`)
        const files = new Set([next.fileName])
        for (const file of files)
          for (const imported of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) files.add(imported)
        return [...files]
          .filter(file => !html.includes(file))
          .map(file => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: '', href: `/${file}` },
            // after the entry's own: that one is needed first
            injectTo: 'head',
          }))
      },
    },
  }
}

/** The page comes in these steps, each with all it needs in one file: every file more is a wait more. */
const STEPS = [
  // the page itself counts to the first: else it would be a file that only asks for that
  { name: 'main', test: /\/apps\/studio\/(?:src\/main\.ts|index\.html)$|modulepreload-polyfill/ },
  { name: 'begin', test: /\/apps\/studio\/src\/begin\.ts$/ },
  { name: 'show-studio', test: /\/apps\/studio\/src\/show-studio\.tsx$/ },
].map((step, index, { length }) => ({ ...step, priority: length - index }))

export default defineConfig({
  plugins: [react(), preloadNext('begin')],
  resolve: {
    // the sources of the workspace, so that the dev server needs no build
    conditions: ['@understudy/source', ...defaultClientConditions],
    dedupe: ['react', 'react-dom', '@tiptap/core', '@tiptap/pm'],
  },
  build: { rolldownOptions: { output: { codeSplitting: { groups: STEPS } } } },
  worker: { format: 'es' },
})
