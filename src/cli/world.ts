import { fileURLToPath } from 'node:url'
import envPaths from 'env-paths'
import type { Interpreter } from '../engine/embedded/interpreter.js'
import type { Engine } from '../engine/engine.js'
import { type Io, processIo } from './terminal/io.js'

/** Everything outside that a command may touch. Tests hand in another one. */
export interface World {
  readonly io: Io
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly currentFolder: string
  /** Where progress is kept when no workspace is named. */
  readonly dataFolder: string
  /** The lessons that come with us: beside the sources, or in the package beside the compiled ones. */
  readonly lessonsFolder: string
  readonly now: () => Date
  /** `python` is a path, or empty for the newest one found; null is the embedded engine. `isForLong`: it will be asked again and again. */
  readonly openEngine: (python: string | null, isForLong?: boolean) => Promise<Engine>
  /** The embedded engine for code of people we don't know. */
  readonly openIsolated: () => Promise<Engine>
  /** The Pythons that `--python` could use, and those that are too old. */
  readonly findPythons: () => Promise<readonly FoundPython[]>
  /** Calls back at Ctrl-C until the returned function is called. */
  readonly onInterrupt: (stop: () => void) => () => void
}

export interface FoundPython {
  readonly path: string
  readonly version: string
  readonly isSupported: boolean
}

/** The only place that reads the environment and the date. `booting` is an interpreter for the first engine. */
export function processWorld(booting: Promise<Interpreter> | null): World {
  const io = processIo()
  return {
    io,
    environment: process.env,
    currentFolder: process.cwd(),
    dataFolder: envPaths('asyncio-tutor', { suffix: '' }).data,
    lessonsFolder: fileURLToPath(new URL('../../lessons', import.meta.url)),
    now: () => new Date(),
    openEngine: (python, isForLong) => openEngine(python, isForLong ?? false, io, booting),
    openIsolated: async () => (await import('../engine/isolated/engine.js')).createIsolatedEngine(),
    findPythons: async () =>
      (await import('../engine/system/find-pythons.js')).findPythons(process.env.VIRTUAL_ENV),
    onInterrupt: stop => {
      process.once('SIGINT', stop)
      return () => void process.off('SIGINT', stop)
    },
  }
}

async function openEngine(
  python: string | null,
  keepsSpare: boolean,
  io: Io,
  booting: Promise<Interpreter> | null,
): Promise<Engine> {
  if (python === null) {
    const { createEmbeddedEngine } = await import('../engine/embedded/engine.js')
    return createEmbeddedEngine({ booting, keepsSpare, notice: sentence => io.writeError(`${sentence}\n`) })
  }
  const { createSystemEngine } = await import('../engine/system/engine.js')
  return createSystemEngine(python === '' ? { environment: process.env.VIRTUAL_ENV } : { python })
}
