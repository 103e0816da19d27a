import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createStdin, textLines } from '../../src/engine/stdin.js'

describe('textLines', () => {
  it('gives each line with its newline, then null', async () => {
    const lines = textLines('one\n\nlast')
    expect([await lines.next(), await lines.next(), await lines.next(), await lines.next()]).toEqual([
      'one\n',
      '\n',
      'last',
      null,
    ])
  })
})

describe('createStdin', () => {
  it('joins what arrives in pieces, also inside of a character', async () => {
    const stream = new PassThrough()
    const { lines } = createStdin(() => stream)
    const first = lines.next()
    const bytes = Buffer.from('grün 💀\nrest')
    for (const byte of bytes) stream.write(Buffer.from([byte]))
    expect(await first).toBe('grün 💀\n')
    stream.end()
    expect(await lines.next()).toBe('rest')
    expect(await lines.next()).toBe(null)
  })

  it('keeps bytes that are no UTF-8 as lone surrogates', async () => {
    const stream = new PassThrough()
    const { lines } = createStdin(() => stream)
    stream.end(Buffer.from([0x61, 0xff, 0xe2, 0x82, 0x0a]))
    expect(await lines.next()).toBe('a\udcff\udce2\udc82\n')
  })

  it('leaves the stream alone until a line is asked for', () => {
    const stream = new PassThrough()
    createStdin(() => stream)
    expect(stream.listenerCount('data')).toBe(0)
  })

  it('leaves nothing of its own on the stream when a run is over, and goes on where it was with the next', async () => {
    const stream = new PassThrough()
    const { lines } = createStdin(() => stream)
    stream.write('one\ntwo\nth')
    expect(await lines.next()).toBe('one\n')
    const listeners = () => ['data', 'end', 'close', 'error'].map(name => stream.listenerCount(name))
    const before = listeners()
    lines.release()
    expect(listeners()).toEqual(before.map(count => count - 1))
    // As who reads keys does.
    stream.setEncoding('utf8')
    expect(await lines.next()).toBe('two\n')
    stream.end('rée\n')
    expect([await lines.next(), await lines.next()]).toEqual(['thrée\n', null])
    lines.release()
    expect(await lines.next()).toBe(null)
  })
})
