import { duration } from '../timeline/duration.js'
import { listed } from '../timeline/warnings/phrases.js'
import type { Outcome, StuckTask } from '../trace/events.js'
import { printable } from './text/printable.js'
import { where } from './text/words.js'

/** How a run ended and what to do about it, in one or two sentences of its own kind. `nameOf` gives a task its shown name. */
export function explainOutcome(outcome: Outcome, nameOf?: (task: number) => string | null): string {
  switch (outcome.kind) {
    case 'finished':
      return 'The program ran to its end.'
    case 'crashed':
      return crashed(outcome)
    case 'exited':
      return outcome.abrupt
        ? `The program ended itself with os._exit(${outcome.status}): nothing was cleaned up, and no other task could finish. Let \`main\` return instead.`
        : `The program ended itself with exit status ${outcome.status} (sys.exit).`
    case 'deadlocked':
      return `Deadlock: ${chain(outcome.stuck, nameOf)}. Nothing is left that could wake ${outcome.stuck.length === 1 ? 'it' : 'any of them'}, so look for who should have, and what keeps them from it.`
    case 'idle-for-ever':
      return `The program would wait for ever: only ${either(outcome.couldWake.map(printable))} could wake it. ${signalRemedy(outcome.couldWake)}`
    case 'timed-out':
      return timedOut(outcome)
    case 'over-limit':
      return overLimit(outcome)
    case 'interrupted':
      return 'You stopped the program; this is what had happened until then.'
    case 'died':
      return `Python itself died: ${printable(outcome.reason).replace(/\.$/, '')}. Run \`asyncio-tutor doctor\` if this happens again.`
  }
}

function signalRemedy(couldWake: readonly string[]): string {
  const signal = couldWake.find(name => /^SIG[A-Z0-9]+$/.test(name))
  return signal === undefined
    ? 'Let something in the program end the wait.'
    : `Deliver it with \`--signal ${signal}@5\`, or let something in the program end the wait.`
}

function crashed({ error, message, frames, syntax }: Extract<Outcome, { kind: 'crashed' }>): string {
  const what = `${printable(error)}${message === '' ? '' : `: ${printable(message)}`}`
  if (syntax !== null) return `Python could not read the program (${where(syntax)}): ${what}.`
  const last = frames.at(-1)
  const from = last === undefined ? '' : ` in ${printable(last.function)} (${where(last)})`
  return `The program ended with an exception that nothing caught${from}: ${what.replace(/\.$/, '')}.`
}

function timedOut({ seconds, busy }: Extract<Outcome, { kind: 'timed-out' }>): string {
  const still = `The program was still running after ${duration(seconds * 1_000_000)}`
  const place = busy?.place == null ? '' : ` (${where(busy.place)})`
  switch (busy?.why) {
    case 'no-await':
      return `${still}, in a loop that never awaits${place}. Until it awaits, no other task has a turn: look for \`while\` without an \`await\`, or a condition that never changes.`
    case 'spinning':
      return `${still}, asking again and again without waiting for anything${place}. Wait for an Event, a Queue or a task instead of a loop around \`asyncio.sleep(0)\`.`
    case 'working':
      return `${still}, and was getting on with its work${place}. Give it less to do, or more time with \`--limit-seconds\`.`
    case undefined:
      return `${still}. Give it less to do, or more time with \`--limit-seconds\`.`
  }
}

function overLimit({ limit, allowed }: Extract<Outcome, { kind: 'over-limit' }>): string {
  const number = Math.round(allowed).toLocaleString('en')
  switch (limit) {
    case 'events':
      return `The program was stopped after ${number} events. If it should end, look for the loop that never does; else raise the limit.`
    case 'output':
      return `The program was stopped after printing ${number} bytes. Look for a \`print\` in a loop that never ends.`
    case 'virtual-time':
      return `The program was stopped after ${duration(allowed * 1_000_000)} of virtual time. Look for a loop that sleeps and never ends.`
    case 'memory':
      return `The program was stopped when it wanted more than ${Math.round(allowed / 1024 / 1024).toLocaleString('en')} MB of memory. Look for something that grows without an end.`
  }
}

function chain(stuck: readonly StuckTask[], nameOf?: (task: number) => string | null): string {
  if (stuck.length === 0) return 'no task can go on'
  const names = new Map(stuck.map(({ task, name }) => [task, printable(name)]))
  const shown = (task: number) => nameOf?.(task) ?? names.get(task) ?? `task ${task}`
  const links = stuck.slice(0, 6).map(({ task, name, label, holders, place }) => {
    const held = holders.length === 0 ? '' : `, held by ${listed(holders.map(shown))}`
    // Threads have no number.
    const who = task === 0 ? printable(name) : shown(task)
    return `${who} waits for ${printable(label)}${held}${place === null ? '' : ` (${where(place)})`}`
  })
  const more = stuck.length - links.length
  return links.join('; ') + (more > 0 ? `; and ${more} more wait` : '')
}

function either(things: readonly string[]): string {
  if (things.length === 0) return 'something from outside'
  return things.length === 1 ? things[0]! : `${things.slice(0, -1).join(', ')} or ${things.at(-1)}`
}
