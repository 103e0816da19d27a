import { execFile } from 'node:child_process'

/** What a command prints on stdout; null when it can't be started, fails, or takes too long. */
export function capture(
  command: string,
  commandArguments: readonly string[],
  limitMs: number,
): Promise<string | null> {
  return new Promise(resolve => {
    execFile(command, commandArguments, { timeout: limitMs, killSignal: 'SIGKILL' }, (error, stdout) => {
      resolve(error === null ? stdout : null)
    })
  })
}
