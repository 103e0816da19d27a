import { once } from 'node:events'
import { emitKeypressEvents, type Key } from 'node:readline'
import { createInterface } from 'node:readline/promises'

/** The terminal, or whatever stands in its place. Nobody else has hold of it; who draws by himself (Ink) is given `streams`. */
export interface Io {
  readonly write: (text: string | Uint8Array) => void
  readonly writeError: (text: string | Uint8Array) => void
  /** Asks yes or no; Ctrl-C and Esc are a no. Only of use when `isInteractive`. */
  readonly confirm: (question: string) => Promise<boolean>
  /** Asks for a line that `isGood`, or says why it isn't. Null: Ctrl-C. Only of use when `isInteractive`. */
  readonly ask: (question: string, isGood: (text: string) => boolean | string) => Promise<string | null>
  /** Lets one of some lines be chosen, beginning at line `first`; typing narrows many down. Gives its place; null: Ctrl-C or Esc. Only of use when `isInteractive`. */
  readonly choose: (question: string, lines: readonly string[], first?: number) => Promise<number | null>
  /** Empties the screen. Only of use when `outputIsTerminal`. */
  readonly clear: () => void
  /** Shows a text as the whole screen, over what was there: nothing flickers. Only of use when `outputIsTerminal`. */
  readonly paint: (text: string) => void
  /** Begins a screen of our own, without a cursor, where keys are no longer the terminal's. */
  readonly fullScreen: () => OwnScreen
  /** Where somebody who draws by himself reads and writes. */
  readonly streams: { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream }
  /** Calls back for each key, by its name or character, Ctrl-C and Ctrl-Z too, until the returned function is called. Only of use when `isInteractive`. */
  readonly onKey: (pressed: (key: string) => void) => () => void
  /** Calls back when the terminal has another size, until the returned function is called. */
  readonly onResize: (resized: () => void) => () => void
  /** Gives the terminal back to the shell; resolves when it is our turn again (`fg`). */
  readonly suspend: () => Promise<void>
  /** Somebody sits there and can answer. */
  readonly isInteractive: boolean
  readonly stdinIsTerminal: boolean
  readonly outputIsTerminal: boolean
  readonly errorIsTerminal: boolean
  /** Null when nobody knows. */
  readonly columns: number | null
  readonly rows: number | null
  /** Fires when nobody reads our output any more (`| head`). */
  readonly closed: AbortSignal
  /** Waits until everything written has left. */
  readonly flush: () => Promise<void>
}

/** A screen that lies over the one before. */
export interface OwnScreen {
  /** Gives back the screen before. Whatever ends this process does so, too. */
  readonly leave: () => void
  /** Gives the terminal back to the shell; resolves when it is our turn again, on an empty screen. */
  readonly suspend: () => Promise<void>
}

/** Why `closed` fires when nobody is at fault but the disk. */
export const UNWRITABLE = 'the output can not be written'

export function processIo(): Io {
  const { stdin, stdout, stderr } = process
  const closing = new AbortController()
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // Of stderr nobody can be told.
      if (stream === stderr || closing.signal.aborted) return
      if (error.code === 'EPIPE' || error.code === 'EIO') return closing.abort()
      stderr.write(`The output can't be written: ${error.message}.\n`)
      closing.abort(UNWRITABLE)
    })
  }
  return {
    write: text => void (closing.signal.aborted || stdout.write(text)),
    writeError: text => void stderr.write(text),
    confirm: askYesOrNo,
    choose: chooseLine,
    clear: () => void stdout.write('\x1b[2J\x1b[H'),
    paint: text => void stdout.write(`\x1b[H${text.replaceAll('\n', '\x1b[K\n')}\x1b[J`),
    onKey: listenToKeys,
    onResize: resized => {
      stdout.on('resize', resized)
      return () => void stdout.off('resize', resized)
    },
    suspend,
    ask: askForLine,
    isInteractive: stdin.isTTY === true && stderr.isTTY === true,
    stdinIsTerminal: stdin.isTTY === true,
    outputIsTerminal: stdout.isTTY === true,
    errorIsTerminal: stderr.isTTY === true,
    get columns() {
      return stdout.columns ?? null
    },
    get rows() {
      return stdout.rows ?? null
    },
    streams: { stdin, stdout },
    fullScreen: beginScreen,
    closed: closing.signal,
    flush: () => drained(stdout, closing.signal),
  }
}

/** The question goes to stderr, so that stdout stays what the command is for. */
async function askYesOrNo(question: string): Promise<boolean> {
  const { confirm } = await import('@inquirer/prompts')
  const answer = await unlessLeft(signal =>
    confirm({ message: question, default: false }, { output: process.stderr, signal }),
  )
  return answer ?? false
}

