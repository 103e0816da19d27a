import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const PATIENCE = 10_000
const STALE = 3_000

/**
 * Does something while no other process does anything to this file. A lock that a killed process has left is broken
 * after three seconds. Throws what `work` throws, and the system's error when there can be no lock.
 */
export function whileLocked<Result>(file: string, work: () => Result): Result {
  // Loaded here, since most commands only read: it would cost them 15 ms.
  const { lockSync } = require('proper-lockfile') as typeof import('proper-lockfile')
  const end = performance.now() + PATIENCE
  for (;;) {
    let release: () => void
    try {
      release = lockSync(file, { realpath: false, stale: STALE })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED' || performance.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
      continue
    }
    try {
      return work()
    } finally {
      release()
    }
  }
}
