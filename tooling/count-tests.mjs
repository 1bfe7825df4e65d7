/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts
 * @typedef {{ readonly status: string }} TestReport
 * @typedef {{ readonly status: string, readonly assertionResults: readonly TestReport[] }} FileReport
 */

/**
 * Counts vitest's JSON report. A file that failed without a failed test (it could not be loaded, say) is one failure.
 *
 * @param {{ readonly testResults: readonly FileReport[] }} report
 * @returns {Counts}
 */
export function countTests(report) {
  let passed = 0
  let failed = 0
  let skipped = 0
  for (const file of report.testResults) {
    const failedHere = file.assertionResults.filter(test => test.status === 'failed').length
    const passedHere = file.assertionResults.filter(test => test.status === 'passed').length
    passed += passedHere
    failed += failedHere === 0 && file.status === 'failed' ? 1 : failedHere
    skipped += file.assertionResults.length - failedHere - passedHere
  }
  return { passed, failed, skipped }
}
