import { TutorError } from '../../errors.js'
import { listed } from '../../timeline/warnings/phrases.js'
import { RUN_DEFAULTS, type RunOptions } from './run-options.js'

/** What a program runs under, as the options ask. Throws a TutorError when real time can't give that. */
export function circumstances(options: RunOptions) {
  const { host, latency, cancelAt, seed = 0, cpuTime = false, clock } = options
  refuseRealTime(virtualOnly(options), clock)
  return { hosts: host, stretches: latency, cancels: cancelAt, seed, cpuTime }
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
function virtualOnly({ host, latency, cancelAt, seed, cpuTime }: RunOptions): readonly string[] {
  return [
    ...(host.length === 0 ? [] : ['`--host`']),
    ...(latency.length === 0 ? [] : ['`--latency`']),
    ...(cancelAt.length === 0 ? [] : ['`--cancel-at`']),
    ...(seed === undefined ? [] : ['`--seed`']),
    ...(cpuTime ? ['`--cpu-time`'] : []),
  ]
}

/** The options that a picture is made with, in the order of the help: to make it again, and to see that it is no plain run. */
export function madeWith(options: RunOptions): readonly string[] {
  const { signal, host, latency, cancelAt, python, clock, seed, cpuTime } = options
  return [
    ...signal.flatMap(({ name, at }) => ['--signal', `${name}@${decimal(at)}`]),
    ...host.flatMap(({ name, latency: far }) => ['--host', `${name}=${decimal(far)}`]),
    ...latency.flatMap(({ name, seconds }) => ['--latency', `${name}=${decimal(seconds)}`]),
    ...cancelAt.flatMap(({ at, name }) => [
      '--cancel-at',
      `${decimal(at)}${name === null ? '' : `:${name}`}`,
    ]),
    // A word of its own could be the file's name: see typed.ts.
    ...(python === undefined ? [] : [python === true || python === '' ? '--python' : `--python=${python}`]),
    ...(clock === RUN_DEFAULTS.clock ? [] : ['--clock', clock]),
    ...LIMITS.flatMap(([option, key]) => {
      const limit = options[key]
      const isUsual = limit === undefined || limit === (RUN_DEFAULTS as Partial<RunOptions>)[key]
      return isUsual ? [] : [option, decimal(limit)]
    }),
    ...(seed === undefined || seed === 0 ? [] : ['--seed', decimal(seed)]),
    ...(cpuTime ? ['--cpu-time'] : []),
  ]
}

const LIMITS = [
  ['--limit-seconds', 'limitSeconds'],
  ['--limit-virtual-seconds', 'limitVirtualSeconds'],
  ['--limit-events', 'limitEvents'],
  ['--limit-output', 'limitOutput'],
  ['--limit-memory', 'limitMemory'],
] as const

/** Without an exponent, as people write numbers. */
function decimal(number: number): string {
  return number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
}
