import { existsSync, readFileSync } from 'node:fs'

// Repeats the result of the tests, so that it stands at the end of the log. Steps that failed count as failures.

const [file, failedSteps] = [process.argv[2], Number(process.argv[3])]
const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
const suites = results?.testResults ?? []
const failures = suites.flatMap(({ name, status, message, assertionResults }) => {
  if (status === 'failed' && assertionResults.every(test => test.status !== 'failed'))
    return [`${name}: ${message}`]
  return assertionResults.filter(test => test.status === 'failed').map(test => `${name}: ${test.fullName}`)
})
const passed = results?.numPassedTests ?? 0
const skipped = (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0)
// A failed run of the tests is a failed step, too, and is told by its tests.
const otherSteps = failedSteps - (failedSteps > 0 && failures.length > 0 ? 1 : 0)
const failed = failures.length + otherSteps + (results === null && failedSteps === 0 ? 1 : 0)

for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`)
process.stdout.write(
  `${suites.length} test files, ${passed + failures.length + skipped} tests, ${skipped} skipped\n`,
)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
