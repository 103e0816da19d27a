import { dirname } from 'node:path'
import type { ProgramRequest, Run, RunListener } from '../engine.js'
import type { LineSource, StartHost } from '../host.js'
import { runProgram } from '../program-run.js'
import { programJson } from '../request.js'
import { textLines } from '../stdin.js'
import { insidePath } from './inside/inside-path.js'

/** Runs a program on a host of WebAssembly's, which shows it its folder. `typed` brings the lines of this process's stdin. */
export function runInside(
  start: StartHost,
  request: ProgramRequest,
  typed: LineSource,
  listener?: RunListener,
): Promise<Run> {
  const lines = request.stdin === 'inherit' ? typed : textLines(request.stdin.text)
  const { called: _, ...asked } = request // the current folder is the program's here, so its path says more
  const path = request.module?.folder ?? dirname(request.file)
  const folder = { path, file: request.file, keepsFiles: request.keepsFiles }
  const module = request.module && { module: { ...request.module, folder: insidePath(path) } }
  const json = programJson({ ...asked, ...module, file: insidePath(request.file) }, 'embedded')
  return runProgram(start, request, { json, folder, lines }, listener)
}
