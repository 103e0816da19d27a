import type { Engine, Run } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import type { Verdict } from '../../verify/verdict.js'
import { verify } from '../../verify/verify.js'
import { wantedEvents } from '../../verify/wanted.js'
import { readAnswer } from '../../workspace/answer.js'
import { readStarter } from '../../workspace/hand-out.js'
import { ownRun } from '../exercise/own-run.js'
import type { Picked } from '../exercise/pick.js'

/** What is in the learner's file, and what is to be said about it. */
export type Judged =
  /** `own`: what the program does when it is run as it stands, after a pass. */
  | {
      readonly kind: 'verdict'
      readonly source: string
      readonly verdict: Verdict
      readonly own: Run['events']
    }
  | { readonly kind: 'unusable'; readonly error: TutorError }
  | { readonly kind: 'gone' | 'untouched' }

export interface Checker {
  /** Judges the file as it is now, unless that is done or being done already. `isAsked`: in any case. */
  readonly check: (isAsked: boolean) => void
  readonly stop: () => void
}

export interface CheckerListener {
  readonly judged: (judged: Judged) => void
  /** The same verdict, with the pictures that it was not to wait for. */
  readonly pictured: (judged: Judged) => void
  /** It takes a while. */
  readonly slow: () => void
}

const SLOW_MS = 400

/**
 * Checks one file, one check at a time. A save in mid-check makes the running one void: it is given a moment to end,
 * since that costs less than to stop it, and the file is checked again.
 */
export function createChecker(
  { exercise, file }: Picked,
  engine: Engine,
  listener: CheckerListener,
): Checker {
  let judged: string | null = null
  let running: { readonly source: string; readonly abort: AbortController } | null = null
  let isOvertaken = false

  const check = (isAsked: boolean) => {
    const source = read()
    if (running !== null) {
      if (source !== running.source) isOvertaken = true
      return
    }
    if (typeof source !== 'string') {
      judged = null
      listener.judged(source)
    } else if (isAsked || source !== judged) begin(source, isAsked)
  }

  const begin = (source: string, isAsked: boolean) => {
    if (!isAsked && source === readStarter(exercise)) {
      judged = source
      listener.judged({ kind: 'untouched' })
      return
    }
    const abort = new AbortController()
    running = { source, abort }
    isOvertaken = false
    const slow = setInterval(() => (isOvertaken ? abort.abort() : listener.slow()), SLOW_MS)
    verify(exercise, { file, source }, engine, abort.signal)
      .then(
        (verdict): Judged => ({ kind: 'verdict', source, verdict, own: [] }),
        (error): Judged => {
          if (error instanceof TutorError) return { kind: 'unusable', error }
          throw error
        },
      )
      .then(result => {
        clearInterval(slow)
        running = null
        if (isOvertaken) return check(true)
        if (abort.signal.aborted) return // nobody watches it any more
        judged = source
        listener.judged(result)
        if (result.kind === 'verdict') return draw(result, abort.signal)
      })
  }

  /** Runs what is to be seen beside a verdict, unless the next save has come. */
  const draw = async (told: Judged & { kind: 'verdict' }, stop: AbortSignal) => {
    const isPassed = told.verdict.outcome === 'passed'
    const own = isPassed ? await ownRun({ exercise, file }, engine, stop) : []
    const wanted = isPassed ? [] : await wantedEvents(exercise, told.verdict, engine, stop)
    if (own.length + wanted.length > 0 && judged === told.source && running === null)
      listener.pictured({ ...told, own, verdict: { ...told.verdict, wanted } })
  }

  /** The text; or what to say when there is none. */
  const read = (): string | Judged => {
    try {
      return readAnswer(file)
    } catch (error) {
      if (!(error instanceof TutorError)) throw error
      return error.code === 'file-enoent' ? { kind: 'gone' } : { kind: 'unusable', error }
    }
  }

  return { check, stop: () => running?.abort.abort() }
}
