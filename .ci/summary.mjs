import { readFileSync } from 'node:fs'

// Repeats the result of the tests, so that it stands at the end of the log.

const results = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const files = results.testResults.length
const failures = results.testResults.flatMap(file => [
  ...(file.status === 'failed' && file.assertionResults.length === 0 ? [`${file.name}: ${file.message}`] : []),
  ...file.assertionResults.filter(test => test.status === 'failed').map(test => `${file.name}: ${test.fullName}`),
])
const skipped = results.numPendingTests + results.numTodoTests

for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`)
process.stdout.write(`${results.numTotalTests} tests in ${files} files, ${skipped} skipped\n`)
process.stdout.write(`${results.numPassedTests} passed, ${failures.length} failed\n`)
if (!results.success || failures.length > 0) process.exitCode = 1
