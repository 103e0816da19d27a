import { TutorError } from '../errors.js'
import { listed } from '../timeline/warnings/phrases.js'
import type { RunOptions } from './run-options.js'

/** What a program runs under, as the options ask. Throws a TutorError when real time can't give that. */
export function circumstances(options: RunOptions) {
  const { host, latency, cancelAt, seed = 0, clock } = options
  refuseRealTime(virtualOnly(options), clock)
  return { hosts: host, stretches: latency, cancels: cancelAt, seed }
}

/** Throws a TutorError when any of this is asked for in real time. */
export function refuseRealTime(needing: readonly string[], clock: RunOptions['clock']): void {
  if (clock !== 'real' || needing.length === 0) return
  const [need, them] = needing.length === 1 ? ['needs', 'it'] : ['need', 'them']
  throw new TutorError(
    'needs-virtual-time',
    `${listed(needing)} ${need} virtual time, so \`--clock real\` can't go with ${them}.`,
    'Leave `--clock real` away; `--python` alone runs an installed Python in virtual time.',
  )
}

/** The options that were given and that only virtual time can do. */
function virtualOnly({ host, latency, cancelAt, seed }: RunOptions): readonly string[] {
  return [
    ...(host.length === 0 ? [] : ['`--host`']),
    ...(latency.length === 0 ? [] : ['`--latency`']),
    ...(cancelAt.length === 0 ? [] : ['`--cancel-at`']),
    ...(seed === undefined ? [] : ['`--seed`']),
  ]
}

/** The options that a picture was made with: to make it again, and to see that it is no plain run. */
export function whatIfText({ latency, cancelAt, host, signal, seed }: RunOptions): string {
  const asked = [
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    ...signal.map(({ name, at }) => `--signal ${name}@${at}`),
    ...host.map(({ name, latency: far }) => `--host ${name}=${far}`),
    ...latency.map(({ name, seconds }) => `--latency ${name}=${seconds}`),
    ...cancelAt.map(({ at, name }) => `--cancel-at ${at}${name === null ? '' : `:${name}`}`),
  ]
  return asked.join(' ')
}
