import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { NO_PYTHON, pythons } from '../pythons.js'
import { runOurs } from '../run-python.js'

interface Report {
  /** This Python does not ship the module. */
  readonly missing: boolean
  readonly ran: number
  readonly loops: number
  /** Of those that can't pass, as cannot_pass.py says. */
  readonly passedAnyway: readonly string[]
  readonly failed: readonly { readonly test: string; readonly why: string }[]
}

/** The modules, and whether their tests run on loops that *we* made. */
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
  ['test_base_events', true],
  ['test_unix_events', true],
  ['test_events', true],
  ['test_context', true],
  // Their loops are their own: passing says that what we replaced around asyncio does no harm, nothing of our loop.
  ['test_futures', false],
  ['test_protocols', false],
  ['test_transports', false],
  ['test_runners', false],
  ['test_pep492', false],
  ['test_contextvars', false],
  ['test_selector_events', false],
  ['test_sslproto', false],
  // All but three of these start processes, which virtual time refuses.
  ['test_subprocess', false],
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
    expect(report.passedAnyway).toEqual([])
    expect(report.ran).toBeGreaterThan(0)
    // Most tests of these make a loop. Of test_tasks and test_unix_events most run on loops of the tests' own.
    if (makesOurLoops) expect(report.loops).toBeGreaterThanOrEqual(report.ran / 4)
  })
})
