import { fork } from 'node:child_process'
import { processorSecondsOf } from './processor-time.js'

export interface ForkedProcess<Asked extends object, Said> {
  ask(question: Asked): void
  /** Nothing is asked of it: it keeps this process alive no more. */
  rest(): void
  kill(): void
  /** See processor-time.ts. */
  processorSeconds(): number | null
  hear(said: (message: Said) => void, ended: (status: number) => void): void
}

/**
 * Starts a program of ours on Node with these options, with which objects are exchanged. It is in a process group of its own, so
 * that Ctrl-C reaches only us; when this process is gone, it hears `disconnect`.
 */
export function startForked<Asked extends object, Said>(
  program: string,
  programArguments: readonly string[],
  options: readonly string[],
): ForkedProcess<Asked, Said> {
  const child = fork(program, programArguments, {
    execArgv: [...options],
    serialization: 'advanced',
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })
  return {
    ask: question => {
      child.ref()
      child.channel?.ref()
      // One that has ended hears nothing; that it has is told elsewhere.
      child.send(question, () => {})
    },
    rest: () => {
      child.unref()
      child.channel?.unref()
    },
    processorSeconds: () => processorSecondsOf(child.pid),
    kill: () => void child.kill('SIGKILL'),
    hear: (said, ended) => {
      child.on('message', message => said(message as Said))
      child.on('error', () => ended(1))
      child.on('exit', status => ended(status ?? 1))
    },
  }
}
