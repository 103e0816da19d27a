import type { Readable } from 'node:stream'
import type { LineSource } from './host.js'
import { decodeOutput } from './surrogates.js'

/** The lines of a text: each with its newline, but perhaps the last. */
export function textLines(text: string): LineSource {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  let index = 0
  return { next: async () => lines[index++] ?? null, release: () => {} }
}

/** This process's stdin, read no further than was asked for, so that nothing holds the process when a run is over. */
export function createStdin(stream: () => Readable = () => process.stdin): {
  lines: LineSource
  close(): void
} {
  let bytes = Buffer.alloc(0)
  let isAtEnd = false
  let wake: (() => void) | null = null
  let source: Readable | null = null

  function open(): Readable {
    if (source !== null) return source
    source = stream()
    source.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      source?.pause()
      wake?.()
    })
    for (const end of ['end', 'close', 'error']) {
      source.on(end, () => {
        isAtEnd = true
        wake?.()
      })
    }
    return source
  }

  function take(): string | null | undefined {
    const newline = bytes.indexOf(10)
    if (newline < 0 && !isAtEnd) return undefined
    if (bytes.length === 0) return null
    const length = newline < 0 ? bytes.length : newline + 1
    const line = decodeOutput(bytes.subarray(0, length))
    bytes = bytes.subarray(length)
    return line
  }

  async function next(): Promise<string | null> {
    for (;;) {
      const line = take()
      if (line !== undefined) return line
      await new Promise<void>(resolve => {
        wake = resolve
        open().resume()
      })
      wake = null
    }
  }

  const release = () => {
    source?.pause()
    if (source !== null && 'unref' in source && typeof source.unref === 'function') source.unref()
    wake = null
  }
  return { lines: { next, release }, close: release }
}
