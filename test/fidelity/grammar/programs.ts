import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Printed } from '../printed.js'
import type { Python } from '../pythons.js'

const COMPOSE = fileURLToPath(new URL('compose.py', import.meta.url))

/** How often a program is written with other milliseconds. */
const JITTERS = 6

export interface Composed {
  readonly file: string
  /** The same program, each of its times some milliseconds longer or shorter. */
  readonly jittered: readonly string[]
}

/** Writes the program of a seed into `folder`. */
export async function compose(python: Python, folder: string, seed: number): Promise<Composed> {
  const jitters = Array.from({ length: JITTERS }, (_, index) => String(index + 1))
  await write(python, [folder, String(seed), ...jitters])
  return {
    file: join(folder, `${seed}.py`),
    jittered: jitters.map(jitter => join(folder, `${seed}-${jitter}.py`)),
  }
}

/** Writes a program of a seed that tells what it sees of its own tasks into `folder`; gives its file. A `stuck` one may wait for ever. */
export async function composeObserved(
  python: Python,
  folder: string,
  seed: number,
  kind: 'observed' | 'stuck',
): Promise<string> {
  await write(python, [folder, String(seed), kind])
  return join(folder, `${seed}.py`)
}

async function write(python: Python, programArguments: readonly string[]): Promise<void> {
  await promisify(execFile)(python.path, ['-B', COMPOSE, ...programArguments])
}

/** What a program printed, whose lines each begin with a moment in seconds: the moments, and the lines without them. */
export function timed({ stdout }: Printed): {
  readonly moments: readonly number[]
  readonly words: readonly string[]
} {
  const lines = inOrder(stdout.trimEnd().split('\n'))
  return {
    moments: lines.map(line => Number.parseFloat(line)),
    words: lines.map(line => line.slice(line.indexOf(' ') + 1)),
  }
}

/** Generators that are closed at the end of a run lie in a set, whose order by address is any: here by name. */
function inOrder(lines: readonly string[]): readonly string[] {
  const ordered = [...lines]
  for (let from = 0; from < ordered.length; from++) {
    let to = from
    while (to < ordered.length && /^\S+ gen\d+ /.test(ordered[to]!)) to++
    ordered.splice(from, to - from, ...ordered.slice(from, to).sort(byWords))
    from = to
  }
  return ordered
}

function byWords(one: string, other: string): number {
  return one.slice(one.indexOf(' ')).localeCompare(other.slice(other.indexOf(' ')))
}
