import { dirname } from 'node:path'
import { checkAnswer } from '../check-run.js'
import type { Engine } from '../engine.js'
import { runProgram } from '../program-run.js'
import { programJson } from '../request.js'
import { createStdin, textLines } from '../stdin.js'
import { insidePath } from './folder.js'
import { locate } from './location.js'
import { createWorkers, type EmbeddedOptions } from './workers.js'

/** CPython compiled to WebAssembly, a fresh one in a worker thread for each request. */
export async function createEmbeddedEngine(options: EmbeddedOptions = {}): Promise<Engine> {
  const workers = createWorkers(await locate(), options)
  const stdin = createStdin()
  return {
    kind: 'embedded',
    run: (request, listener) => {
      const lines = request.stdin === 'inherit' ? stdin.lines : textLines(request.stdin.text)
      const folder = { path: dirname(request.file), keepsFiles: request.keepsFiles }
      const json = programJson({ ...request, file: insidePath(request.file) }, 'embedded')
      return runProgram(workers.start, request, { json, folder, lines }, listener)
    },
    check: request => checkAnswer(workers.start, request, 'embedded'),
    close: async () => {
      stdin.close()
      await workers.close()
    },
  }
}
