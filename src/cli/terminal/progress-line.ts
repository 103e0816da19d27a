import type { Context } from '../context.js'

/** Says on a terminal how far something is that takes longer than a second. The returned function wipes it away. */
export function progressLine(text: () => string, { io, look, environment }: Context): () => void {
  if (!io.errorIsTerminal || look.plain || environment.TERM === 'dumb') return () => {}
  let isShown = false
  const timer = setInterval(() => {
    isShown = true
    io.writeError(`\r${text()}\x1b[K`)
  }, 1000)
  return () => {
    clearInterval(timer)
    if (isShown) io.writeError('\r\x1b[K')
  }
}
