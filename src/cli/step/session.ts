import { renderChart } from '../../render/chart.js'
import { renderStep } from '../../render/step-view.js'
import { isTold } from '../../render/story-entry.js'
import type { Timeline } from '../../timeline/model.js'
import type { Context } from '../context.js'
import { lookOf } from '../look.js'
import { dataOf } from '../page/page.js'
import { createInbox } from '../watch/inbox.js'
import { movesIn } from './moves.js'

type Letter =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'resized' }
  | { readonly kind: 'tick' }
  | { readonly kind: 'stop' }

const HELP = '←→ event  [] instant  t f task  / find  n again  space play  +- pace  g G ends  q quit'
const SHORT = '? for keys, q to quit'
const LEAVE = ['q', 'ctrl-c', 'ctrl-d', 'escape']

/** Milliseconds between two events while it plays. */
const PACES = [1600, 800, 400, 200, 100, 50]

/** Steps through a recorded run in a screen of its own, forwards and back. The terminal is left as it was. */
export async function stepThrough(timeline: Timeline, context: Context): Promise<void> {
  const { io } = context
  const data = await dataOf(timeline)
  if (data.story.length === 0) return
  const moments = timeline.entries.filter(isTold).map(({ began }) => began)
  const moves = movesIn(data)
  const inbox = createInbox<Letter>()
  const tasks = data.lanes.filter(({ kind }) => kind === 'task').map(({ name }) => name)
  let look = lookOf(context, context.options)
  let step = 0
  let followed: number | null = null
  let foot = SHORT
  let typed: string | null = null
  let sought = ''
  let pace = 2
  let timer: NodeJS.Timeout | null = null

  const leaveScreen = io.fullScreen()
  const forgetKeys = io.onKey(key => inbox.post({ kind: 'key', key }))
  const forgetResize = io.onResize(() => inbox.post({ kind: 'resized' }))
  io.closed.addEventListener('abort', () => inbox.post({ kind: 'stop' }))
  try {
    draw()
    for (;;) {
      const letter = await inbox.next()
      if (letter.kind === 'stop') return
      if (letter.kind === 'key') {
        if (typed === null && LEAVE.includes(letter.key)) return
        if (typed === null) press(letter.key)
        else type(letter.key)
      } else if (letter.kind === 'resized') look = lookOf(context, context.options)
      else advance()
      draw()
    }
  } finally {
    stop()
    forgetKeys()
    forgetResize()
    leaveScreen()
  }

  function draw(): void {
    const chart = renderChart(timeline, { ...look, cursor: moments[step]! }).split('\n')
    const screen = {
      data,
      step,
      chart,
      foot: typed === null ? foot : `/${typed}`,
      followed: followed === null ? null : tasks[followed]!,
    }
    io.clear()
    io.write(renderStep(screen, look, io.rows ?? 24))
  }

  function press(key: string): void {
    foot = SHORT
    switch (key) {
      case 'right':
      case 'l':
        step = moves.next(step)
        return
      case 'left':
      case 'h':
        step = moves.previous(step)
        return
      case ']':
      case 'pagedown':
      case 'down':
        step = moves.nextInstant(step)
        return
      case '[':
      case 'pageup':
      case 'up':
        step = moves.previousInstant(step)
        return
      case 'home':
      case 'g':
        step = 0
        return
      case 'end':
      case 'G':
        step = data.story.length - 1
        return
      case 't':
        followed = ((followed ?? -1) + 1) % Math.max(1, tasks.length)
        return
      case 'f':
        if (followed === null) foot = 'Choose a task with t first.'
        else step = moves.nextOf(step, tasks[followed]!)
        return
      case '/':
        typed = ''
        return
      case 'n':
        seek()
        return
      case ' ':
      case 'space':
        if (timer === null) go()
        else stop()
        return
      case '+':
      case '-':
        pace = Math.min(PACES.length - 1, Math.max(0, pace + (key === '+' ? 1 : -1)))
        if (timer !== null) go()
        foot = `An event every ${PACES[pace]! / 1000} s.`
        return
      case '?':
        foot = HELP
    }
  }

  function type(key: string): void {
    if (key === 'return' || key === 'enter') {
      sought = typed ?? ''
      typed = null
      seek()
    } else if (key === 'escape' || key === 'ctrl-c') typed = null
    else if (key === 'backspace') typed = typed!.slice(0, -1)
    else if (key === 'space') typed += ' '
    else if (key.length === 1) typed += key
  }

  function seek(): void {
    const found = sought === '' ? null : moves.find(step, sought)
    if (found === null) foot = sought === '' ? 'Search with / first.' : `No event has "${sought}".`
    else step = found
  }

  function advance(): void {
    step = moves.next(step)
    if (step === data.story.length - 1) stop()
  }

  function go(): void {
    stop()
    timer = setInterval(() => inbox.post({ kind: 'tick' }), PACES[pace])
  }

  function stop(): void {
    if (timer !== null) clearInterval(timer)
    timer = null
  }
}
