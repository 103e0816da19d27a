import { describe, expect, it } from 'vitest'
import { interruptAt, type Signals } from '../../src/cli/playback/interrupt.js'
import type { KeyedScreen } from '../../src/cli/playback/keyed-screen.js'
import { pictureAt, type Scene } from '../../src/cli/playback/picture.js'
import { afterKey, afterTime, type Playback, type PlayFacts } from '../../src/cli/playback/state.js'
import { lastLines } from '../../src/cli/terminal/screen/last-lines.js'
import type { Run } from '../../src/engine/engine.js'
import { PLAIN_LOOK } from '../../src/render/look/look.js'
import { widthOf } from '../../src/render/text/printable.js'
import * as examples from '../timeline/example-traces.js'
import { trace } from '../timeline/trace-builder.js'

const facts: PlayFacts = {
  instants: [0, 1_000_000, 3_000_000],
  end: 3_000_000,
  canSignal: true,
  hasNext: false,
}
const BEGUN: Playback = { at: 0, speed: 1, isPaused: false, ending: null }

const pressing = (keys: readonly string[], from: Playback = BEGUN, what: PlayFacts = facts) =>
  keys.reduce((playback, key) => afterKey(playback, key, what), from)

describe('a run that is played', () => {
  it('goes on as fast as it was asked to, and stands still while it is paused', () => {
    expect(afterTime(BEGUN, 500, facts).at).toBe(500_000)
    expect(afterTime(pressing(['+']), 500, facts).at).toBe(1_000_000)
    expect(afterTime(pressing(['-', '-']), 500, facts).at).toBe(125_000)
    expect(afterTime(pressing([' ']), 500, facts).at).toBe(0)
    expect(afterTime(pressing([' ', ' ']), 500, facts).at).toBe(500_000)
    expect(afterTime(BEGUN, 5000, facts)).toMatchObject({ at: 3_000_000, ending: 'over' })
  })

  it('skips to the next event, and is over with the last', () => {
    expect(pressing(['right'])).toMatchObject({ at: 1_000_000, ending: null })
    expect(pressing(['right', 'right'])).toMatchObject({ at: 3_000_000, ending: 'over' })
  })

  it('is left by q and Escape; Ctrl-C is the program’s where it can run again', () => {
    for (const key of ['q', 'escape', 'ctrl-d']) expect(pressing([key]).ending).toBe('all')
    expect(pressing(['ctrl-c']).ending).toBe('signal')
    expect(pressing(['ctrl-c'], BEGUN, { ...facts, canSignal: false }).ending).toBe('all')
    expect(pressing(['d']).ending).toBe(null)
    expect(pressing(['d'], BEGUN, { ...facts, hasNext: true }).ending).toBe('next')
    expect(pressing(['x'])).toBe(BEGUN)
  })
})

describe('Ctrl-C in a play', () => {
  const screen = () => {
    const keys = { press: (_: string) => {} }
    const closed: string[] = []
    const keyed: KeyedScreen = {
      onKey: pressed => {
        keys.press = pressed
      },
      close: () => void closed.push('close'),
      open: () => void closed.push('open'),
    }
    return { keyed, keys, closed }
  }
  const runUntil = (seconds: number): Run => {
    const events = trace().creates('main', { parent: null }).at(seconds).ends().stream()
    return { events, outcome: { kind: 'finished', status: 0 } }
  }
  const at = { ...BEGUN, at: 2_541_300 }

  it('runs the program again with a SIGINT at that moment, to the millisecond', async () => {
    const { keyed } = screen()
    const seen = { run: runUntil(9), signals: [{ name: 'SIGTERM', at: 1 }] }
    const asked: Signals[] = []
    const again = async (signals: Signals) => {
      asked.push(signals)
      return runUntil(9)
    }
    const { signals, isLeft } = await interruptAt({ ...at, isPaused: true }, seen, again, keyed)
    expect(signals).toEqual([
      { name: 'SIGTERM', at: 1 },
      { name: 'SIGINT', at: 2.541 },
    ])
    expect(asked).toEqual([signals])
    expect(isLeft).toBe(false)
  })

  it('brings another one that is pressed meanwhile, unless the run is over before that', async () => {
    // However busy the machine is, the longer run is not over.
    for (const end of [1_000_000, 2.541]) {
      const { keyed, keys } = screen()
      const counts: number[] = []
      const again = async (signals: Signals) => {
        counts.push(signals.length)
        // A moment later: a play at 400 times the speed is well past the end of the shorter run.
        await new Promise(resolve => setTimeout(resolve, 5))
        if (counts.length === 1) keys.press('ctrl-c')
        return runUntil(end)
      }
      const seen = { run: runUntil(9), signals: [] }
      const { signals } = await interruptAt({ ...at, speed: 400 }, seen, again, keyed)
      expect(counts).toEqual([1, 2])
      expect(signals[0]).toEqual({ name: 'SIGINT', at: 2.541 })
      expect(signals.length).toBe(end === 2.541 ? 1 : 2)
    }
  })

  it('has arrived in a run that it ended, at whichever millisecond that was', async () => {
    const lost: number[] = []
    for (let millisecond = 1; millisecond <= 10_000; millisecond++) {
      const pressed = { ...at, at: millisecond * 1000, isPaused: true }
      const again = async ([signal]: Signals) => runUntil(signal!.at)
      const { signals } = await interruptAt(
        pressed,
        { run: runUntil(30), signals: [] },
        again,
        screen().keyed,
      )
      if (signals.length !== 1) lost.push(millisecond)
    }
    expect(lost).toEqual([])
  })

  it('has not arrived in a run that was over a microsecond before', async () => {
    const again = async () => runUntil(2.540999)
    const { signals } = await interruptAt(at, { run: runUntil(9), signals: [] }, again, screen().keyed)
    expect(signals).toEqual([])
  })

  it('gives the terminal back while the program asks for what nobody has typed yet', async () => {
    const { keyed, closed } = screen()
    const again = async (_: Signals, __: Run, asking: () => void) => {
      asking()
      return runUntil(9)
    }
    await interruptAt(at, { run: runUntil(9), signals: [] }, again, keyed)
    expect(closed).toEqual(['close', 'open'])
  })
})

