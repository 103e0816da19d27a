import { dirname } from 'node:path'
import type { Engine } from '../engine.js'
import { insidePath } from './inside-path.js'
import { locate } from './location.js'
import { createWorkers, type EmbeddedOptions } from './workers.js'

/** CPython compiled to WebAssembly, a fresh one in a worker thread for each request. */
export async function createEmbeddedEngine(options: EmbeddedOptions = {}): Promise<Engine> {
  const workers = createWorkers(await locate(), options)
  // What this thread needs is loaded while the worker boots.
  const [{ runProgram }, { checkAnswer }, { programJson }, { createStdin, textLines }] = await Promise.all([
    import('../program-run.js'),
    import('../check-run.js'),
    import('../request.js'),
    import('../stdin.js'),
  ])
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
      workers.close()
    },
  }
}
