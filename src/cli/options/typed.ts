import { nearest } from '../../course/nearest.js'
import { TutorError } from '../../errors.js'

const WITH_VALUE = new Set(['--workspace', '--lessons', '--width'])

/**
 * What was typed, in the words that the parser knows: `3` is `run 3`, and `--python` takes the word after it only when
 * that names a Python. A word that is no command is answered with what was probably meant.
 */
export function readTyped(typed: readonly string[], commands: readonly string[]): string[] {
  const at = commandAt(typed)
  const word = typed[at]
  if (word === undefined) return [...typed]
  if (/^\d+$/.test(word)) return [...typed.slice(0, at), 'run', ...withPython(typed.slice(at))]
  if (!commands.includes(word)) throw unknownCommand(word, commands)
  return [...typed.slice(0, at + 1), ...withPython(typed.slice(at + 1), word === 'trace')]
}

/** The name of the command, for the error messages that speak of it. */
export function commandName(typed: readonly string[]): string | null {
  const word = typed[commandAt(typed)]
  return word === undefined || /^\d+$/.test(word) ? null : word
}

function commandAt(typed: readonly string[]): number {
  let at = 0
  while (typed[at]?.startsWith('-')) at += WITH_VALUE.has(typed[at]!) ? 2 : 1
  return at
}

/** In `trace --python prog.py` and `verify --python 3.2` the next word is no Python. What follows a traced FILE is the program's. */
function withPython(words: readonly string[], isTrace = false): string[] {
  const at = words.indexOf('--python')
  const isProgramsOwn = isTrace && words.slice(0, at).some(word => word.endsWith('.py'))
  if (at < 0 || isProgramsOwn || namesPython(words[at + 1])) return [...words]
  return [...words.slice(0, at), '--python=', ...words.slice(at + 1)]
}

/** A path that does not end in `.py`, a name like `python3.12`, or a version; no exercise is called 3.11. */
function namesPython(word: string | undefined): boolean {
  if (word === undefined || word.startsWith('-') || word.endsWith('.py')) return false
  return /[\\/]/.test(word) || /^(python|pypy|py\b)/i.test(word) || /^3\.\d\d(\.\d+)?t?$/.test(word)
}

function unknownCommand(word: string, commands: readonly string[]): TutorError {
  const close = nearest(word, commands)
  const meant = word.endsWith('.py') ? `trace ${word}` : /^\d+\.\d+/.test(word) ? `start ${word}` : close
  return new TutorError(
    'command-unknown',
    `There is no command called "${word}".`,
    meant === null ? '`asyncio-tutor help` shows them all.' : `Did you mean \`asyncio-tutor ${meant}\`?`,
  )
}