describe('the picture of a play', () => {
  const timeline = examples.sideBySide().timeline()
  const scene: Scene = { timeline, facts, look: PLAIN_LOOK, rows: 24, title: '' }
  const shownAt = (seconds: number, change: Partial<Scene> = {}, playback: Partial<Playback> = {}) =>
    pictureAt({ ...scene, ...change }, { ...BEGUN, at: seconds * 1_000_000, ...playback }).split('\n')

  it('shows nothing of the future: not how far the loop will jump, nor who is yet to come', () => {
    const early = shownAt(0.9)
    expect(early[0]).toBe('0.9 s  1 ×  next at 1.0 s')
    expect(early.slice(4, 9)).toEqual([
      ' loop       ███',
      ' main       █· waits for task_one',
      ' ├ task_one +█· sleep 3 ··········',
      ' └ task_two +▒█· sleep 1 ·········',
      ' prints      ①',
    ])
    expect(shownAt(1)[4]).toBe(' loop       ███ +1.0 s             ███')
    expect(shownAt(1)).toContain('  two done')
  })

  it('says which demo it is, and that it is paused', () => {
    const title = 'demo 2 of 3: late-await'
    expect(shownAt(0.9, { title }, { isPaused: true })[0]).toBe(
      '0.9 s  paused  next at 1.0 s  demo 2 of 3: late-await',
    )
  })

  it('says that the program runs again, while nothing moves', () => {
    expect(shownAt(0.9, {}, { ending: 'signal' }).at(-1)).toBe('SIGINT: the program runs again up to here.')
  })

  it('fits any terminal, and always says how to leave it', () => {
    for (let rows = 2; rows < 50; rows += 1)
      for (const width of [20, 30, 36, 40, 60, 80, 200])
        for (const ascii of [false, true]) {
          const lines = shownAt(1.5, { rows, look: { ...PLAIN_LOOK, width, ascii } })
          const size = `${width}x${rows}`
          expect(lines.length, size).toBeLessThanOrEqual(Math.max(1, rows - 1))
          for (const line of lines) expect(widthOf(line), size).toBeLessThanOrEqual(width)
          expect(lines.join('\n'), size).toContain('q leaves')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is all that may be there
          if (ascii) expect(lines.join('\n')).toMatch(/^[\x00-\x7f]*$/)
        }
  })

  it('shows the lane of the event among many, and how many are hidden', () => {
    const many = examples.manyWorkers(30, false).timeline()
    const look = { ...PLAIN_LOOK, all: true }
    const shown = shownAt(many.end.at / 1_000_000, { timeline: many, look, rows: 16 }).join('\n')
    expect(shown).toMatch(/^ main/m)
    expect(shown).toMatch(/^ \d+ more lanes above or below$/m)
  })

  it('shows what was printed as a terminal does: a line ends where it is broken, not where it was written', () => {
    const pieces = ['Loading', '.', '.', ' done\nnext ', 'line\n', 'half']
    expect(lastLines(pieces, 2, 3)).toEqual(['Loading..'])
    expect(lastLines(pieces, 5, 3)).toEqual(['Loading.. done', 'next line', 'half'])
    expect(lastLines(pieces, 5, 1)).toEqual(['half'])
    expect(lastLines(pieces, -1, 3)).toEqual([])
    expect(lastLines(pieces, 5, 0)).toEqual([])
  })
})
