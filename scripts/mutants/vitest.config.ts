import { defineConfig } from 'vitest/config'
import { mutate } from './mutants.js'

const { sources } = await mutate()

// The tests that may kill a mutant: those that need no Python and no other process.
export default defineConfig({
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      load: path => sources.get(path),
    },
  ],
  test: {
    include: [
      'test/{timeline,trace,verify}/**/*.test.ts',
      'test/progress/{changes,merge,store,unusable}.test.ts',
      'test/render/{outcome,page-data,page-lookup,rounds,summary}.test.ts',
      'test/engine/check-record.test.ts',
    ],
    // They draw hundreds of random charts; what they hold here, others hold.
    exclude: ['test/timeline/{merge,window}.test.ts'],
    setupFiles: ['scripts/mutants/same-every-time.ts'],
    runner: 'scripts/mutants/runner.ts',
    // One test is hundreds of runs.
    testTimeout: 0,
    pool: 'threads', // which end with the process, also where they hang
    maxWorkers: 2,
    // Mutants leave locks and listeners behind.
    dangerouslyIgnoreUnhandledErrors: true,
    execArgv: ['--no-warnings'],
  },
})
