import type { PageData } from '../../render/page/data.js'

/** Where a step through a run goes: the number of another event. */
export interface Moves {
  next(step: number): number
  previous(step: number): number
  nextInstant(step: number): number
  previousInstant(step: number): number
  /** The next event of a task; the same one when there is none. */
  nextOf(step: number, who: string): number
  /** The next event that way, from here around, whose words have this text; null: there is none. */
  find(step: number, text: string, way: 1 | -1): number | null
}

export function movesIn({ story }: PageData): Moves {
  const last = story.length - 1
  const kept = (step: number) => Math.min(last, Math.max(0, step))
  return {
    next: step => kept(step + 1),
    previous: step => kept(step - 1),
    nextInstant: step => {
      const found = story.findIndex((one, at) => at > step && one.time !== story[step]!.time)
      return found < 0 ? last : found
    },
    previousInstant: step => {
      const before = story.findLastIndex((one, at) => at < step && one.time !== story[step]!.time)
      return before < 0 ? 0 : story.findIndex(one => one.time === story[before]!.time)
    },
    nextOf: (step, who) => {
      const found = story.findIndex((one, at) => at > step && one.who === who)
      return found < 0 ? step : found
    },
    find: (step, text, way) => {
      const has = (at: number) =>
        `${story[at]!.who} ${story[at]!.says}`.toLowerCase().includes(text.toLowerCase())
      for (let distance = 1; distance <= story.length; distance++) {
        const at = (step + way * distance + story.length) % story.length
        if (has(at)) return at
      }
      return null
    },
  }
}
