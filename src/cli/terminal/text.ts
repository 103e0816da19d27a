import { homedir } from 'node:os'
import { isAbsolute, relative, sep } from 'node:path'
import { Chalk, type ChalkInstance } from 'chalk'
import wrapAnsi from 'wrap-ansi'
import type { TutorError } from '../../errors.js'
import type { Look } from '../../render/look/look.js'
import { printableLines } from '../../render/text/printable.js'

/** The colours of everything but the pictures: one name for each use. */
export interface Paint {
  readonly good: ChalkInstance
  readonly bad: ChalkInstance
  readonly strong: ChalkInstance
  readonly quiet: ChalkInstance
  readonly command: ChalkInstance
}

export function paintOf({ colour }: Look): Paint {
  const chalk = new Chalk({ level: colour })
  return { good: chalk.green, bad: chalk.red, strong: chalk.bold, quiet: chalk.dim, command: chalk.cyan }
}

/** Signs before a line. Each has an ASCII twin, and words beside it say the same. */
export function signsOf({ ascii }: Look) {
  return ascii
    ? { passed: 'ok', failed: 'x', started: '..', none: '-', bar: '|', dot: '-', arrow: '->' }
    : { passed: '✓', failed: '✗', started: '…', none: '·', bar: '│', dot: '·', arrow: '→' }
}

/** `✗ what` and the remedy under it. */
export function errorText({ what, remedy }: TutorError, look: Look): string {
  const sign = signsOf(look).failed
  const indent = ' '.repeat(sign.length + 1)
  const paint = paintOf(look)
  return `${paint.bad(sign)} ${filled(printableLines(what), look, indent.length, indent)}\n${indent}${filled(inked(printableLines(remedy), look), look, indent.length, indent)}\n`
}

/** Text in backticks is something to type: coloured, or left in its backticks where there are no colours. */
export function inked(text: string, look: Look): string {
  if (look.colour === 0) return text
  const paint = paintOf(look)
  return text.replace(/`([^`]+)`/g, (_, command: string) => paint.command(command))
}

/** Wrapped to the width, the lines after the first indented. Long paths and commands are never broken. */
export function filled(text: string, look: Look, used = 0, indent = ''): string {
  return wrapAnsi(text, Math.max(20, Math.min(look.width, 100) - used))
    .split('\n')
    .join(`\n${indent}`)
}

/** Paragraphs, without those that are empty. */
export function apart(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('\n\n')
}

/** A path as people write it: from the current folder when it is inside, else from the home folder. */
export function shortPath(path: string, currentFolder: string): string {
  const inside = relative(currentFolder, path)
  if (inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)) return inside
  const home = homedir()
  return path === home || path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
