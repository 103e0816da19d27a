import { createSystemEngine } from '../../src/engine/system/engine.js'
import { printed, requestFor } from './request.js'

// A process of its own for left-behind.test.ts: runs a program that never ends, and tells what that prints: the number of its process.

const engine = await createSystemEngine()
const [program = 'shows-its-process', ...programArguments] = process.argv.slice(2)
const request = requestFor(program, { programArguments, limits: { seconds: 600 } })
await engine.run(request, {
  events: events => {
    const text = printed({ events, outcome: { kind: 'finished', status: 0 } })
    if (text !== '') process.stdout.write(text)
  },
})
