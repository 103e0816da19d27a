import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Measured, median, milliseconds } from './measured.js'
import { inProject } from './places.js'

const SAVES = 50
/** People take longer from one save to the next. */
const TYPING_MS = 250

/** From each of many saves, right and wrong by turns, to the verdict that `watch` prints. */
export async function watch(): Promise<Measured> {
  const times = await savesToVerdicts()
  return {
    what: `from a save to its verdict in \`watch\`, ${SAVES} saves`,
    budget: 'median ≤ 150 ms',
    measured: `median ${milliseconds(median(times))}, worst ${milliseconds(Math.max(...times))}`,
    isKept: median(times) <= 150,
  }
}

async function savesToVerdicts(): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-bench-'))
  const right = readFileSync(inProject('lessons/01-coroutines/exercises/in-order/solution.py'), 'utf8')
  const file = join(folder, '1.1-in-order.py')
  writeFileSync(file, right)
  const command = [inProject('dist/bin/asyncio-tutor.js'), 'watch', '1.1', '--workspace', folder]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    printed += text
  })
  const verdict = async () => {
    while (!/Passed: |checks passed\./.test(printed)) await once(child.stdout, 'data')
  }
  try {
    await verdict()
    const times: number[] = []
    for (let save = 0; save < SAVES; save++) {
      await pause(TYPING_MS)
      printed = ''
      const began = performance.now()
      writeFileSync(file, save % 2 === 0 ? right.replace('await pack', 'pack') : `${right}# ${save}\n`)
      await verdict()
      times.push(performance.now() - began)
    }
    return times
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  }
}
