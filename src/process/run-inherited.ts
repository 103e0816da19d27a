import { spawn } from 'node:child_process'

/** Runs a command on this process's own terminal. Resolves with its exit status; rejects when it can't be started. */
export function runInherited(command: string, commandArguments: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (status, signal) => resolve(status ?? (signal === null ? 1 : 128)))
  })
}
