import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createSystemEngine } from '../../src/engine/system/engine.js'
import { patient } from '../limits.js'
import { engines } from './engines.js'
import { printed, requestFor } from './request.js'

const missing = engines.find(engine => engine.name === 'system')!.missing

describe.skipIf(missing !== null || process.platform === 'win32')('no Python is left behind', () => {
  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('when its parent ends by %s', async signal => {
    const parent = spawn(process.execPath, [
      '--import',
      'tsx',
      fileURLToPath(new URL('run-for-ever.ts', import.meta.url)),
    ])
    const child = await announcedProcess(parent)
    expect(isAlive(child)).toBe(true)
    parent.kill(signal)
    await vi.waitUntil(() => !isAlive(child), { timeout: patient(10_000), interval: 20 })
  })

  it('when it is a fork of a program that is gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const told = join(folder, 'pid')
    const runs = fileURLToPath(new URL('run-for-ever.ts', import.meta.url))
    const parent = spawn(process.execPath, ['--import', 'tsx', runs, 'forks-for-ever', told])
    const waiting = { timeout: patient(20_000), interval: 20 }
    await vi.waitUntil(() => existsSync(told) && readFileSync(told, 'utf8').endsWith('\n'), waiting)
    const fork = Number.parseInt(readFileSync(told, 'utf8'), 10)
    expect(isAlive(fork)).toBe(true)
    parent.kill('SIGKILL')
    await vi.waitUntil(() => !isAlive(fork), waiting)
  })

  it('when the engine is closed', async () => {
    const engine = await createSystemEngine()
    const request = requestFor('shows-its-process')
    const child = await new Promise<number>(resolve => {
      void engine.run(request, {
        events: events => {
          const text = printed({ events, outcome: { kind: 'finished', status: 0 } })
          if (text !== '') resolve(Number.parseInt(text, 10))
        },
      })
    })
    await engine.close()
    await vi.waitUntil(() => !isAlive(child), { timeout: patient(10_000), interval: 20 })
  })
})

async function announcedProcess({ stdout }: ChildProcess): Promise<number> {
  const [bytes] = await once(stdout!, 'data')
  return Number.parseInt(String(bytes), 10)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
