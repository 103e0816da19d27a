import type { Moves } from './moves.js'

/** Where somebody is who steps through a run. */
export interface StepState {
  readonly step: number
  /** The task that is followed, by its place among the tasks; null: none. */
  readonly followed: number | null
  /** What has been typed of a search; null: none is being typed. */
  readonly typed: string | null
  readonly sought: string
  readonly isPlaying: boolean
  /** A place in PACES. */
  readonly pace: number
  /** What the last key has to say. */
  readonly note: string
  readonly showsHelp: boolean
  readonly isOver: boolean
  /** The next program is wanted. */
  readonly goesOn: boolean
}

export const START: StepState = {
  step: 0,
  followed: null,
  typed: null,
  sought: '',
  isPlaying: false,
  pace: 2,
  note: '',
  showsHelp: false,
  isOver: false,
  goesOn: false,
}

/** Milliseconds between two events while it plays. */
export const PACES = [1600, 800, 400, 200, 100, 50] as const

/** What there is to step through. */
export interface StepFacts {
  readonly moves: Moves
  /** The number of the last event. */
  readonly last: number
  /** Tasks, then threads and processes, by name. */
  readonly tasks: readonly string[]
  /** Another program comes after this one. */
  readonly hasNext: boolean
}

/** All keys and what they do, as the help tells it. */
export const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['← → or h l', 'the event before, the next event'],
  ['[ ] or ↑ ↓', 'the instant before, the next instant'],
  ['g G or Home End', 'the first event, the last'],
  ['t T or 1-9', 'follow a task or thread: the next, the one before, by number'],
  ['f', 'the next event of the followed task'],
  ['/ then n N', 'find words, and find them again, forwards or back'],
  ['space', 'play and pause'],
  ['+ -', 'play faster, slower'],
  ['d', 'the next demo'],
  ['?', 'these keys'],
  ['q Esc Ctrl-C', 'leave'],
]

/** The state after a key, by its name or character. */
export function afterKey(state: StepState, key: string, facts: StepFacts): StepState {
  if (state.typed !== null) return afterTyping(state, state.typed, key, facts)
  if (state.showsHelp && !ALWAYS_LEAVING.has(key)) return { ...state, showsHelp: false }
  const { moves, last, tasks } = facts
  const { step, pace } = state
  const at = (next: number): StepState => ({ ...state, step: next, note: '' })
  if (LEAVING.has(key)) return { ...state, isOver: true }
  if (/^[1-9]$/.test(key)) return follow(state, Number(key) - 1, tasks)
  switch (key) {
    case 'right':
    case 'l':
      return at(moves.next(step))
    case 'left':
    case 'h':
      return at(moves.previous(step))
    case ']':
    case 'pagedown':
    case 'down':
      return at(moves.nextInstant(step))
    case '[':
    case 'pageup':
    case 'up':
      return at(moves.previousInstant(step))
    case 'home':
    case 'g':
      return at(0)
    case 'end':
    case 'G':
      return at(last)
    case 't':
      return follow(state, ((state.followed ?? -1) + 1) % Math.max(1, tasks.length), tasks)
    case 'T':
      return follow(state, ((state.followed ?? tasks.length) - 1 + tasks.length) % tasks.length, tasks)
    case 'f':
      return nextOfFollowed(state, facts)
    case '/':
      return { ...state, typed: '', note: '', isPlaying: false }
    case 'n':
      return found(state, facts, 1)
    case 'N':
      return found(state, facts, -1)
    case 'space':
      return { ...state, step: step < last ? step : 0, isPlaying: !state.isPlaying && last > 0, note: '' }
    case '+':
    case '=':
    case '-': {
      const next = Math.min(PACES.length - 1, Math.max(0, pace + (key === '-' ? -1 : 1)))
      return { ...state, pace: next, note: `An event every ${PACES[next]! / 1000} s.` }
    }
    case 'd':
      return facts.hasNext ? { ...state, isOver: true, goesOn: true } : state
    case '?':
      return { ...state, showsHelp: true, isPlaying: false }
    default:
      return state
  }
}

const ALWAYS_LEAVING: ReadonlySet<string> = new Set(['ctrl-c', 'ctrl-d'])
const LEAVING: ReadonlySet<string> = new Set(['q', 'escape', ...ALWAYS_LEAVING])

/** The state after the time between two events while it plays. */
export function afterTick(state: StepState, { moves, last }: StepFacts): StepState {
  const step = moves.next(state.step)
  return { ...state, step, isPlaying: state.isPlaying && step < last }
}

function follow(state: StepState, followed: number, tasks: readonly string[]): StepState {
  const name = tasks[followed]
  if (name !== undefined) return { ...state, followed, note: `f goes on to what ${name} does next.` }
  const count = tasks.length === 1 ? 'There is 1 task' : `There are ${tasks.length} tasks`
  return { ...state, note: `${count} to follow.` }
}

function nextOfFollowed(state: StepState, { moves, tasks }: StepFacts): StepState {
  if (state.followed === null) return { ...state, note: 'Choose a task with t first.' }
  const name = tasks[state.followed]!
  const step = moves.nextOf(state.step, name)
  return { ...state, step, note: step === state.step ? `${name} does nothing after this.` : '' }
}

function afterTyping(state: StepState, typed: string, key: string, facts: StepFacts): StepState {
  switch (key) {
    case 'return':
      return found({ ...state, sought: typed, typed: null }, facts, 1)
    case 'escape':
    case 'ctrl-c':
      return { ...state, typed: null }
    case 'backspace':
      return { ...state, typed: Array.from(typed).slice(0, -1).join('') }
    case 'space':
      return { ...state, typed: `${typed} ` }
    default:
      return Array.from(key).length === 1 ? { ...state, typed: typed + key } : state
  }
}

function found(state: StepState, { moves }: StepFacts, way: 1 | -1): StepState {
  const { sought } = state
  if (sought === '') return { ...state, note: 'Search with / first.' }
  const step = moves.find(state.step, sought, way)
  if (step === null) return { ...state, note: `No event has "${sought}".` }
  if (step === state.step) return { ...state, note: `No other event has "${sought}".` }
  const isAround = way > 0 ? step < state.step : step > state.step
  const from = way > 0 ? 'Found from the beginning on' : 'Found from the end back'
  const again = `n finds "${sought}" again${isAround ? '' : ', N backwards'}.`
  return { ...state, step, note: isAround ? `${from}; ${again}` : again }
}
