import type { Engine } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import type { Verdict } from '../../verify/verdict.js'
import type { Context } from '../context.js'
import type { Picked } from '../exercise/pick.js'
import { failingLine, recordTry } from '../exercise/try.js'
import { isLeaving } from '../terminal/keys.js'
import { lookOf } from '../terminal/look.js'
import { errorText } from '../terminal/text.js'
import { createChecker, type Judged } from './checker.js'
import { createInbox } from './inbox.js'
import { watchScreen } from './screen.js'
import { watchFile } from './watch-file.js'

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
  | { readonly kind: 'judged'; readonly judged: Judged; readonly picked: Picked }

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
  const { io } = given
  const inbox = createInbox<Letter>()
  const post = (kind: Exclude<Letter['kind'], 'key' | 'judged'>) => () => inbox.post({ kind })
  const listen = () => (io.isInteractive ? io.onKey(key => inbox.post({ kind: 'key', key })) : () => {})
  const forgetInterrupt = given.onInterrupt(post('stop'))
  const forgetResize = io.onResize(post('resized'))
  io.closed.addEventListener('abort', post('stop'))
  let forgetKeys = listen()
  let context = given
  let notes: string[] = []
  let seen: { readonly now: Judged | null; readonly before: Verdict | null }
  let picked: Picked
  let files: ReturnType<typeof watchFile>
  let checker: ReturnType<typeof createChecker>
  goOnWith(first)

  try {
    for (;;) {
      const letter = await inbox.next()
      if (letter.kind === 'stop' || (letter.kind === 'key' && isLeaving(letter.key))) return
      await handle(letter)
    }
  } finally {
    checker!.stop()
    forgetKeys()
    forgetResize()
    forgetInterrupt()
    await files!.close()
  }

  async function handle(letter: Exclude<Letter, { kind: 'stop' }>): Promise<void> {
    switch (letter.kind) {
      case 'changed':
        return checker.check(false)
      case 'polling':
        return draw('No file events arrive here, so the file is looked at ten times a second.')
      case 'resized':
        context = { ...context, look: lookOf(context, context.options) }
        return draw()
      case 'slow':
        return draw('Checking…')
      case 'judged':
        if (letter.picked === picked) await take(letter.judged)
        return
      case 'key':
        return press(letter.key)
    }
  }

  function goOnWith(other: Picked): void {
    picked = other
    notes = []
    seen = { now: null, before: null }
    files = watchFile(other.file, { changed: post('changed'), polling: post('polling') })
    checker = createChecker(other, engine, {
      judged: judged => inbox.post({ kind: 'judged', judged, picked: other }),
      slow: post('slow'),
    })
    checker.check(false)
  }

  async function take(judged: Judged): Promise<void> {
    const { now } = seen
    seen = { now: judged, before: now?.kind === 'verdict' ? now.verdict : seen.before }
    if (judged.kind === 'verdict') {
      notes = [] // they were about the try before
      recordTry(picked, judged.verdict, context)
    }
    await draw()
  }

  async function press(key: string): Promise<void> {
    if (key === 'r' || key === 'return') return checker.check(true)
    const action = actions[key]
    if (action === undefined) return
    notes = []
    let other: Picked | undefined
    forgetKeys() // the terminal belongs to something else meanwhile
    try {
      const verdict = seen.now?.kind === 'verdict' ? seen.now.verdict : null
      other = await action({ picked, verdict, engine, context, say: note => void notes.push(note) })
    } catch (error) {
      if (!(error instanceof TutorError)) throw error
      notes.push(errorText(error, context.look).trimEnd())
    } finally {
      forgetKeys = listen()
    }
    if (other === undefined) return draw()
    checker.stop()
    await files.close()
    goOnWith(other)
  }

  async function draw(...more: readonly string[]): Promise<void> {
    if (io.isInteractive && !context.look.plain) io.clear()
    io.write(await watchScreen({ picked, ...seen, notes: [...notes, ...more] }, context))
  }
}

/** Where to look in the learner's file. */
export function lineToEdit(verdict: Verdict | null): number {
  return (verdict === null ? null : failingLine(verdict)) ?? 1
}
