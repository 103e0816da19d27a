import { type Command, Option } from 'commander'
import { DEFAULT_LIMITS } from '../../engine/engine.js'
import { type DrawnView, FILES, VIEWS } from '../formats.js'
import { RUN_DEFAULTS } from './run-options.js'
import { cancels, hosts, latencies, moment, positive, signals, whole } from './values.js'

/** Everything that `run` and `trace` can be asked for. */
export function addRunOptions(command: Command): Command {
  return addFiles(addCpuTime(addSeed(addCircumstances(addDrawingOptions(command)))), true)
}

export function addSeed(command: Command): Command {
  return command.option(
    '--seed <n>',
    'what if sets, travelling bytes, waiting threads and `random` came out in another lawful way',
    whole,
  )
}

function addCpuTime(command: Command): Command {
  return command.option(
    '--cpu-time',
    'let computing take virtual time, as long as it takes for real: that is measured, so each run is another',
  )
}

/** What a program runs under. */
export function addCircumstances(command: Command): Command {
  const defaults = RUN_DEFAULTS
  return command
    .option(
      '--signal <name@seconds>',
      'deliver a signal at that moment, such as SIGINT@2.5; may be repeated',
      signals,
      defaults.signal,
    )
    .option(
      '--host <name=seconds>',
      'put a host so far away on the simulated network, such as localhost=0.1; may be repeated',
      hosts,
      defaults.host,
    )
    .option(
      '--latency <name=seconds>',
      'what if tasks, calls and jobs of that name slept so much longer each time; * stands for anything',
      latencies,
      defaults.latency,
    )
    .option(
      '--cancel-at <seconds[:task]>',
      'what if that task, or the main one, were cancelled then; may be repeated',
      cancels,
      defaults.cancelAt,
    )
    .option('--python [path]', 'run an installed Python (3.11 or newer) instead of the built-in one')
    .addOption(
      new Option(
        '--clock <clock>',
        'real: real time, threads, sockets and processes, with an installed Python',
      )
        .choices(['virtual', 'real'])
        .default(defaults.clock),
    )
    .option(
      '--limit-seconds <n>',
      `stop after this much real time (default: ${DEFAULT_LIMITS.seconds}; none with \`--clock real\`)`,
      positive,
    )
    .option('--limit-virtual-seconds <n>', 'stop after this much virtual time', positive)
    .option('--limit-events <n>', 'stop after this many recorded events', whole, defaults.limitEvents)
    .option('--limit-output <bytes>', 'stop after this much output', whole, defaults.limitOutput)
    .option('--limit-memory <megabytes>', 'stop when it wants more memory', positive, defaults.limitMemory)
}

/** What `run`, `trace` and `show` have in common: how a timeline is drawn, and where it is written. */
export function addDrawingOptions(command: Command): Command {
  addWindow(
    command.addOption(
      new Option('--view <view>', 'what to show; none: only what the program prints')
        .choices([...Object.keys(VIEWS).filter(view => ownOption(view) === null), 'none'])
        .default(RUN_DEFAULTS.view),
    ),
  )
    .option('--step', 'step through the run, event by event, forwards and back')
    .option(
      '--speed <n>',
      'play the run, n virtual seconds a second; Ctrl-C is a SIGINT at that moment, if the program can run again',
      positive,
    )
  addFiles(command, false).option('--open', 'show the page in the browser')
  for (const view of Object.keys(VIEWS)) {
    const help = ownOption(view)
    if (help !== null) addOwnOption(command, view, help)
  }
  return command
}

/** An option for each kind of file that holds a run; `ofRuns`: for those that can be made of a run only. */
function addFiles(command: Command, ofRuns: boolean): Command {
  for (const [kind, { help, ofRunsOnly }] of Object.entries(FILES))
    if (ofRunsOnly === ofRuns) command.option(`--${kind} <file>`, help)
  return command
}

function ownOption(view: string): string | null {
  return VIEWS[view as DrawnView].ownOption
}

/** What goes into a document has an option of its own, and goes with no other way of showing a run. */
function addOwnOption(command: Command, view: string, help: string): void {
  command
    .addOption(new Option(`--${view}`, help).implies({ view }).conflicts(['json', 'step', 'speed']))
    .hook('preAction', () => {
      // Of what an option implies the parser itself knows no conflict: a view that was typed stands.
      const options = command.opts<Readonly<Record<string, unknown>>>()
      if (options[view] && options.view !== view)
        command.error(`error: option '--${view}' cannot be used with option '--view <view>'`)
    })
}

/** What part of a timeline is drawn. */
export function addWindow(command: Command): Command {
  return command
    .option('--all', 'show every task and every line, nothing folded')
    .option('--from <seconds>', 'draw only what happens from then on', moment)
    .option('--to <seconds>', 'draw only what happens until then', moment)
    .option('--task <pattern>', 'draw only tasks of that name; * stands for anything')
}
