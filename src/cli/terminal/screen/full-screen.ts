import type { Look } from '../../../render/look/look.js'
import type { Context } from '../../context.js'
import { lookOf } from '../look.js'

/** Somebody sits at a terminal that has screens. */
export function hasFullScreen({ io, look, environment }: Context): boolean {
  return io.isInteractive && io.outputIsTerminal && !look.plain && environment.TERM !== 'dumb'
}

/** What the terminal can show now: it may have another size than before, and a screen is never wider than it is. */
export function screenLook({
  io,
  environment,
  options,
}: Pick<Context, 'io' | 'environment' | 'options'>): Look {
  const look = lookOf({ io, environment }, options)
  return { ...look, width: Math.min(look.width, io.columns ?? look.width) }
}
