/** How far a run has been played. Times in microseconds of the run. */
export interface Playback {
  readonly at: number
  /** Virtual seconds a second. */
  readonly speed: number
  readonly isPaused: boolean
  /** Null: it goes on. */
  readonly ending: Ending | null
}

/** `over`: the run has ended. `signal`: somebody pressed Ctrl-C, which is the program's. */
export type Ending = 'over' | 'signal' | 'all' | 'next'

/** What there is to play. */
export interface PlayFacts {
  /** When something happens, in order. */
  readonly instants: readonly number[]
  readonly end: number
  /** Ctrl-C is a SIGINT: the program can be run again with it. */
  readonly canSignal: boolean
  /** Another program comes after this one. */
  readonly hasNext: boolean
}

const SLOWEST = 1 / 64
const FASTEST = 4096

export function afterKey(playback: Playback, key: string, facts: PlayFacts): Playback {
  const { at, speed, isPaused } = playback
  switch (key) {
    case 'ctrl-c':
      return { ...playback, ending: facts.canSignal ? 'signal' : 'all' }
    case 'q':
    case 'escape':
    case 'ctrl-d':
      return { ...playback, ending: 'all' }
    case 'd':
      return facts.hasNext ? { ...playback, ending: 'next' } : playback
    case ' ':
      return { ...playback, isPaused: !isPaused }
    case '+':
    case '=':
      return { ...playback, speed: Math.max(speed, Math.min(FASTEST, speed * 2)) }
    case '-':
      return { ...playback, speed: Math.min(speed, Math.max(SLOWEST, speed / 2)) }
    case 'right':
    case 'l':
      return reached(playback, nextAfter(at, facts) ?? facts.end, facts)
    default:
      return playback
  }
}

/** The playback when so many real milliseconds have passed. */
export function afterTime(playback: Playback, passed: number, facts: PlayFacts): Playback {
  const { at, speed, isPaused } = playback
  return isPaused ? playback : reached(playback, at + passed * 1000 * speed, facts)
}

/** When something happens next; null: nothing more does. */
export function nextAfter(at: number, { instants }: PlayFacts): number | null {
  return instants.find(instant => instant > at) ?? null
}

function reached(playback: Playback, at: number, { end }: PlayFacts): Playback {
  return at >= end ? { ...playback, at: end, ending: 'over' } : { ...playback, at }
}
