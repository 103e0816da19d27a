import type { Look } from '../../render/look/look.js'

/** A cell for each exercise: those passed, and those to come. */
export function progressBar(done: number, all: number, { ascii }: Look): string {
  const [full, empty] = ascii ? ['#', '.'] : ['█', '░']
  return full.repeat(done) + empty.repeat(all - done)
}
