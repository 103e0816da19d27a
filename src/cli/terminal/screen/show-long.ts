import type { Look } from '../../../render/look/look.js'
import type { Context } from '../../context.js'
import { type Shown, tooLong } from './fitted.js'
import { hasFullScreen, screenLook } from './full-screen.js'
import { showFitted } from './show-fitted.js'

/** Writes a text; in a terminal that is too small for it, it is shown a page at a time. */
export async function showLong(text: (look: Look) => string, context: Context): Promise<void> {
  await showLongParts(
    look => ({ head: '', body: text(look), foot: '' }),
    () => text(context.look),
    context,
  )
}

/** The same, with parts that stay in sight; `whole` is the text of them all. */
export async function showLongParts(
  parts: (look: Look) => Shown | Promise<Shown>,
  whole: () => string | Promise<string>,
  context: Context,
): Promise<void> {
  const { io } = context
  const text = await whole()
  if (!hasFullScreen(context) || io.rows === null || !tooLong(text, io.rows, screenLook(context)))
    return io.write(text)
  const screen = {
    draw: parts,
    keys: '`Space` shows more   `q` leaves',
    leads: ['q', 'return'],
    isToBeRead: true,
  }
  await showFitted(screen, context)
}