/** A plain line of text, read as it is: it works with every terminal and every screen reader. */
async function askForLine(
  question: string,
  isGood: (text: string) => boolean | string,
): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const interrupted = new AbortController()
  lines.on('SIGINT', () => interrupted.abort()).on('close', () => interrupted.abort())
  try {
    for (;;) {
      const text = await lines.question(`${question} `, { signal: interrupted.signal })
      const verdict = isGood(text)
      if (verdict === true) return text
      process.stderr.write(`${verdict}\n`)
    }
  } catch (error) {
    if (!interrupted.signal.aborted) throw error
    process.stderr.write('\n')
    return null
  } finally {
    lines.close()
  }
}

/** A short list is walked through; a long one is narrowed down by typing. */
async function chooseLine(question: string, lines: readonly string[], first = 0): Promise<number | null> {
  const { search, select } = await import('@inquirer/prompts')
  const choices = lines.map((name, value) => ({ name, value }))
  const source = (typed = '') =>
    choices.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
  return unlessLeft(signal => {
    const outlet = { output: process.stderr, signal }
    return lines.length <= 10
      ? select({ message: question, choices, pageSize: 10, default: first, theme: WITH_ESC }, outlet)
      : search(
          {
            message: `${question} (type to narrow them down)`,
            source,
            pageSize: 12,
            default: first,
            theme: WITH_ESC,
          },
          outlet,
        )
  })
}

/** The line of keys under a list, with the way out. */
const WITH_ESC = {
  style: {
    keysHelpTip: (keys: [key: string, action: string][]) =>
      [...keys, ['Esc', 'back']].map(([key, action]) => `${key} ${action}`).join(' • '),
  },
}

/** Null: Ctrl-C, or Esc. */
async function unlessLeft<Answer>(ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer | null> {
  const left = new AbortController()
  const listen = (_: unknown, { name }: Key) => void (name === 'escape' && left.abort())
  process.stdin.on('keypress', listen)
  try {
    return await ask(left.signal)
  } catch (error) {
    const isLeft = error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name)
    if (isLeft) return null
    throw error
  } finally {
    process.stdin.off('keypress', listen)
  }
}

/** Signals that would end the process without a word. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/**
 * Whoever sees the screen may press a key or end us at once, so the keys are ours and the way back stands before anything is
 * drawn. A Ctrl-D that the terminal itself still takes is lost, and a Ctrl-C is a SIGINT.
 */
function beginScreen(): OwnScreen {
  const { stdin, stdout } = process
  let isOurs = true
  const take = () => {
    if (stdin.isTTY) stdin.setRawMode(true)
    stdout.write('\x1b[?1049h\x1b[?25l\x1b[2J\x1b[H')
  }
  const giveBack = () => {
    stdout.write('\x1b[?25h\x1b[?1049l')
    if (stdin.isTTY) stdin.setRawMode(false)
  }
  const leave = () => {
    if (!isOurs) return
    isOurs = false
    giveBack()
    process.off('exit', leave)
    for (const signal of ENDING) process.off(signal, end)
  }
  const end = (signal: NodeJS.Signals) => {
    leave()
    // Nobody listens any more: it does what it would have done.
    process.kill(process.pid, signal)
  }
  process.on('exit', leave)
  for (const signal of ENDING) process.on(signal, end)
  take()
  return {
    leave,
    suspend: async () => {
      giveBack()
      await suspend()
      if (isOurs) take()
    },
  }
}

function listenToKeys(pressed: (key: string) => void): () => void {
  const { stdin } = process
  const listen = (character: string | undefined, { name, ctrl }: Key) => {
    const key = character !== undefined && /^[ -~]$/.test(character) ? character : (name ?? '')
    pressed(ctrl ? `ctrl-${name}` : key)
  }
  emitKeypressEvents(stdin)
  stdin.setRawMode(true)
  stdin.on('keypress', listen)
  stdin.resume()
  return () => {
    stdin.off('keypress', listen)
    stdin.setRawMode(false)
    stdin.pause()
  }
}

/** Windows has no such thing. The whole group stops, as at Ctrl-Z: our parent may be `npx`. */
async function suspend(): Promise<void> {
  if (process.platform === 'win32') return
  const continued = once(process, 'SIGCONT')
  process.kill(0, 'SIGTSTP')
  await continued
  // Whoever is stopped is not told of a new size.
  process.kill(process.pid, 'SIGWINCH')
}

async function drained(stream: NodeJS.WriteStream, closed: AbortSignal): Promise<void> {
  if (stream.writableLength === 0 || closed.aborted) return
  await once(stream, 'drain', { signal: closed }).catch(() => undefined)
}
