import { Chalk, type ChalkInstance } from 'chalk'
import type { Look } from './look.js'

export type Paint = (text: string) => string

/**
 * Colours by meaning. They read on dark and light grounds alike, and never say what a glyph or word does not. Where a terminal
 * has 256 colours or more they are close to Okabe and Ito's, which people with any kind of colour vision tell apart; with 16
 * they are the terminal's own, which its owner has chosen; its grey can be the ground's own colour, so what is quiet is dim.
 */
export interface Palette {
  readonly running: Paint
  readonly ready: Paint
  readonly waiting: Paint
  readonly blocking: Paint
  readonly good: Paint
  readonly bad: Paint
  readonly cancel: Paint
  /** The marks of ends that nobody should overlook, on a ground of their own. */
  readonly failed: Paint
  readonly cancelled: Paint
  readonly wake: Paint
  readonly name: Paint
  readonly quiet: Paint
}

export function paletteOf(look: Look): Palette {
  const chalk = new Chalk({ level: look.colour })
  if (look.colour >= 2) return manyColours(chalk)
  return {
    running: chalk.green,
    ready: chalk.cyan,
    waiting: chalk.dim,
    blocking: chalk.bold.red,
    good: chalk.bold.green,
    bad: chalk.bold.red,
    cancel: chalk.bold.magenta,
    failed: chalk.bold.bgRed.white,
    cancelled: chalk.bold.bgMagenta.white,
    wake: chalk.cyan,
    name: chalk.bold,
    quiet: chalk.dim,
  }
}

function manyColours(chalk: ChalkInstance): Palette {
  const [green, blue, vermilion, purple, grey] = ['#009e73', '#3f9fd9', '#d55e00', '#c46a9d', '#868e96'].map(
    colour => chalk.hex(colour),
  ) as [ChalkInstance, ChalkInstance, ChalkInstance, ChalkInstance, ChalkInstance]
  return {
    running: green,
    ready: blue,
    waiting: grey,
    blocking: vermilion.bold,
    good: green.bold,
    bad: vermilion.bold,
    cancel: purple.bold,
    failed: chalk.bold.bgHex('#d55e00').black,
    cancelled: chalk.bold.bgHex('#c46a9d').black,
    wake: blue,
    name: chalk.bold,
    quiet: grey,
  }
}
