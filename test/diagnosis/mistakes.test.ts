import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import { explanationOf } from '../../src/render/explanation.js'
import { buildTimeline } from '../../src/timeline/build.js'
import { diagnose } from '../../src/timeline/warnings/all.js'
import { runIn } from '../engine/request.js'

/** What people get wrong with asyncio most often, a program that does it, and what has to be named as the cause. */
const MISTAKES = `
forgets await                                    diagnosis/faulty/forgets-to-await                  never-awaited
asyncio.run in a running loop                    explain/mistakes/runs-in-a-running-loop            run-in-a-loop
run_until_complete in a running loop             explain/old/run-until-complete-inside              loop-already-running
get_event_loop where there is none               explain/old/get-event-loop                         no-current-loop
create_task outside of a loop                    explain/old/create-task-outside                    no-running-loop
time.sleep in a coroutine                        diagnosis/faulty/sleeps-in-a-coroutine             blocked-loop
a request that blocks in a coroutine             explain/mistakes/requests-in-a-coroutine           blocking-request
computing in a coroutine                         diagnosis/mistakes/computes                        long-step
awaits in a row                                  diagnosis/faulty/fetches-one-then-the-other        never-overlapped
await in a loop                                  diagnosis/faulty/fetches-in-a-loop                 never-overlapped
tasks awaited one after the other                diagnosis/faulty/awaits-each-task-in-its-loop      late-await
fire and forget                                  diagnosis/faulty/ends-too-early                    left-pending
a task nobody refers to                          diagnosis/faulty/keeps-no-reference                destroyed-pending
an exception nobody looks at                     diagnosis/faulty/looks-at-no-exception             never-retrieved
a task thrown away with its loop                 diagnosis/mistakes/throws-a-task-away              destroyed-pending
a loop that is closed                            explain/mistakes/loop-is-closed                    loop-closed
bound to a different loop                        explain/mistakes/bound-to-another-loop             other-loop
attached to a different loop                     explain/mistakes/future-of-another-loop            other-loop
the loop called from a thread                    diagnosis/faulty/calls-the-loop-from-a-thread      not-thread-safe
put_nowait from a thread                         diagnosis/mistakes/puts-from-a-thread              not-thread-safe
waits for its own loop                           diagnosis/faulty/waits-for-its-own-loop            blocked-loop
get_running_loop in a thread                     explain/mistakes/running-loop-in-a-thread          no-running-loop
swallows CancelledError                          diagnosis/faulty/refuses-to-be-cancelled           swallowed-cancellation
catches everything                               diagnosis/mistakes/catches-everything              swallowed-cancellation
except Exception around a cancellation           explain/old/except-exception-around-a-cancel       cancelled
awaits what it cancelled                         diagnosis/mistakes/awaits-what-it-cancelled        cancelled
cancels, and does not wait                       diagnosis/mistakes/cancels-and-leaves              left-pending
gather with one failure                          diagnosis/faulty/gathers-with-one-failure          broken-gather
gather of a list                                 explain/mistakes/gathers-a-list                    gather-list
wait for coroutines                              explain/old/waits-for-coroutines                   wait-coroutines
awaits a value                                   explain/mistakes/awaits-a-value                    not-awaitable
uses a coroutine as its value                    explain/mistakes/coroutine-subscripts              coroutine-as-value
maps a coroutine function                        diagnosis/mistakes/maps-a-coroutine-function       never-awaited
runs the function, not the coroutine             explain/mistakes/runs-the-function                 not-a-coroutine
awaits a coroutine twice                         explain/mistakes/awaits-twice                      awaited-twice
async for over a list                            explain/mistakes/async-for-over-a-list             async-for-over
for over an async generator                      explain/mistakes/for-over-an-async-generator       for-over-async
with for async with                              explain/mistakes/with-for-a-timeout                with-for-async-with
async def __init__                               explain/mistakes/async-init                        async-init
catches TimeoutError inside of its block         explain/mistakes/catches-inside-the-timeout        timed-out
a timeout around what blocks                     diagnosis/faulty/blocks-past-its-timeout           blocked-deadline
a timeout around what never awaits               diagnosis/faulty/puts-a-timeout-around-no-await    idle-timeout
a thread that goes on after its timeout          diagnosis/faulty/leaves-a-thread-at-work           abandoned-job
an update lost across an await                   diagnosis/faulty/overwrites-an-update              lost-update
locks taken crosswise                            diagnosis/faulty/crosses-two-locks                 deadlocked
a lock taken twice                               diagnosis/mistakes/takes-a-lock-twice              deadlocked
join without task_done                           diagnosis/faulty/never-says-task-done              deadlocked
an Event that nobody sets                        diagnosis/mistakes/waits-for-what-nobody-sets      deadlocked
threading.Lock held across an await              diagnosis/faulty/holds-a-lock-of-threads           lock-across-await
thousands at once                                diagnosis/faulty/asks-for-everything-at-once       unbounded-fan-out
a Semaphore for each call                        diagnosis/faulty/makes-a-semaphore-for-each-call   lock-per-call
a Lock for each call                             diagnosis/faulty/makes-a-lock-for-each-call        lock-per-call
rounds later each time                           diagnosis/faulty/reports-later-each-time           late-rounds
call_later with a coroutine function             diagnosis/faulty/calls-a-coroutine-function-later  never-awaited
a loop variable in a closure                     diagnosis/faulty/closes-over-a-loop-variable       late-closure
input() while others wait                        diagnosis/faulty/asks-while-others-wait            input-on-loop
except ValueError around a TaskGroup             explain/mistakes/group-fails                       group-failed
a result too early                               explain/mistakes/result-too-early                  not-done-yet
yield inside a timeout                           diagnosis/faulty/yields-inside-a-timeout           yield-in-scope
yield inside a TaskGroup                         diagnosis/faulty/yields-inside-a-group             yield-in-scope
a coroutine handed to a pool                     explain/mistakes/hands-a-coroutine-to-a-pool       coroutine-as-value
a coroutine function handed to a thread          diagnosis/faulty/hands-a-coroutine-function-to-a-thread job-of-coroutine
a connection left open                           diagnosis/faulty/leaves-a-connection-open          unclosed-connection
a timeout outside of a task                      explain/mistakes/timeout-outside-a-task            no-running-loop
a loop that polls                                diagnosis/faulty/asks-again-and-again              poll-loop
a queue that only grows                          diagnosis/faulty/fills-a-queue-for-ever            queue-grows
`
const mistakes = MISTAKES.trim()
  .split('\n')
  .map(line => {
    const [what, program, cause] = line.split(/ {2,}| (?=job-of-coroutine$)/) as [string, string, string]
    return { what, cause, file: fileURLToPath(new URL(`../${program}.py`, import.meta.url)) }
  })

const engine = await createEmbeddedEngine()
afterAll(() => engine.close())

describe('the cause is named of', () => {
  it.each(mistakes)('$what: $cause', async ({ file, cause }) => {
    expect(existsSync(file)).toBe(true)
    const run = await runIn(engine, '', { file })
    const timeline = buildTimeline(run.events)
    const named = [...diagnose(timeline).map(({ id }) => id), explanationOf(timeline)?.id, run.outcome.kind]
    expect(named).toContain(cause)
  })
})
