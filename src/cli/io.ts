import { once } from 'node:events'

/** The terminal, or whatever stands in its place. The only file that writes to it. */
export interface Io {
  readonly write: (text: string | Uint8Array) => void
  readonly writeError: (text: string | Uint8Array) => void
  /** Asks yes or no. Only of use when `isInteractive`. */
  readonly confirm: (question: string) => Promise<boolean>
  /** Asks for a line that `isGood`, or says why it isn't. Null: Ctrl-C. Only of use when `isInteractive`. */
  readonly ask: (question: string, isGood: (text: string) => true | string) => Promise<string | null>
  /** Somebody sits there and can answer. */
  readonly isInteractive: boolean
  readonly stdinIsTerminal: boolean
  readonly outputIsTerminal: boolean
  readonly errorIsTerminal: boolean
  /** Null when nobody knows. */
  readonly columns: number | null
  /** Fires when nobody reads our output any more (`| head`). */
  readonly closed: AbortSignal
  /** Waits until everything written has left. */
  readonly flush: () => Promise<void>
}

export function processIo(): Io {
  const { stdin, stdout, stderr } = process
  const closing = new AbortController()
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error
      if (stream === stdout) closing.abort()
    })
  }
  return {
    write: text => void (closing.signal.aborted || stdout.write(text)),
    writeError: text => void stderr.write(text),
    confirm: askYesOrNo,
    ask: askForLine,
    isInteractive: stdin.isTTY === true && stderr.isTTY === true,
    stdinIsTerminal: stdin.isTTY === true,
    outputIsTerminal: stdout.isTTY === true,
    errorIsTerminal: stderr.isTTY === true,
    columns: stdout.columns ?? null,
    closed: closing.signal,
    flush: () => drained(stdout, closing.signal),
  }
}

/** The question goes to stderr, so that stdout stays what the command is for. Ctrl-C is a no. */
async function askYesOrNo(question: string): Promise<boolean> {
  const { confirm } = await import('@inquirer/prompts')
  try {
    return await confirm({ message: question, default: false }, { output: process.stderr })
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return false
    throw error
  }
}

async function askForLine(question: string, isGood: (text: string) => true | string): Promise<string | null> {
  const { input } = await import('@inquirer/prompts')
  try {
    return await input({ message: question, validate: isGood }, { output: process.stderr })
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return null
    throw error
  }
}

async function drained(stream: NodeJS.WriteStream, closed: AbortSignal): Promise<void> {
  if (stream.writableLength === 0 || closed.aborted) return
  await once(stream, 'drain', { signal: closed }).catch(() => undefined)
}
