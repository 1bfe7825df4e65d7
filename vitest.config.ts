import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { browserArgs, findBrowser } from './tooling/browser.mjs'

const SOURCE = '@understudy/source'
const executablePath = process.env.UNDERSTUDY_BROWSER ?? findBrowser()

/** A test that hangs still ends; one on a busy machine is not taken for it. */
const PATIENT_MS = 30_000

// packages are tested from their sources: no build stands between an edit and its test
const inNode = {
  resolve: { conditions: [SOURCE, ...defaultServerConditions] },
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
}

export default defineConfig({
  test: {
    // the groups run one after the other, so that a browser never competes with the rest for the machine
    projects: [
      {
        ...inNode,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{packages,apps,examples}/*/{src,test}/**/*.test.{ts,tsx}', 'tooling/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.browser.test.{ts,tsx}'],
          testTimeout: PATIENT_MS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { conditions: [SOURCE, ...defaultClientConditions], dedupe: ['react', 'react-dom'] },
        // read before any test runs: a library found only while one runs reloads the page under it
        optimizeDeps: { entries: ['{packages,apps,examples}/*/{src,test}/**/*.{ts,tsx}'] },
        // models to test with lie beside the project
        server: { fs: { allow: ['.', '../shared'] } },
        test: {
          name: 'browser',
          include: ['{packages,apps,examples}/*/{src,test}/**/*.browser.test.{ts,tsx}'],
          testTimeout: PATIENT_MS,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: browserArgs, ...(executablePath === undefined ? {} : { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...inNode,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['{apps,examples}/*/e2e/**/*.e2e.test.ts'],
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env: executablePath === undefined ? {} : { UNDERSTUDY_BROWSER: executablePath },
          sequence: { groupOrder: 2 },
        },
      },
    ],
    passWithNoTests: true,
  },
})
