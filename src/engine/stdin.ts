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

  const keep = (chunk: Buffer | string) => {
    // Whoever had the stream meanwhile may have set an encoding.
    bytes = Buffer.concat([bytes, typeof chunk === 'string' ? Buffer.from(chunk) : chunk])
    source?.pause()
    wake?.()
  }
  const end = () => {
    isAtEnd = true
    wake?.()
  }

  function open(): Readable {
    if (source !== null) return source
    source = stream()
    source.on('data', keep)
    for (const event of ENDS) source.on(event, end)
    if (source.readableEnded || source.destroyed) isAtEnd = true
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
      const opened = bytes.includes(10) ? null : open()
      const line = take()
      if (line !== undefined) return line
      await new Promise<void>(resolve => {
        wake = resolve
        opened?.resume()
      })
      wake = null
    }
  }

  /** Nothing of ours stays on the stream: what is typed from now on is somebody else's. */
  const release = () => {
    if (source === null) return
    source.pause()
    source.off('data', keep)
    for (const event of ENDS) source.off(event, end)
    if ('unref' in source && typeof source.unref === 'function') source.unref()
    source = null
    wake = null
  }
  return { lines: { next, release }, close: release }
}

const ENDS = ['end', 'close', 'error'] as const
