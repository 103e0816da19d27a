import { spawn } from 'node:child_process'

/** Starts a program with a window of its own, and leaves it alone. Rejects when it can't be started. */
export function startDetached(command: string, commandArguments: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { stdio: 'ignore', detached: true, ...shellOf(command) })
    child.on('error', reject)
    child.on('spawn', () => {
      child.unref()
      resolve()
    })
  })
}

/** On Windows many commands (`code`) are scripts, which only a shell can start. */
function shellOf(command: string): { readonly shell?: boolean } {
  return process.platform === 'win32' && !/\.exe$/i.test(command) ? { shell: true } : {}
}
