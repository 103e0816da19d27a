import fc from 'fast-check'

// The same mutants must live each time, and a test that has failed has said enough.
fc.configureGlobal({ seed: 1, numRuns: 5, endOnFailure: true })
