import { type Command, Option } from 'commander'
import type { Context } from './context.js'
import {
  addCircumstances,
  addDrawingOptions,
  addRunOptions,
  addSeed,
  addWindow,
} from './options/add-options.js'
import { several, shard } from './options/values.js'

/**
 * What a command does, given what was typed behind its name. Gives the exit status. The options are those that its entry adds:
 * each action names their type, and only the parser can know that they fit.
 */
export type Action = (
  typed: readonly (string | undefined)[],
  options: never,
  context: Context,
) => Promise<number> | number

/** A command's words. Its work is loaded when it is called. */
export interface CommandSpec {
  /** Its name and arguments, as the help shows them; a name of two words is a command of a command. */
  readonly usage: string
  readonly does: string
  /** What stands behind `asyncio-tutor` in the example of its help. */
  readonly example: string
  readonly options?: (command: Command) => Command
  /** Absent: it only holds other commands. */
  readonly load?: () => Promise<Action>
}

const CHECK_PYTHON = 'check with an installed Python instead of the built-in one'

/** What stands under the options of `explore`. */
const EXPLORE_HELP = `
With --json: {"runs", "tried", "end", "seed", "stopped", "usual", "other"}.
"usual" is {"outcome", "output"}; "other" is the same of the first that ends
differently, or null. "end" is all-tried, different, unsteady (the usual run
alone ends differently when repeated), unending (the usual run was stopped),
interrupted or out-of-time; "stopped" counts the runs that a limit ended.

Exit status: 0 it ends well, and the same under each; 1 it does not.`

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    usage: 'list',
    does: 'show lessons, exercises and what you have done',
    example: 'list',
    load: async () => (await import('./commands/list.js')).list,
  },
  {
    usage: 'read <lesson>',
    does: "read a lesson's guide",
    example: 'read 1',
    load: async () => (await import('./commands/read.js')).read,
  },
  {
    usage: 'run <lesson> [demo]',
    does: "run a lesson's programs and draw their timelines",
    example: 'run 1 two-awaits',
    options: addRunOptions,
    load: async () => (await import('./commands/run.js')).run,
  },
  {
    usage: 'predict <lesson> [demo]',
    does: 'say what a program will do, then see',
    example: 'predict 1 two-awaits --answer 3',
    options: command =>
      command.option(
        '--answer <numbers>',
        'your answer: the number of a choice, or all numbers in order, such as 2,1,3',
      ),
    load: async () => (await import('./commands/predict.js')).predict,
  },
  {
    usage: 'play <lesson> [demo]',
    does: "try things out in a copy of a lesson's program; each save runs it",
    example: 'play 1 two-awaits',
    load: async () => (await import('./commands/play.js')).play,
  },
  {
    usage: 'start [exercise]',
    does: 'put the next exercise into your folder',
    example: 'start 3.1',
    load: async () => (await import('./commands/start.js')).start,
  },
  {
    usage: 'verify [exercise] [file]',
    does: 'check your answer',
    example: 'verify 3.1',
    options: command =>
      addReports(command)
        .option('--all', 'check every answer in your folder')
        .option('--python [path]', CHECK_PYTHON),
    load: async () => (await import('./commands/verify.js')).verifyAnswer,
  },
  {
    usage: 'watch [exercise]',
    does: 'check an exercise each time you save it',
    example: 'watch 3.1',
    options: command => command.option('--python [path]', CHECK_PYTHON),
    load: async () => (await import('./commands/watch.js')).watch,
  },
  {
    usage: 'edit [exercise]',
    does: 'open your answer in $VISUAL or $EDITOR, at the line that fails',
    example: 'edit 3.1',
    load: async () => (await import('./commands/edit.js')).edit,
  },
  {
    usage: 'hint [exercise]',
    does: 'get the next hint for the check that fails',
    example: 'hint 3.1',
    load: async () => (await import('./commands/hint.js')).hint,
  },
  {
    usage: 'solution [exercise]',
    does: 'show a solution',
    example: 'solution 3.1 --yes',
    options: command => command.option('-y, --yes', 'do not ask first'),
    load: async () => (await import('./commands/solution.js')).solution,
  },
  {
    usage: 'reset [exercise]',
    does: 'begin an exercise again; your file is kept as a backup',
    example: 'reset 3.1',
    load: async () => (await import('./commands/reset.js')).reset,
  },
  {
    usage: 'progress',
    does: 'show what you have done; or take it to another machine',
    example: 'progress',
    load: async () => (await import('./commands/progress.js')).progress,
  },
  {
    usage: 'progress export [file]',
    does: 'write your progress to a file, or print it',
    example: 'progress export my-progress.json',
    load: async () => (await import('./commands/move-progress.js')).exportProgress,
  },
  {
    usage: 'progress import <file>',
    does: 'add the progress in a file to yours; nothing is lost',
    example: 'progress import my-progress.json',
    load: async () => (await import('./commands/move-progress.js')).importProgress,
  },
  {
    usage: 'trace <file> [arguments...]',
    does: 'run any asyncio program and draw its timeline; what stands after FILE is for the program',
    example: 'trace --save program.trace program.py',
    options: command =>
      addRunOptions(
        command
          .passThroughOptions()
          .option('-m, --module', 'FILE is the name of a module, as in `python -m`')
          .addOption(
            new Option(
              '--isolated',
              'FILE is from somebody else: its process reaches nothing of yours but a copy of its folder',
            ).conflicts(['python', 'clock']),
          ),
      ),
    load: async () => (await import('./commands/trace.js')).trace,
  },
  {
    usage: 'show <file>',
    does: 'draw a trace that was saved with `--save`',
    example: 'show program.trace --view chart',
    options: addDrawingOptions,
    load: async () => (await import('./commands/show.js')).showSaved,
  },
  {
    usage: 'compare <one> <other>',
    does: 'put two programs, saved traces or demos of lessons on one axis of time',
    example: 'compare late-await overlap',
    options: command => addSeed(addCircumstances(addWindow(command))),
    load: async () => (await import('./commands/compare.js')).compare,
  },
  {
    usage: 'explore <file>',
    does: 'run a program under many lawful schedules, and show the first that ends differently',
    example: 'explore program.py',
    options: command =>
      addCircumstances(addWindow(command))
        .option('--runs <n>', 'how many schedules, in a minute at most', several, 20)
        .addHelpText('after', EXPLORE_HELP),
    load: async () => (await import('./commands/explore.js')).explore,
  },
  {
    usage: 'explain <text...>',
    does: 'say what an error of asyncio means; paste it, or a whole traceback, between quotes',
    example: 'explain "RuntimeError: no running event loop"',
    load: async () => (await import('./commands/explain.js')).explainText,
  },
  {
    usage: 'where',
    does: 'show where your exercises and your progress are kept',
    example: 'where',
    load: async () => (await import('./commands/where.js')).where,
  },
  {
    usage: 'doctor',
    does: 'show what was found: Node, Pythons, terminal',
    example: 'doctor',
    load: async () => (await import('./commands/doctor.js')).doctor,
  },
  {
    usage: 'grade <folder> [exercise]',
    does: 'check what many learners have handed in',
    example: 'grade handed-in 3.1 --csv results.csv',
    options: command =>
      addReports(command)
        .option('--shard <i/n>', 'only the share of machine i of n', shard)
        .option('--python [path]', CHECK_PYTHON),
    load: async () => (await import('./commands/grade.js')).grade,
  },
  {
    usage: 'lessons',
    does: 'for authors of lessons',
    example: 'lessons check lessons',
    options: command => command.usage('check <folder>'),
  },
  {
    usage: 'lessons check <folder>',
    does: 'prove a lesson: its solutions pass, its wrong answers fail',
    example: 'lessons check lessons',
    options: command =>
      command.option('--record', 'also write down how the wrong answers fail; advice to learners needs it'),
    load: async () => (await import('./commands/lessons-check.js')).checkLessons,
  },
]

function addReports(command: Command): Command {
  return command
    .option('--junit <file>', 'also write a report in the JUnit format')
    .option('--csv <file>', 'also write a table for a spreadsheet')
}
