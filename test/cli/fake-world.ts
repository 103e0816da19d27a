import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { main } from '../../src/cli/main.js'
import type { World } from '../../src/cli/world.js'
import { type FakeEngine, fakeEngine } from './fake-engine.js'

export const TOY_COURSE = fileURLToPath(new URL('toy-course', import.meta.url))

export interface FakeWorld {
  readonly folder: string
  readonly engine: FakeEngine
  /** Which Pythons were asked for. */
  readonly pythons: (string | null)[]
  /** How many wait for Ctrl-C right now. */
  readonly interruptListeners: () => number
  readonly type: (...words: readonly string[]) => Promise<Typed>
}

/** What came of a command. */
export interface Typed {
  readonly status: number
  readonly output: string
  readonly errors: string
  readonly bytes: Buffer
}

export interface WorldChange {
  readonly engine?: FakeEngine
  readonly environment?: World['environment']
  readonly confirms?: boolean
  readonly types?: string
  readonly chooses?: number[]
  readonly isTerminal?: boolean
  readonly onKey?: World['io']['onKey']
  readonly lessonsFolder?: string
  readonly interruptsAtOnce?: boolean
}

/** A folder of its own, the toy course, a fake Python, and a clock that stands still. */
export function fakeWorld(change: WorldChange = {}): FakeWorld {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'asyncio-tutor-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const engine = change.engine ?? fakeEngine()
  const pythons: (string | null)[] = []
  const listeners = new Set<() => void>()
  const isTerminal = change.isTerminal ?? false
  const type = async (...words: readonly string[]) => {
    const written: Buffer[] = []
    const errors: Buffer[] = []
    const world: World = {
      io: {
        write: text => void written.push(Buffer.from(text)),
        writeError: text => void errors.push(Buffer.from(text)),
        confirm: async () => change.confirms ?? false,
        ask: async () => change.types ?? null,
        choose: async () => change.chooses?.shift() ?? null,
        streams: { stdin: process.stdin, stdout: process.stdout },
        clear: () => void written.push(Buffer.from('\f')),
        paint: text => void written.push(Buffer.from(`\f${text}`)),
        onKey: change.onKey ?? (() => () => {}),
        onResize: () => () => {},
        suspend: async () => {},
        isInteractive: isTerminal,
        stdinIsTerminal: isTerminal,
        outputIsTerminal: isTerminal,
        errorIsTerminal: isTerminal,
        columns: null,
        rows: null,
        fullScreen: () => ({ leave: () => {}, suspend: async () => {} }),
        closed: new AbortController().signal,
        flush: async () => {},
      },
      environment: { NO_COLOR: '1', ...change.environment },
      currentFolder: folder,
      dataFolder: join(folder, 'data'),
      lessonsFolder: change.lessonsFolder ?? TOY_COURSE,
      now: () => new Date(2026, 10, 23, 9, 30, 15),
      openEngine: async python => {
        pythons.push(python)
        return engine
      },
      openIsolated: async () => engine,
      findPythons: async () => [],
      onInterrupt: stop => {
        if (change.interruptsAtOnce) stop()
        listeners.add(stop)
        return () => void listeners.delete(stop)
      },
    }
    const status = await main(words, world)
    const bytes = Buffer.concat(written)
    return { status, output: bytes.toString(), errors: Buffer.concat(errors).toString(), bytes }
  }
  return { folder, engine, pythons, interruptListeners: () => listeners.size, type }
}
