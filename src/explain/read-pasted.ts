import type { Fault } from './entry.js'

const CLASS = /(?:^|[\s:])(?:[A-Za-z_]\w*\.)*(?<error>[A-Z]\w*)(?:: (?<text>.*))?$/
/** What the names of exceptions end with, those of asyncio and of Python. */
const ENDS_LIKE_ONE = /(?:Error|Exception|Warning|Group|Exit|Interrupt|QueueEmpty|QueueFull|QueueShutDown)$/
/** Python says it after each such warning, whatever it is about. */
const HINT = /Enable tracemalloc to get the object allocation traceback/
/** How the lines of an exception group are drawn. */
const GROUP_RAILS = /^[\s|+-]*/

/**
 * The errors that a pasted text ends with, the one that counts first: the last of a traceback, and the group around it. Warnings
 * that follow are its consequences, and tell which coroutine it was about. A text that names no class is taken for an error's text.
 */
export function readPasted(pasted: string): readonly Fault[] {
  const lines = pasted
    .split(/\r?\n/)
    .map(line =>
      line
        .replace(GROUP_RAILS, '')
        .replace(/^[`'"](.*)[`'"]$/, '$1')
        .trim(),
    )
    .filter(line => line !== '' && !HINT.test(line))
  const coroutine = unawaitedIn(pasted)
  const said = lines.flatMap((line, at) => {
    const { error, text = '' } = CLASS.exec(line)?.groups ?? {}
    if (error === undefined || !ENDS_LIKE_ONE.test(error)) return []
    return [{ error, text, code: codeBefore(lines.slice(0, at)), known: { coroutine } }]
  })
  const errors = said.filter(({ error }) => !error.endsWith('Warning'))
  const last = errors.at(-1) ?? said.at(-1)
  if (last !== undefined) return [last, ...errors.filter(one => one !== last && one.error.endsWith('Group'))]
  return lines.length === 0 ? [] : [{ error: null, text: lines.at(-1)!, code: null, known: {} }]
}

/** The line of the program stands behind the last `File "...", line N`. */
function codeBefore(lines: readonly string[]): string | null {
  const frame = lines.findLastIndex(line => /^File ".*", line \d+/.test(line))
  return frame === -1 ? null : (lines[frame + 1] ?? null)
}

function unawaitedIn(pasted: string): string | undefined {
  const names = new Set(
    Array.from(pasted.matchAll(/coroutine '(?:[^'\n]*\.)?(\w+)' was never awaited/g), ([, name]) => name),
  )
  return names.size === 1 ? [...names][0] : undefined
}
