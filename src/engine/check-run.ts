import { randomUUID } from 'node:crypto'
import { createCheckRecord } from './check-record.js'
import type { CheckFailure, CheckRequest, CheckRun, Engine } from './engine.js'
import type { HostEnd, StartHost } from './host.js'
import { createCheckLimit } from './limits/check-limit.js'
import { type CheckMessage, parseCheckMessage } from './messages.js'
import { checkJson } from './request.js'

/** Some ten times what a check takes. */
const SECONDS_AFTER_A_HANG = 0.75
/** Whoever gives a check longer than usual has a slow machine, on which it takes longer after a hang, too. */
const SHARE_AFTER_A_HANG = 0.375

/** The answer has passed by then. Some wrong ones go on for long, and must not look as if they had been let pass. */
const TIMES_FOR_KNOWN_WRONG = 5

/** Of one interpreter's messages, in characters, and of one: the trace of a failed run is the largest, at some 6 million. */
const MOST_SAID = 64_000_000
const LONGEST_LINE = 16_000_000

/** Runs all checks. One that ends or hangs its interpreter costs only itself: a fresh one goes on with the rest. */
export async function checkAnswer(
  start: StartHost,
  request: CheckRequest,
  engine: Engine['kind'],
): Promise<CheckRun> {
  const record = createCheckRecord(request.schedules, request.knownWrong?.length)
  let hasHung = false
  for (;;) {
    const hadEnded = record.endedCount()
    const lost = await serveOnce(start, request, engine, record, hasHung)
    hasHung ||= lost?.kind === 'timed-out'
    if (lost === null || request.abort?.aborted) break
    const running = record.running()
    // Each interpreter decides something, or is the last: there are no more of them than checks and schedules.
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

type CheckRecord = ReturnType<typeof createCheckRecord>

type Lost = HostEnd | { readonly kind: 'timed-out'; readonly seconds: number }

/** One interpreter's share of the checks. Null when it was done with all; else what happened to it. */
function serveOnce(
  start: StartHost,
  request: CheckRequest,
  engine: Engine['kind'],
  record: CheckRecord,
  hasHungBefore: boolean,
): Promise<Lost | null> {
  return new Promise((resolve, reject) => {
    const { limits, abort } = request
    const secret = randomUUID()
    let isOver = false
    let hasHung = hasHungBefore
    let said = 0
    const limit = createCheckLimit(
      () => host,
      () => {
        hasHung = true
      },
      seconds => finish({ kind: 'timed-out', seconds }),
    )
    const onAbort = () => finish(null)

    const host = start(
      {
        json: checkJson(request, engine, secret, record.skip()),
        folder: null,
        memoryBytes: limits.memoryBytes,
      },
      {
        began: () => limit.begin(limits.seconds),
        messages: text => {
          said += text.length
          if (said > MOST_SAID) outOfTurn()
          for (const line of text.split('\n')) if (!isOver) take(line)
        },
        output: () => {},
        gone: end => {
          if (end.kind !== 'not-started') return finish(end)
          reject(end.error)
          finish(null)
        },
      },
    )
    abort?.addEventListener('abort', onAbort)
    if (abort?.aborted) onAbort()

    function take(line: string): void {
      const message = line.length > LONGEST_LINE ? null : parseCheckMessage(line, secret)
      if (message === null) return
      const heard = note(message, record)
      if (heard === 'out-of-turn') outOfTurn()
      else if (heard === 'done') {
        host.rest()
        finish(null)
      } else if (heard === 'goes-on') limit.begin(secondsFor(limits.seconds, record.hasPassed(), hasHung))
    }

    function outOfTurn(): void {
      finish({ kind: 'died', reason: 'It said something out of turn.' })
    }

    function finish(lost: Lost | null): void {
      if (isOver) return
      isOver = true
      limit.rest()
      abort?.removeEventListener('abort', onAbort)
      host.end()
      resolve(lost)
    }
  })
}

/** What a message says is noted. `goes-on`: another check, or what follows them, has the whole time for itself. */
function note(message: CheckMessage, record: CheckRecord): 'noted' | 'goes-on' | 'out-of-turn' | 'done' {
  const goesOn = (isInTurn: boolean) => (isInTurn ? 'goes-on' : 'out-of-turn')
  if ('started' in message) return goesOn(record.start(message.started))
  if ('ended' in message) return goesOn(record.end(message.ended))
  if ('knownWrong' in message)
    return goesOn(record.judgeWrong(message.knownWrong.index, message.knownWrong.failed))
  if ('done' in message) return 'done'
  if ('suspicions' in message) record.suspect(message.suspicions)
  else if ('declared' in message) record.declare(message.declared)
  else record.breakDown(message.broken)
  return 'noted'
}

/** Where one hung others will, so they get less. */
function secondsFor(seconds: number, hasPassed: boolean, hasHung: boolean): number {
  if (hasPassed) return seconds * TIMES_FOR_KNOWN_WRONG
  return hasHung ? afterAHang(seconds) : seconds
}

function afterAHang(seconds: number): number {
  return Math.min(seconds, Math.max(SECONDS_AFTER_A_HANG, seconds * SHARE_AFTER_A_HANG))
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
    run: 0,
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
