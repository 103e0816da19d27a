import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterLimit, stoppedBy } from '../limits.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Journeys need a real terminal, which tmux gives. */
export const hasTmux = spawnSync('tmux', ['-V']).status === 0
if (!hasTmux) process.stderr.write('Journeys are skipped: tmux is not installed.\n')

/** A terminal with a shell in a folder of its own. */
export interface Terminal {
  readonly folder: string
  /** Types a line into the shell as soon as that waits for one, on a screen just cleared. `tutor` is the command from the sources. */
  readonly type: (line: string) => Promise<void>
  /** The command that runs a file of the sources. */
  readonly run: (file: string) => string
  /** Presses keys, by tmux's names: `h`, `Enter`, `C-c`, `Down`. */
  readonly press: (...keys: readonly string[]) => void
  readonly screen: () => string
  /** The screen as soon as it shows this; the same when it already did. */
  readonly sees: (wanted: string | RegExp) => Promise<string>
  /** Whether the cursor shows, and whether a program has a screen of its own. */
  readonly state: () => { readonly cursor: boolean; readonly ownScreen: boolean }
  readonly resize: (columns: number, rows: number) => void
  readonly close: () => void
}

export interface TerminalOptions {
  readonly columns?: number
  readonly rows?: number
  readonly environment?: Readonly<Record<string, string>>
}

/** Of a quiet machine. */
const PATIENCE_MS = 20_000

export function openTerminal({ columns = 80, rows = 40, environment = {} }: TerminalOptions = {}): Terminal {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'asyncio-tutor-journey-')))
  const socket = `journey-${process.pid}-${folder.slice(-6)}`
  const tmux = (...words: readonly string[]) =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...words], { encoding: 'utf8', stdio: 'pipe' })
  // The loader looks for the settings of the sources in the current folder, which is the learner's.
  const run = (file: string) =>
    `TSX_TSCONFIG_PATH='${join(ROOT, 'tsconfig.json')}' '${process.execPath}' --import '${import.meta.resolve('tsx')}' '${file}'`
  const tutor = run(join(ROOT, 'bin/asyncio-tutor.ts'))
  const all = { XDG_DATA_HOME: folder, EDITOR: '', VISUAL: '', LANG: 'C.UTF-8', ...environment }
  const settings = Object.entries(all).flatMap(([name, value]) => ['-e', `${name}=${value}`])
  tmux('new-session', '-d', '-x', `${columns}`, '-y', `${rows}`, '-c', folder, ...settings, 'bash --norc')
  tmux('send-keys', `PS1='$ '; tutor() { ${tutor} "$@"; }; clear`, 'Enter')

  const screen = () => tmux('capture-pane', '-p').trimEnd()
  const sees = async (wanted: string | RegExp) => {
    let isLate = false
    const callOff = afterLimit(PATIENCE_MS, () => {
      isLate = true
    })
    const isThere = (shown: string) =>
      typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)
    const aMoment = () => new Promise(resolve => setTimeout(resolve, 40))
    for (;;) {
      const shown = screen()
      if (isThere(shown)) {
        callOff()
        // What is still being painted is whole a moment later.
        await aMoment()
        const later = screen()
        return isThere(later) ? later : shown
      }
      if (isLate) {
        const { message } = stoppedBy(PATIENCE_MS, `a terminal that was to show ${String(wanted)}`)
        throw new Error(`${message}. It shows:\n${shown}`)
      }
      await aMoment()
    }
  }
  const flag = (name: string) => tmux('display-message', '-p', `#{${name}}`).trim() === '1'
  return {
    folder,
    run,
    screen,
    sees,
    type: async line => {
      // What a program that still ends is sent is lost, and what the one before it showed must not be taken for this one's.
      await sees(/(^|\n)\$$/)
      tmux('send-keys', 'clear', 'Enter')
      await sees(/^\$$/)
      tmux('send-keys', line, 'Enter')
    },
    press: (...keys) => {
      for (const key of keys) tmux('send-keys', key)
    },
    state: () => ({ cursor: flag('cursor_flag'), ownScreen: flag('alternate_on') }),
    resize: (width, height) => void tmux('resize-window', '-x', `${width}`, '-y', `${height}`),
    close: () => {
      tmux('kill-server')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
