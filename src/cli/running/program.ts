import type { ProgramRequest } from '../../engine/engine.js'

/** What is run: a file, and the circumstances that belong to it. */
export type Program = Pick<
  ProgramRequest,
  | 'file'
  | 'called'
  | 'module'
  | 'programArguments'
  | 'stdin'
  | 'typed'
  | 'signals'
  | 'hosts'
  | 'stretches'
  | 'cancels'
  | 'seed'
  | 'cpuTime'
  | 'keepsFiles'
>

/** A program with nothing on its stdin, no arguments, and no files that are kept. */
export function alone(file: string, signals: ProgramRequest['signals']): Program {
  return { file, programArguments: [], stdin: { text: '' }, signals, keepsFiles: false }
}
