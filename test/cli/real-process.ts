import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { afterLimit, stoppedBy } from '../limits.js'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const LIMIT_MS = 30_000

export interface Ended {
  readonly status: number
  readonly out: string
  readonly errors: string
}

/** The command itself, as a user starts it in a folder of its own, but from the sources. */
export function realProcess() {
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-tutor-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  function tutor(...typed: string[]): Promise<Ended> {
    const command = ['--import', import.meta.resolve('tsx'), join(ROOT, 'bin/asyncio-tutor.ts'), ...typed]
    const options = { cwd: folder, env: { ...process.env, XDG_DATA_HOME: folder, NO_COLOR: '1' } }
    return new Promise((resolve, reject) => {
      const child = execFile(process.execPath, command, options, (_error, out, errors) => {
        callOff()
        resolve({ status: child.exitCode ?? -1, out, errors })
      })
      const callOff = afterLimit(LIMIT_MS, () => {
        reject(stoppedBy(LIMIT_MS, `tutor ${typed.join(' ')}`))
        child.kill('SIGKILL')
      })
      child.stdin?.end()
    })
  }

  /** Writes a file into the folder; returns its path. */
  function written(name: string, text: string): string {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  }

  return { folder, tutor, written }
}
