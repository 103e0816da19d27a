import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { mutate, ROOT } from './mutants/mutants.js'
import { attemptsOlderThan, beginNotes, forgetAttempts, note, readNotes } from './mutants/notes.js'
import { reportOn } from './mutants/report.js'

// How well tests hold what the pure parts promise: small changes of the source, each of which should make a test fail.

const LEAST_KILLED = 0.85
/** A test that takes so much longer than its milliseconds will not end. */
const STALLED_MS = 20_000

const { mutants } = await mutate()
beginNotes()
for (const isSlowTurn of [false, true]) while (!(await runTests(isSlowTurn)));
const { text, killed } = reportOn(mutants, readNotes())
process.stdout.write(`${text}\n`)
process.exitCode = killed < LEAST_KILLED ? 1 : 0

/** False: a mutant kept a test from ending. It is counted as killed, and the rest must go on. */
async function runTests(isSlowTurn: boolean): Promise<boolean> {
  const vitest = join(ROOT, 'node_modules/.bin/vitest')
  const config = ['run', '--config', 'scripts/mutants/vitest.config.ts', '--reporter=dot']
  const tests = spawn(vitest, config, {
    ...{ cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
    env: { ...process.env, MUTANTS_SLOW: isSlowTurn ? '1' : '0' },
  })
  const watch = setInterval(() => {
    const stalled = attemptsOlderThan(STALLED_MS)
    if (stalled.length === 0) return
    for (const { mutant, test } of stalled) note({ kind: 'killed', mutant, by: test })
    tests.kill('SIGKILL')
  }, 1000)
  const [code] = await once(tests, 'exit')
  clearInterval(watch)
  forgetAttempts()
  if (code === null) return false
  if (code !== 0) throw new Error('The tests fail also without a mutant.')
  return true
}
