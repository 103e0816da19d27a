import { describe, expect, it } from 'vitest'
import { interruptBuffer } from '../../src/engine/embedded/inside/interrupt-buffer.js'
import { Shared } from '../../src/engine/embedded/worker-messages.js'

const SIGINT = 2

describe('the buffer of interrupts', () => {
  const shared = new Int32Array(new SharedArrayBuffer(Shared.length * Int32Array.BYTES_PER_ELEMENT))
  const buffer = interruptBuffer(shared)
  const send = () => Atomics.store(shared, Shared.interrupt, SIGINT)

  it('gives a signal once', () => {
    send()
    expect([buffer[0], buffer[0]]).toEqual([SIGINT, 0])
  })

  it('keeps one that comes between reading and writing', () => {
    const read = buffer[0]
    send()
    buffer[0] = 0
    expect([read, buffer[0]]).toEqual([0, SIGINT])
  })
})
