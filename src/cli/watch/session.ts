import type { Engine } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import type { Verdict } from '../../verify/verdict.js'
import type { Context } from '../context.js'
import type { Picked } from '../exercise/pick.js'
import { failingLine, recordTry } from '../exercise/try.js'
import { MEANS } from '../terminal/any-key.js'
import { isLeaving } from '../terminal/keys.js'
import { lookOf } from '../terminal/look.js'
import { type Fitted, fitted, scrolled } from '../terminal/screen/fitted.js'
import { hasFullScreen, screenLook } from '../terminal/screen/full-screen.js'
import { apart, errorText } from '../terminal/text.js'
import { createChecker, type Judged } from './checker.js'
import { watchFile } from './file.js'
import { createInbox, type Inbox } from './inbox.js'
import { keysText, type WatchState, watchScreen } from './screen.js'

/** What a key does besides checking again. Resolves with another exercise to go on with. */
export type WatchAction = (watching: Watching) => Promise<Picked | undefined>

/** What an action sees, and what it may say below the verdict. */
export interface Watching {
  readonly picked: Picked
  readonly verdict: Verdict | null
  readonly engine: Engine
  readonly context: Context
  readonly say: (note: string) => void
}

type Letter =
  | { readonly kind: 'changed' | 'polling' | 'resized' | 'slow' | 'stop' }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'judged' | 'pictured'; readonly judged: Judged; readonly picked: Picked }

/** One exercise that is watched: its file, and what checks it. */
interface Watched {
  readonly picked: Picked
  readonly check: (isAsked: boolean) => void
  readonly close: () => Promise<void>
}

/** What is on the screen about the exercise that is watched. */
interface Seen {
  readonly now: Judged | null
  readonly before: Verdict | null
  readonly notes: readonly string[]
}

const NOTHING: Seen = { now: null, before: null, notes: [] }

/**
 * Checks an answer at every save until somebody leaves. Everything that happens comes through one inbox, so that a save
 * in mid-check, a key and a change of the window never meet halfway.
 */
export async function watchExercise(
  first: Picked,
  engine: Engine,
  actions: Readonly<Record<string, WatchAction>>,
  given: Context,
): Promise<void> {
  const inbox = createInbox<Letter>()
  const terminal = listenTo(inbox, given)
  let context = given
  let watched = openExercise(first, engine, inbox)
  let seen = NOTHING
  let painted: Fitted | null = null
  try {
    for (;;) {
      const letter = await inbox.next()
      if (letter.kind === 'stop' || (letter.kind === 'key' && isLeaving(letter.key))) break
      await handle(letter)
    }
  } finally {
    // A screen that fits ends where the shell would go on.
    if (painted !== null) given.io.write('\n')
    terminal.close()
    await watched.close()
  }

  async function handle(letter: Exclude<Letter, { kind: 'stop' }>): Promise<void> {
    switch (letter.kind) {
      case 'changed':
        return watched.check(false)
      case 'polling':
        return draw({ note: 'No file events arrive here, so the file is looked at ten times a second.' })
      case 'resized':
        context = { ...context, look: lookOf(context, context.options) }
        return draw({ top: painted?.top ?? 0 })
      case 'slow':
        return draw({ note: 'Checking…' })
      case 'judged':
        if (letter.picked !== watched.picked) return
        if (letter.judged.kind === 'verdict') recordTry(letter.picked, letter.judged.verdict, context)
        seen = afterJudged(seen, letter.judged)
        return draw()
      case 'pictured':
        if (letter.picked === watched.picked) seen = { ...seen, now: letter.judged }
        return draw({ top: painted?.top ?? 0 })
      case 'key':
        return press(letter.key)
    }
  }

  async function press(key: string): Promise<void> {
    const top = painted === null ? null : scrolled(MEANS[key] ?? key, painted)
    if (top !== null) return draw({ top })
    const verdict = seen.now?.kind === 'verdict' ? seen.now.verdict : null
    // What is passed is left for what comes next.
    const means = key !== 'return' ? key : verdict?.outcome === 'passed' ? 'n' : 'r'
    if (means === 'r') return watched.check(true)
    const action = actions[means]
    if (action === undefined) return
    const notes: string[] = []
    const say = (note: string) => void notes.push(note)
    const watching = { picked: watched.picked, verdict, engine, context, say }
    const other = await terminal.lentTo(() => act(action, watching))
    seen = { ...seen, notes }
    if (!other) return draw()
    await watched.close()
    watched = openExercise(other, engine, inbox)
    seen = NOTHING
  }

  async function draw({ note, top = 0 }: { note?: string; top?: number } = {}): Promise<void> {
    const notes = note === undefined ? seen.notes : [...seen.notes, note]
    painted = await show({ picked: watched.picked, ...seen, notes }, top, context)
  }
}

