import { TutorError } from '../../errors.js'
import { EXIT } from '../../exit-status.js'
import { checkAnswer } from '../check-run.js'
import type { Engine } from '../engine.js'
import { endedTogether } from '../piped-hosts.js'
import { runProgram } from '../program-run.js'
import { programJson } from '../request.js'
import { createStdin, textLines } from '../stdin.js'
import { activePython, type FoundPython, findPythons, inspectPython } from './find-pythons.js'
import { systemHosts } from './start-system.js'

export interface SystemOptions {
  /** Path or name of the interpreter; absent: that of the active virtual environment, or the first one that will do. */
  readonly python?: string
  /** The folder of the active virtual environment. */
  readonly environment?: string | undefined
}

/**
 * An installed CPython, a process for each request. The program sees the whole disk and this process's environment, and
 * what it writes stays written.
 */
export async function createSystemEngine({ python, environment }: SystemOptions = {}): Promise<Engine> {
  const { path } = await chosen(python, environment)
  const { start, endAll } = endedTogether(systemHosts(path))
  const stdin = createStdin()
  return {
    kind: 'system',
    run: (request, listener) => {
      const lines = request.stdin === 'inherit' ? stdin.lines : textLines(request.stdin.text)
      return runProgram(
        start,
        request,
        { json: programJson(request, 'system'), folder: null, lines },
        listener,
      )
    },
    check: request => checkAnswer(start, request, 'system'),
    close: async () => {
      stdin.close()
      endAll()
    },
  }
}

/** The one that was named; else the active virtual environment's, and no other; else the first that will do. */
async function chosen(python: string | undefined, environment: string | undefined): Promise<FoundPython> {
  if (python !== undefined) return named(python)
  const active = activePython(environment)
  if (active !== null) return named(active)
  const found = await inspectPython('python3')
  return found?.isSupported ? found : firstSupported()
}

async function firstSupported(): Promise<FoundPython> {
  const found = await findPythons()
  const supported = found.find(one => one.isSupported)
  if (supported !== undefined) return supported
  const others = found.map(one => `${one.version} (${one.path})`).join(', ')
  throw new TutorError(
    'python-not-found',
    `No Python 3.11 or newer was found${others === '' ? '' : `; there is ${others}`}.`,
    'Install one, name one with `--python PATH`, or leave `--python` away to use the built-in one.',
    EXIT.noPython,
  )
}

async function named(python: string): Promise<FoundPython> {
  const found = await inspectPython(python)
  const remedy =
    'Name CPython 3.11 or newer with `--python PATH`; `asyncio-tutor doctor` lists those on this machine.'
  if (found === null)
    throw new TutorError(
      'python-not-found',
      `\`${python}\` can't be started as CPython.`,
      remedy,
      EXIT.noPython,
    )
  if (found.isSupported) return found
  throw new TutorError(
    'python-too-old',
    `\`${python}\` is Python ${found.version}, which is too old.`,
    remedy,
    EXIT.noPython,
  )
}
