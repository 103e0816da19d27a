import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TutorError } from '../../errors.js'
import { EXIT } from '../../exit-status.js'
import { startPiped } from '../../process/start-piped.js'
import { checkAnswer } from '../check-run.js'
import { locate } from '../embedded/locate.js'
import { LATE_TIERING, stackSwitching } from '../embedded/node-flags.js'
import { runInside } from '../embedded/run-inside.js'
import type { Engine } from '../engine.js'
import { endedTogether, pipedHosts } from '../piped-hosts.js'
import { createStdin } from '../stdin.js'

/**
 * The built-in Python for strangers' code: a process for each request, with an empty environment, no files but its own
 * program, no network, no other processes or threads, and no JavaScript from text (Node's permission model). A program sees a copy of
 * its folder.
 */
export async function createIsolatedEngine(): Promise<Engine> {
  const { isolated, snapshot } = await locate()
  const program = fileURLToPath(isolated)
  const pyodide = dirname(fileURLToPath(import.meta.resolve('pyodide')))
  const readable = [program, snapshot, pyodide, ...linksTo(program)].flatMap(placesOf)
  const options = [
    permissionFlag(),
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    '--no-experimental-websocket',
    // Of the stack that a process has, more than by default may be used.
    ...stackSwitching(4_000),
    LATE_TIERING,
  ]
  const isolatedHosts = pipedHosts({
    start: ({ memoryBytes, folder }) =>
      startPiped({
        ...limited([
          process.execPath,
          ...options,
          ...mayRead([...readable, ...(folder === null ? [] : placesOf(folder.path))]),
          program,
          snapshot,
          String(memoryBytes),
          ...(folder === null ? [] : [folder.path, folder.file]),
        ]),
        environment: {},
        isAlone: true,
        folder: pyodide,
      }),
    notStarted: error =>
      new TutorError(
        'engine-not-started',
        `The isolated Python could not be started: ${error.message}.`,
        'Install asyncio-tutor again.',
        EXIT.noPython,
      ),
    canBeInterrupted: false,
    isOursUntilItBegins: true,
  })
  const { start, endAll } = endedTogether(isolatedHosts)
  const stdin = createStdin()
  return {
    kind: 'embedded',
    run: (request, listener) => runInside(start, request, stdin.lines, listener),
    check: request => checkAnswer(start, request, 'embedded'),
    close: async () => {
      stdin.close()
      endAll()
    },
  }
}

/** Each once: Node 20 ends when it is told twice. */
function mayRead(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].map(path => `--allow-fs-read=${path}`)
}

/** Of processor time; all that an answer may use is much less. It counts when nobody is left who could end the process. */
const MOST_SECONDS = 120

/** Windows has no such limit. */
function limited(words: readonly string[]) {
  if (process.platform === 'win32') return { command: words[0]!, commandArguments: words.slice(1) }
  return {
    command: '/bin/sh',
    commandArguments: ['-c', `ulimit -t ${MOST_SECONDS}; exec "$0" "$@"`, ...words],
  }
}

/** Where packages are links (pnpm), Node asks for those as well as for the places that they lead to. */
function linksTo(program: string): readonly string[] {
  const folders = createRequire(program).resolve.paths('pyodide') ?? []
  return folders.map(folder => join(folder, 'pyodide')).filter(path => existsSync(path))
}

function placesOf(path: string): readonly string[] {
  try {
    return [path, realpathSync(path)]
  } catch {
    return [path] // it is missing, which is said by who needs it
  }
}

/** It has lost its first name in Node 22.13 and 23.5. */
function permissionFlag(): string {
  return process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission'
}