/** Does what a key does; what can't be done is said. */
async function act(action: WatchAction, watching: Watching): Promise<Picked | undefined> {
  try {
    return await action(watching)
  } catch (error) {
    if (!(error instanceof TutorError)) throw error
    watching.say(errorText(error, watching.context.look).trimEnd())
    return undefined
  }
}

/** Fits it into the terminal; null where there are no screens, and all of it is written. */
async function show(state: WatchState, top: number, context: Context): Promise<Fitted | null> {
  const { io } = context
  if (hasFullScreen(context) && io.rows !== null) {
    const look = screenLook(context)
    const shown = await watchScreen(state, { ...context, look })
    const painted = fitted(shown, keysText(look), top, io.rows, look)
    io.paint(painted.text)
    return painted
  }
  const { head, body, foot } = await watchScreen(state, context)
  const keys = io.isInteractive ? keysText(context.look) : ''
  io.write(`${apart(head, body, foot, keys)}\n`)
  return null
}

/** Notes were about the try before. */
function afterJudged({ now, before, notes }: Seen, judged: Judged): Seen {
  return {
    now: judged,
    before: now?.kind === 'verdict' ? now.verdict : before,
    notes: judged.kind === 'verdict' ? [] : notes,
  }
}

/** Keys, a change of the window and what ends us become letters. */
function listenTo(inbox: Inbox<Letter>, { io, onInterrupt }: Context) {
  const post = (kind: 'resized' | 'stop') => () => inbox.post({ kind })
  const listen = () => (io.isInteractive ? io.onKey(key => inbox.post({ kind: 'key', key })) : () => {})
  const forget = [onInterrupt(post('stop')), io.onResize(post('resized'))]
  io.closed.addEventListener('abort', post('stop'))
  let forgetKeys = listen()
  return {
    /** The terminal belongs to somebody else while that works. */
    lentTo: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      forgetKeys()
      try {
        return await work()
      } finally {
        forgetKeys = listen()
      }
    },
    close: () => {
      for (const each of [forgetKeys, ...forget]) each()
    },
  }
}

/** Its saves and its verdicts become letters; it is checked at once. */
function openExercise(picked: Picked, engine: Engine, inbox: Inbox<Letter>): Watched {
  const post = (kind: 'changed' | 'polling' | 'slow') => () => inbox.post({ kind })
  const files = watchFile(picked.file, { changed: post('changed'), polling: post('polling') })
  const checker = createChecker(picked, engine, {
    judged: judged => inbox.post({ kind: 'judged', judged, picked }),
    pictured: judged => inbox.post({ kind: 'pictured', judged, picked }),
    slow: post('slow'),
  })
  checker.check(false)
  return {
    picked,
    check: checker.check,
    close: async () => {
      checker.stop()
      await files.close()
    },
  }
}

/** Where to look in the learner's file. */
export function lineToEdit(verdict: Verdict | null): number {
  return (verdict === null ? null : failingLine(verdict)) ?? 1
}
