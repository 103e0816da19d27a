import type { Beats } from '../model.js'

/** An event of one of several runs: which run, and its place there. */
export interface Origin {
  readonly run: number
  readonly index: number
}

/** The beats of runs side by side: what comes first at a time in each of them shares a beat, and so on. */
export function mergeBeats(runs: readonly Beats[], origins: readonly Origin[]): Beats {
  const places = runs.map(({ at }) => placesAtTheirTime(at))
  const most = new Map<number, number>()
  for (const [run, { at }] of runs.entries())
    for (const [beat, time] of at.entries())
      most.set(time, Math.max(most.get(time) ?? 0, places[run]![beat]! + 1))
  const first = new Map<number, number>()
  const times: number[] = []
  for (const time of [...most.keys()].sort((one, other) => one - other)) {
    first.set(time, times.length)
    for (let count = most.get(time)!; count > 0; count--) times.push(time)
  }
  const ofEvent = Int32Array.from(origins, ({ run, index }) => {
    const beat = runs[run]!.ofEvent[index]!
    return first.get(runs[run]!.at[beat]!)! + places[run]![beat]!
  })
  return { ofEvent, at: times, edges: [] }
}

/** Of each beat, how many others of its time come before it. */
function placesAtTheirTime(at: readonly number[]): readonly number[] {
  let place = 0
  return at.map((time, beat) => {
    place = beat > 0 && at[beat - 1] === time ? place + 1 : 0
    return place
  })
}
