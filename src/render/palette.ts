import { Chalk } from 'chalk'
import type { Look } from './look.js'

export type Paint = (text: string) => string

/** Colours by meaning. They read on dark and light grounds alike, and never say what a glyph or word does not. */
export interface Palette {
  readonly running: Paint
  readonly ready: Paint
  readonly waiting: Paint
  readonly blocking: Paint
  readonly good: Paint
  readonly bad: Paint
  readonly cancel: Paint
  readonly wake: Paint
  readonly name: Paint
  readonly quiet: Paint
}

export function paletteOf(look: Look): Palette {
  const chalk = new Chalk({ level: look.colour })
  return {
    running: chalk.green,
    ready: chalk.cyan,
    waiting: chalk.gray,
    blocking: chalk.bold.red,
    good: chalk.bold.green,
    bad: chalk.bold.red,
    cancel: chalk.bold.magenta,
    wake: chalk.cyan,
    name: chalk.bold,
    quiet: chalk.gray,
  }
}
