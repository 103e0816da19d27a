import type { Io } from './io.js'

/** The one way in which commands answer `--json`. Nothing else is on stdout then. */
export function writeJson(io: Io, content: unknown): void {
  io.write(`${JSON.stringify(content, null, 2)}\n`)
}
