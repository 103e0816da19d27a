import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { NO_PYTHON, pythons } from '../pythons.js'
import { runOurs } from '../run-python.js'

interface Report {
  /** This Python does not ship the module. */
  readonly missing: boolean
  readonly ran: number
  readonly loops: number
  readonly failed: readonly { readonly test: string; readonly why: string }[]
}

/** The modules that need no real selector, and whether their tests run on loops that *we* made. */
const MODULES: readonly (readonly [name: string, makesOurLoops: boolean])[] = [
  ['test_queues', true],
  ['test_locks', true],
  ['test_timeouts', true],
  ['test_taskgroups', true],
  ['test_waitfor', true],
  ['test_tasks', true],
  ['test_futures2', true],
  ['test_eager_task_factory', true],
  ['test_staggered', true],
  ['test_threads', true],
  ['test_streams', true],
  ['test_buffered_proto', true],
  ['test_server', true],
  ['test_sock_lowlevel', true],
  ['test_sendfile', true],
  // Their loops are their own: passing says that what we replaced around asyncio does no harm, nothing of our loop.
  ['test_futures', false],
  ['test_protocols', false],
  ['test_transports', false],
  ['test_runners', false],
  ['test_pep492', false],
  ['test_contextvars', false],
]

/** A whole module of tests. */
const LIMIT_MS = 100_000
const RUNNER = fileURLToPath(new URL('run_module.py', import.meta.url))

describe.skipIf(pythons.length > 0)(NO_PYTHON, () => it.skip('runs nothing', () => {}))

describe.each(pythons)('the asyncio tests of CPython $version pass on our loop:', python => {
  it.each(MODULES)('%s', async (name, makesOurLoops) => {
    const run = await runOurs(python, [RUNNER, name], {}, LIMIT_MS)
    expect(run.stdout, run.stderr).not.toBe('')
    const report = JSON.parse(run.stdout) as Report
    if (report.missing) return
    expect(report.failed).toEqual([])
    expect(report.ran).toBeGreaterThan(0)
    // Nearly every test of these makes a loop; test_tasks runs two thirds of its tests on a loop of the tests' own.
    if (makesOurLoops) expect(report.loops).toBeGreaterThanOrEqual(report.ran / 3)
  })
})
