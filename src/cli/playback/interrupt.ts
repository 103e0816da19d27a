import type { ProgramRequest, Run } from '../../engine/engine.js'
import type { KeyedScreen } from './keyed-screen.js'
import type { Playback } from './state.js'

export type Signals = ProgramRequest['signals']

/** Runs the program again with other signals; `asking` is called when it asks for what nobody has typed in the run before. */
export type RunAgain = (signals: Signals, before: Run, asking: () => void) => Promise<Run>

interface Seen {
  readonly run: Run
  readonly signals: Signals
}

/**
 * Runs the program again with a SIGINT at the moment at which the play stands. Further ones that are pressed meanwhile reach it
 * at their moments, too.
 */
export async function interruptAt(
  { at, speed, isPaused }: Playback,
  { run, signals }: Seen,
  again: RunAgain,
  screen: KeyedScreen,
): Promise<Seen & { readonly isLeft: boolean }> {
  const began = performance.now()
  const passed = () => (isPaused ? 0 : (performance.now() - began) * 1000 * speed)
  const pressedAt = (micros: number) => ({ name: 'SIGINT', at: momentNear(micros, speed) })
  let wanted: Signals = [...signals, pressedAt(at)]
  let isLeft = false
  screen.onKey(key => {
    if (key === 'ctrl-c') wanted = [...wanted, pressedAt(at + passed())]
    else if (key === 'q' || key === 'escape' || key === 'ctrl-d') isLeft = true
  })
  for (;;) {
    const given = wanted
    const interrupted = await again(given, run, screen.close)
    screen.open()
    if (given === wanted || isLeft)
      return { run: interrupted, signals: given.filter(signal => hasArrived(signal, interrupted)), isLeft }
  }
}

/** The run was not over before. Both in whole microseconds: 2.091 * 1_000_000 is more than 2091000. */
function hasArrived({ at }: Signals[number], { events }: Run): boolean {
  return Math.round(at * 1_000_000) <= (events.at(-1)?.at ?? 0)
}

/** Seconds, as exact as the picture is: the moment can be typed to make the same run again. */
function momentNear(micros: number, speed: number): number {
  const unit = speed < 0.5 ? 1 : 1000
  return (Math.round(micros / unit) * unit) / 1_000_000
}
