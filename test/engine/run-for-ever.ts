import { createSystemEngine } from '../../src/engine/system/engine.js'
import { printed, requestFor } from './request.js'

// A process of its own for left-behind.test.ts: runs a program that never ends, and tells the number of its process.

const engine = await createSystemEngine()
const request = requestFor('shows-its-process', { limits: { seconds: 600 } })
await engine.run(request, {
  events: events => {
    const text = printed({ events, outcome: { kind: 'finished', status: 0 } })
    if (text !== '') process.stdout.write(text)
  },
})
