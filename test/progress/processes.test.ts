import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { NO_PROGRESS, type Progress } from '../../src/progress/progress.js'
import { parseProgress } from '../../src/progress/store.js'
import { patient } from '../limits.js'

// Real processes on one file. `KILLS=200` kills as often as the promise says; a few have to do on every day.
const KILLS = Number(process.env.KILLS ?? 8)

const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const program = fileURLToPath(new URL('tries-for-ever.ts', import.meta.url))

function begin(file: string, name: string, count: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', program, file, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', data => {
    said += data
  })
  return { child, recorded: () => said.split('\n').length - 1, said: () => said }
}

function read(file: string): Progress {
  const progress = parseProgress(readFileSync(file, 'utf8'), file)
  expect(progress).not.toBeNull()
  return progress ?? NO_PROGRESS
}

const ended = (child: ChildProcess) => once(child, 'exit')

it('loses nothing when two terminals record at the same time', async () => {
  const file = join(folder, 'both/progress.json')
  const both = [begin(file, '1.1-a', 40), begin(file, '1.1-a', 40), begin(file, '1.2-b', 40)]
  await Promise.all(both.map(({ child }) => ended(child)))
  const { exercises } = read(file)
  expect([exercises['1.1-a']?.tries, exercises['1.2-b']?.tries]).toEqual([80, 40])
})

it(`is whole after ${KILLS} kills, with everything that was recorded before them`, {
  timeout: patient(KILLS * 30_000),
}, async () => {
  const file = join(folder, 'killed/progress.json')
  let recorded = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const run = begin(file, '1.1-a', 1e9)
    while (run.recorded() < 1) await once(run.child.stdout!, 'data')
    await new Promise(resolve => setTimeout(resolve, Math.random() * 60))
    run.child.kill('SIGKILL')
    await ended(run.child)
    recorded += run.recorded()
    const { tries } = read(file).exercises['1.1-a']!
    // The last one may have been written down without having been told.
    expect(tries - recorded).toBeGreaterThanOrEqual(0)
    expect(tries - recorded).toBeLessThanOrEqual(1)
    recorded = tries
    expect(run.said()).not.toContain('damaged')
  }
})
