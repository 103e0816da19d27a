import { randomUUID } from 'node:crypto'
import { availableParallelism, loadavg } from 'node:os'
import { createCheckRecord } from './check-record.js'
import type { CheckFailure, CheckRequest, CheckRun, Engine } from './engine.js'
import type { HostEnd, StartHost } from './host.js'
import { parseCheckMessage } from './messages.js'
import { checkJson } from './request.js'
import { graceMs } from './stopper.js'
import { createStopwatch } from './stopwatch.js'

/** Some ten times what a check takes. */
const SECONDS_AFTER_A_HANG = 0.75
/** Whoever gives a check longer than usual has a slow machine, on which it takes longer after a hang, too. */
const SHARE_AFTER_A_HANG = 0.375

/** However busy a machine is, somebody waits for the verdict. */
const MOST_PATIENCE = 15

/** Runs all checks. One that ends or hangs its interpreter costs only itself: a fresh one goes on with the rest. */
export async function checkAnswer(
  start: StartHost,
  request: CheckRequest,
  engine: Engine['kind'],
): Promise<CheckRun> {
  const record = createCheckRecord(request.schedules)
  let hasHung = false
  for (;;) {
    const hadEnded = record.endedCount()
    const lost = await serveOnce(start, request, engine, record, hasHung)
    hasHung ||= lost?.kind === 'timed-out'
    if (lost === null || request.abort?.aborted) break
    const running = record.running()
    if (running !== null)
      record.end({ ...running, skipped: false, failure: lostFailure(lost, running.schedule) })
    else if (record.endedCount() === hadEnded) {
      record.breakDown({
        check: 'checks.py',
        error: `The interpreter ended before any check did: ${say(lost)}`,
      })
    }
    if (record.isSettled()) break
  }
  return record.result()
}

type Lost = HostEnd | { readonly kind: 'timed-out'; readonly seconds: number }

/** One interpreter's share of the checks. Null when it was done with all; else what happened to it. */
function serveOnce(
  start: StartHost,
  request: CheckRequest,
  engine: Engine['kind'],
  record: ReturnType<typeof createCheckRecord>,
  hasHungBefore: boolean,
): Promise<Lost | null> {
  return new Promise((resolve, reject) => {
    const { limits, abort } = request
    const secret = randomUUID()
    let isOver = false
    let hasHung = hasHungBefore
    let graceTimer: NodeJS.Timeout | undefined
    let stopwatch = createStopwatch(0, () => {})
    const onAbort = () => finish(null)

    const host = start(
      {
        json: checkJson(request, engine, secret, record.skip()),
        folder: null,
        memoryBytes: limits.memoryBytes,
      },
      {
        began: () => watch(),
        messages: text => {
          for (const line of text.split('\n')) if (!isOver) take(line)
        },
        output: () => {},
        gone: end => {
          if (end.kind !== 'not-started') return finish(end)
          finish(null)
          reject(end.error)
        },
      },
    )
    abort?.addEventListener('abort', onAbort)
    if (abort?.aborted) onAbort()

    function take(line: string): void {
      const message = parseCheckMessage(line, secret)
      if (message === null) return
      if ('suspicions' in message) record.suspect(message.suspicions)
      else if ('declared' in message) record.declare(message.declared)
      else if ('started' in message) {
        record.start(message.started)
        watch()
      } else if ('ended' in message) {
        record.end(message.ended)
        watch()
      } else if ('broken' in message) record.breakDown(message.broken)
      else {
        host.rest()
        finish(null)
      }
    }

    /** Each check has the whole time for itself. Where one hung others will, so they get less. */
    function watch(): void {
      stopwatch.pause()
      clearTimeout(graceTimer)
      const seconds = hasHung ? afterAHang(limits.seconds) : limits.seconds
      stopwatch = createStopwatch(seconds * 1000 * shareOfMachine(), () => {
        hasHung = true
        const grace = host.interrupt() ? graceMs() : 0
        graceTimer = setTimeout(() => finish({ kind: 'timed-out', seconds }), grace)
      })
      stopwatch.go()
    }

    function finish(lost: Lost | null): void {
      if (isOver) return
      isOver = true
      stopwatch.pause()
      clearTimeout(graceTimer)
      abort?.removeEventListener('abort', onAbort)
      host.end()
      resolve(lost)
    }
  })
}

function afterAHang(seconds: number): number {
  return Math.min(seconds, Math.max(SECONDS_AFTER_A_HANG, seconds * SHARE_AFTER_A_HANG))
}

/** A busy machine gives a check only a part of its time, and a verdict must not depend on that. Windows knows no load: 1. */
function shareOfMachine(): number {
  const [load = 0] = loadavg()
  return Math.min(MOST_PATIENCE, Math.max(1, load / availableParallelism()))
}

function lostFailure(lost: Lost, schedule: number): CheckFailure {
  const kind = lost.kind === 'exited' || lost.kind === 'timed-out' ? lost.kind : 'died'
  return {
    message: say(lost),
    kind,
    line: null,
    source: null,
    error: null,
    frames: [],
    schedule,
    scheduleText: '',
    events: [],
  }
}

function say(lost: Lost): string {
  switch (lost.kind) {
    case 'timed-out':
      return `Your code was still running after ${lost.seconds} s, and could not be interrupted.`
    case 'exited':
      return `Your code ended the whole interpreter with status ${lost.status}.`
    case 'died':
      return `Your code brought the interpreter down: ${lost.reason}`
    case 'not-started':
      return lost.error.message
  }
}
