import wrapAnsi from 'wrap-ansi'
import type { Look } from '../../../render/look/look.js'
import { counted, paintOf } from '../text.js'

/** What a screen shows, by what has to stay in sight. Any of it may be empty. */
export interface Shown {
  /** Stays at the top. */
  readonly head: string
  /** Scrolls between the two. */
  readonly body: string
  /** Stays at the bottom. */
  readonly foot: string
}

/** A screen as it is painted: just as many lines as the terminal has. */
export interface Fitted {
  readonly text: string
  /** The first line of the body that is shown, and how many there are beside those that are. */
  readonly top: number
  readonly above: number
  readonly below: number
  /** How many lines of the body are shown at a time. */
  readonly room: number
}

/** With less to read at a time nobody can follow: then the head scrolls as well, and after it the foot, but for its last lines. */
const LEAST_ROOM = 4

/** Fits what is shown into a terminal: keys in its last rows, and the body from line `top` on, or as near to it as can be. */
export function fitted(shown: Shown, keys: string, top: number, rows: number, look: Look): Fitted {
  const { head, body, foot } = pinned(shown, keys, rows, look)
  const spare = rows - head.length - foot.length
  const isWhole = body.length <= spare
  const room = isWhole ? spare : Math.max(1, spare - 1)
  const first = Math.max(0, Math.min(top, body.length - room))
  const seen = body.slice(first, first + room)
  const below = Math.max(0, body.length - first - room)
  const padding = Array.from({ length: Math.max(0, room - seen.length) }, () => '')
  const more = isWhole ? [] : [paintOf(look).quiet(moreText(first, below, look))]
  const lines = [...head, ...seen, ...padding, ...more, ...foot].slice(-rows)
  return { text: lines.join('\n'), top: first, above: first, below, room }
}

/** The three parts in lines, with what has to scroll for want of room in the body. */
function pinned(shown: Shown, keys: string, rows: number, look: Look) {
  const keyLines = linesOf(keys, look)
  const [head, body, foot] = [shown.head, shown.body, shown.foot].map(text => linesOf(text, look)) as [
    string[],
    string[],
    string[],
  ]
  const apart = (lines: string[]) => (lines.length === 0 ? [] : [...lines, ''])
  const parts = {
    head: apart(head),
    body,
    foot: [...(foot.length === 0 ? [] : ['', ...foot]), '', ...keyLines],
  }
  if (rows - parts.head.length - parts.foot.length >= Math.min(LEAST_ROOM, body.length)) return parts
  const headless = { head: [], body: [...parts.head, ...body], foot: parts.foot }
  if (rows - headless.foot.length >= LEAST_ROOM) return headless
  return { head: [], body: [...parts.head, ...body, '', ...foot], foot: keyLines }
}

function moreText(above: number, below: number, { ascii }: Look): string {
  const [up, down] = ascii ? ['Up', 'Down'] : ['↑', '↓']
  const parts = [
    ...(below > 0 ? [`${down} ${counted(below, 'more line')} below (Space)`] : []),
    ...(above > 0 ? [`${up} ${counted(above, 'line')} above`] : []),
  ]
  return ` ${parts.join('   ')}`
}

/** Whether a text, and the shell's next line below it, are more than the terminal has lines for. */
export function tooLong(text: string, rows: number, look: Look): boolean {
  return linesOf(text, look).length >= rows
}

/** Broken where the terminal would break them. */
function linesOf(text: string, { width }: Look): string[] {
  if (text === '') return []
  return wrapAnsi(text.replace(/\n+$/, ''), width, { hard: true, trim: false }).split('\n')
}

/** Where a key scrolls to; null: it does not. */
export function scrolled(key: string, { top, above, below, room }: Fitted): number | null {
  switch (key) {
    case 'down':
      return below > 0 ? top + 1 : null
    case 'up':
      return above > 0 ? top - 1 : null
    case 'pagedown':
    case 'space':
      return below > 0 ? top + Math.max(1, room - 1) : null
    case 'pageup':
      return above > 0 ? top - Math.max(1, room - 1) : null
    case 'home':
      return above > 0 ? 0 : null
    case 'end':
      return below > 0 ? top + below : null
    default:
      return null
  }
}
