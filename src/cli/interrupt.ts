import type { World } from './world.js'

/**
 * Does work that Ctrl-C ends: its signal fires then. Nobody listens any more when the work is done, or has failed. With
 * `passedOn` the first Ctrl-C belongs to somebody else, who is told by it; the next one ends the work.
 */
export async function withInterrupt<Result>(
  { onInterrupt }: Pick<World, 'onInterrupt'>,
  work: (stop: AbortSignal) => Promise<Result>,
  passedOn?: () => void,
): Promise<Result> {
  const stop = new AbortController()
  const end = () => stop.abort()
  const passOn = () => {
    passedOn?.()
    forget = onInterrupt(end)
  }
  let forget = onInterrupt(passedOn === undefined ? end : passOn)
  try {
    return await work(stop.signal)
  } finally {
    forget()
  }
}
