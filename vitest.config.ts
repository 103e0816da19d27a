import { defineConfig } from 'vitest/config'
import { patient } from './test/limits.js'

/**
 * What waits has a limit of its own, which says its name: see test/limits.ts. This one is for what hangs without waiting, so it
 * is far off.
 */
const LAST_LIMIT_MS = 300_000

/** Tests that start the command, or another program of ours, in processes of their own. */
const PROCESSES = ['cli/explore', 'cli/process', 'cli/what-if', 'progress/processes'].map(
  name => `test/${name}.test.ts`,
)
/** Of the engines' parts that need no Python. */
const ENGINE_PARTS = ['memory', 'stdin'].map(name => `test/engine/${name}.test.ts`)

const project = (name: string, include: readonly string[], exclude: readonly string[] = []) => ({
  extends: true as const,
  // Where there is no state in modules, files may share them, which halves the time; a Python belongs to one file.
  test: { name, include: [...include], exclude: [...exclude], isolate: name !== 'unit' },
})

export default defineConfig({
  test: {
    testTimeout: patient(LAST_LIMIT_MS),
    hookTimeout: patient(LAST_LIMIT_MS),
    expect: { poll: { timeout: patient(4_000) } },
    maxWorkers: 2,
    projects: [
      project(
        'unit',
        [
          'test/*.test.ts',
          'test/{cli,course,progress,render,timeline,trace,verify,workspace}/**/*.test.ts',
          ...ENGINE_PARTS,
        ],
        PROCESSES,
      ),
      project('engine', ['test/{engine,diagnosis}/**/*.test.ts'], ENGINE_PARTS),
      project('lessons', ['test/lessons/**/*.test.ts']),
      project('fidelity', ['test/fidelity/**/*.test.ts']),
      project('journeys', ['test/journeys/**/*.test.ts', ...PROCESSES]),
      project('page', ['test/page/**/*.test.ts']),
    ],
  },
})
