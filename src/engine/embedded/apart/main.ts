import { pathToFileURL } from 'node:url'
import { bootInterpreter } from '../interpreter.js'
import type { Asked } from './boot-apart.js'

// The program of a process that has a Python in a worker thread, and passes on what is asked of it and what it says.

const [worker, packages, snapshot] = process.argv.slice(2) as [string, string, string]
const interpreter = bootInterpreter({ worker: pathToFileURL(worker), packages, snapshot })
interpreter.hear(message => process.send!(message))
process.on('message', (asked: Asked) => {
  switch (asked.kind) {
    case 'serve':
      return interpreter.serve(asked.request)
    case 'interrupt':
      return interpreter.interrupt()
    case 'line':
      return interpreter.bringLine(asked.line)
  }
})
process.on('disconnect', () => interpreter.terminate())
