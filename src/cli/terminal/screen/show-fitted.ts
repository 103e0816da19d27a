import type { Look } from '../../../render/look/look.js'
import type { Context } from '../../context.js'
import { MEANS, waitForKey } from '../any-key.js'
import { apart, filled, inked } from '../text.js'
import { type Fitted, fitted, type Shown, scrolled } from './fitted.js'
import { hasFullScreen, screenLook } from './full-screen.js'

export interface Screen {
  /** What there is to see, for a terminal that looks like this. It is asked again after each key and each change of the window. */
  readonly draw: (look: Look) => Shown | Promise<Shown>
  /** The keys in words; what stands between no-break spaces stays on one line. */
  readonly keys: string
  /** The keys that lead away. Any but those that scroll, when none is named. */
  readonly leads: readonly string[]
  /** Takes a key that doesn't: `taken`, and what is seen has changed; or what leads away instead of it. */
  readonly pressed?: (key: string) => 'taken' | 'ignored' | { readonly leads: string }
  /** Enter shows what is further down before it leads away. */
  readonly isToBeRead?: boolean
}

/**
 * Shows a screen that fits the terminal, whatever becomes of its size, and gives the key that led away. Where there are no screens
 * all of it is written, once.
 */
export async function showFitted(screen: Screen, context: Context): Promise<string> {
  const { io } = context
  if (hasFullScreen(context) && io.rows !== null) return showPainted(screen, context)
  const { head, body, foot } = await screen.draw(context.look)
  io.write(`${apart(...[head, body, foot].map(text => text.replace(/\n+$/, '')))}\n`)
  return waitForKey(screen.keys, screen.leads, context)
}

async function showPainted(screen: Screen, context: Context): Promise<string> {
  const { io } = context
  const { leads, isToBeRead = false, pressed: take } = screen
  let look = screenLook(context)
  let shown = await screen.draw(look)
  let painted: Fitted | null = null

  const paint = (top: number) => {
    const words = filled(inked(screen.keys, look), look).replaceAll('\u00a0', ' ')
    painted = fitted(shown, words, top, io.rows ?? 24, look)
    io.paint(painted.text)
  }
  const redraw = async () => {
    look = screenLook(context)
    shown = await screen.draw(look)
    paint(painted?.top ?? 0)
  }
  return new Promise(resolve => {
    let forgetKeys = () => {}
    const listen = () => {
      forgetKeys = io.onKey(hear)
    }
    const forgetSize = io.onResize(() => void redraw())
    const hear = (pressed: string) => {
      const key = MEANS[pressed] ?? pressed
      if (key === 'ctrl-z') return void rest()
      const to = painted === null ? null : scrolled(isToBeRead && key === 'return' ? 'space' : key, painted)
      if (to !== null) return paint(to)
      const taken = take?.(key) ?? 'ignored'
      if (taken === 'taken') return void redraw()
      if (taken === 'ignored' && leads.length > 0 && !leads.includes(key)) return
      forgetKeys()
      forgetSize()
      io.write('\n')
      resolve(taken === 'ignored' ? key : taken.leads)
    }
    const rest = async () => {
      forgetKeys()
      await io.suspend()
      listen()
      await redraw()
    }
    // A key pressed by somebody who reads it finds us listening.
    listen()
    paint(0)
  })
}
