import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { type Context, createContext } from '../../src/cli/context.js'
import type { Engine } from '../../src/engine/engine.js'

export interface Size {
  readonly columns: number
  readonly rows: number
}

/**
 * A terminal of that size, in which every screen is looked at by somebody who then presses keys. `look` is given each screen as it is
 * painted, and says what is pressed next; null: nothing.
 */
export function paintedContext(
  size: Size,
  engine: Engine,
  look: (screen: string) => readonly string[],
): Context {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const listeners = new Set<(key: string) => void>()
  const press = (keys: readonly string[]) => {
    const [key, ...rest] = keys
    if (key === undefined) return
    setImmediate(() => {
      for (const pressed of [...listeners]) pressed(key)
      press(rest)
    })
  }
  const nothing = () => () => {}
  return createContext(
    {
      io: {
        ...size,
        write: () => {},
        writeError: () => {},
        confirm: async () => false,
        ask: async () => null,
        choose: async () => null,
        streams: { stdin: process.stdin, stdout: process.stdout },
        clear: () => {},
        paint: text => press(look(text)),
        onKey: pressed => {
          listeners.add(pressed)
          return () => void listeners.delete(pressed)
        },
        onResize: nothing,
        suspend: async () => {},
        isInteractive: true,
        stdinIsTerminal: true,
        outputIsTerminal: true,
        errorIsTerminal: true,
        fullScreen: () => ({ leave: () => {}, suspend: async () => {} }),
        closed: new AbortController().signal,
        flush: async () => {},
      },
      environment: { NO_COLOR: '1', LANG: 'C.UTF-8' },
      currentFolder: folder,
      dataFolder: join(folder, 'data'),
      lessonsFolder: fileURLToPath(new URL('../../lessons', import.meta.url)),
      now: () => new Date(2026, 10, 23),
      openEngine: async () => engine,
      openIsolated: async () => engine,
      findPythons: async () => [],
      onInterrupt: nothing,
    },
    {},
  )
}
