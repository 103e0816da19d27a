import type { Look } from './look.js'

/** Everything drawn that is not a letter. The only place where glyphs are chosen. */
export interface Glyphs {
  readonly running: string
  readonly ready: string
  readonly waiting: string
  readonly blocking: string
  readonly created: string
  readonly returned: string
  readonly raised: string
  readonly cancelled: string
  readonly cancelAsked: string
  readonly deadline: string
  readonly signal: string
  /** Woken by its timer. */
  readonly timer: string
  /** Woken by somebody who has no row. */
  readonly wake: string
  /** Woken by who stands below. */
  readonly wakeUp: string
  /** Woken by who stands above. */
  readonly wakeDown: string
  readonly link: string
  readonly still: string
  readonly passing: string
  readonly tick: string
  readonly first: string
  readonly broken: string
  readonly branch: string
  readonly lastBranch: string
  readonly through: string
  readonly ellipsis: string
  readonly dot: string
  readonly times: string
  readonly warning: string
  readonly pointer: string
  readonly cursor: string
  readonly toServer: string
  readonly toClient: string
}

const UNICODE: Glyphs = {
  ...{ running: '█', ready: '▒', waiting: '·', blocking: '▓', created: '+', returned: '✓', raised: '✗' },
  ...{ cancelled: '⊘', cancelAsked: '⊗', deadline: '⚑', signal: '↯', timer: '»', wake: '↕' },
  ...{ wakeUp: '↑', wakeDown: '↓', link: '│' },
  ...{
    still: '═',
    passing: '─',
    tick: '┼',
    first: '├',
    broken: '≈',
    branch: '├ ',
    lastBranch: '└ ',
    through: '│ ',
  },
  ...{
    ellipsis: '…',
    dot: '·',
    times: '×',
    warning: '!',
    pointer: '►',
    cursor: '▼',
    toServer: '→',
    toClient: '←',
  },
}

const ASCII: Glyphs = {
  ...{ running: '#', ready: '=', waiting: '.', blocking: '!', created: '+', returned: 'v', raised: 'x' },
  ...{ cancelled: '0', cancelAsked: '@', deadline: 'T', signal: '$', timer: '*', wake: '%' },
  ...{ wakeUp: '^', wakeDown: 'w', link: '|' },
  ...{
    still: ':',
    passing: '-',
    tick: '+',
    first: '+',
    broken: '~',
    branch: '|-',
    lastBranch: '`-',
    through: '| ',
  },
  ...{
    ellipsis: '...',
    dot: '-',
    times: 'x',
    warning: '!',
    pointer: '>',
    cursor: 'V',
    toServer: '>',
    toClient: '<',
  },
}

export function glyphsOf(look: Look): Glyphs {
  return look.ascii ? ASCII : UNICODE
}

/** The mark of a story line that printed: ① to ⑳ take one cell, further ones are plain numbers. */
export function numberMark(number: number, look: Look): string {
  return look.ascii || number > 20 ? String(number) : String.fromCodePoint(0x245f + number)
}
