import { defineConfig } from 'vitest/config'
import { patient } from './test/limits.js'

/**
 * What waits has a limit of its own, which says its name: see test/limits.ts. This one is for what hangs without waiting, so it
 * is far off.
 */
const LAST_LIMIT_MS = 300_000

/** By the name of the project. Each boots a Python, starts processes or opens a browser. */
const SLOW = {
  engine: [
    'test/diagnosis/**/*.test.ts',
    'test/engine/!(memory|stdin|check-record|interrupt-buffer|quiet-limit).test.ts',
    'test/explain/programs.test.ts',
    'test/trust/**/*.test.ts',
  ],
  lessons: ['test/lessons/**/*.test.ts'],
  fidelity: ['test/fidelity/**/*.test.ts'],
  // The command as its user has it, in a process of its own.
  journeys: [
    'test/journeys/**/*.test.ts',
    'test/cli/{explore,process,what-if}.test.ts',
    'test/progress/processes.test.ts',
  ],
  page: ['test/page/**/*.test.ts'],
}

export default defineConfig({
  test: {
    testTimeout: patient(LAST_LIMIT_MS),
    hookTimeout: patient(LAST_LIMIT_MS),
    expect: { poll: { timeout: patient(4_000) } },
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: Object.values(SLOW).flat(),
          // Our modules have no state, so files may share them, which halves the time.
          isolate: false,
        },
      },
      ...Object.entries(SLOW).map(([name, include]) => ({
        extends: true as const,
        test: { name, include },
      })),
    ],
  },
})
