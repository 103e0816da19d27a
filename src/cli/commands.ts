import { Command } from 'commander'
import { EXPLORE_HELP } from './comparing/explore-help.js'
import { type Context, createContext, type SharedOptions } from './context.js'
import {
  addCircumstances,
  addDrawingOptions,
  addRunOptions,
  addSeed,
  addWindow,
} from './options/run-options.js'
import { columns, several, shard } from './options/values.js'
import { ownVersion } from './shell/version.js'
import type { World } from './world.js'

type Action<Options> = (
  typed: readonly (string | undefined)[],
  options: Options,
  context: Context,
) => Promise<number> | number

/** Every command: its words here, its work in `commands/`, loaded when it is called. */
export function buildCommands(world: World, finish: (status: number) => void): Command {
  const program = new Command('asyncio-tutor')
    .description("Learn Python's asyncio in the terminal.")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: text => world.io.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => world.io.columns ?? 80,
    })
    .configureHelp({
      subcommandTerm: command =>
        `${command.name()} ${command.usage().replace('[options] ', '').replace('[options]', '')}`.trim(),
    })
    .helpCommand('help [command]', 'explain a command')
    .helpOption('-h, --help', 'explain the command')
    .version(ownVersion(), '-V, --version', 'show the version')
    .addHelpText('after', HELP_END)

  /** Wires a command to its action: builds the context, hands over arguments and options, takes the exit status. */
  function wire<Options extends SharedOptions>(
    command: Command,
    load: () => Promise<Action<Options>>,
  ): Command {
    addShared(command).action(async () => {
      const options = command.optsWithGlobals<Options>()
      finish(await (await load())(command.processedArgs, options, createContext(world, options)))
    })
    return command
  }
  const add = (usage: string, description: string, example: string) =>
    exampled(program.command(usage).description(description), example)

  wire(program, async () => (await import('./commands/next.js')).next)
  wire(
    add('list', 'show lessons, exercises and what you have done', 'list'),
    async () => (await import('./commands/list.js')).list,
  )
  wire(
    add('read <lesson>', "read a lesson's guide", 'read 1'),
    async () => (await import('./commands/read.js')).read,
  )
  wire(
    addRunOptions(
      add('run <lesson> [demo]', "run a lesson's programs and draw their timelines", 'run 1 two-awaits'),
    ),
    async () => (await import('./commands/run.js')).run,
  )
  wire(
    add(
      'predict <lesson> [demo]',
      'say what a program will do, then see',
      'predict 1 two-awaits --answer 3',
    ).option(
      '--answer <numbers>',
      'your answer: the number of a choice, or all numbers in order, such as 2,1,3',
    ),
    async () => (await import('./commands/predict.js')).predict,
  )
  wire(
    add(
      'play <lesson> [demo]',
      "try things out in a copy of a lesson's program; each save runs it",
      'play 1 two-awaits',
    ),
    async () => (await import('./commands/play.js')).play,
  )
  wire(
    add('start [exercise]', 'put the next exercise into your folder', 'start 3.1'),
    async () => (await import('./commands/start.js')).start,
  )
  wire(
    addReports(add('verify [exercise] [file]', 'check your answer', 'verify 3.1'))
      .option('--all', 'check every answer in your folder')
      .option('--python [path]', CHECK_PYTHON),
    async () => (await import('./commands/verify.js')).verifyAnswer,
  )
  wire(
    add('watch [exercise]', 'check an exercise each time you save it', 'watch 3.1').option(
      '--python [path]',
      CHECK_PYTHON,
    ),
    async () => (await import('./commands/watch.js')).watch,
  )
  wire(
    add('edit [exercise]', 'open your answer in $VISUAL or $EDITOR, at the line that fails', 'edit 3.1'),
    async () => (await import('./commands/edit.js')).edit,
  )
  wire(
    add('hint [exercise]', 'get the next hint for the check that fails', 'hint 3.1'),
    async () => (await import('./commands/hint.js')).hint,
  )
  wire(
    add('solution [exercise]', 'show a solution', 'solution 3.1 --yes').option(
      '-y, --yes',
      'do not ask first',
    ),
    async () => (await import('./commands/solution.js')).solution,
  )
  wire(
    add('reset [exercise]', 'begin an exercise again; your file is kept as a backup', 'reset 3.1'),
    async () => (await import('./commands/reset.js')).reset,
  )
  const progress = add('progress', 'show what you have done; or take it to another machine', 'progress')
  wire(progress, async () => (await import('./commands/progress.js')).progress)
  wire(
    exampled(
      progress.command('export [file]').description('write your progress to a file, or print it'),
      'progress export my-progress.json',
    ),
    async () => (await import('./commands/move-progress.js')).exportProgress,
  )
  wire(
    exampled(
      progress.command('import <file>').description('add the progress in a file to yours; nothing is lost'),
      'progress import my-progress.json',
    ),
    async () => (await import('./commands/move-progress.js')).importProgress,
  )
  wire(
    addRunOptions(
      add(
        'trace <file> [arguments...]',
        'run any asyncio program and draw its timeline; what stands after FILE is for the program',
        'trace --save program.trace program.py',
      )
        .passThroughOptions()
        .option('-m, --module', 'FILE is the name of a module, as in `python -m`'),
    ),
    async () => (await import('./commands/trace.js')).trace,
  )
  wire(
    addDrawingOptions(
      add('show <file>', 'draw a trace that was saved with `--save`', 'show program.trace --view chart'),
    ),
    async () => (await import('./commands/show.js')).showSaved,
  )
  wire(
    addSeed(
      addCircumstances(
        addWindow(
          add(
            'compare <one> <other>',
            'put two programs, saved traces or demos of lessons on one axis of time',
            'compare late-await overlap',
          ),
        ),
      ),
    ),
    async () => (await import('./commands/compare.js')).compare,
  )
  wire(
    addCircumstances(
      addWindow(
        add(
          'explore <file>',
          'run a program under many lawful schedules, and show the first that ends differently',
          'explore program.py',
        ),
      ),
    )
      .option('--runs <n>', 'how many schedules, in a minute at most', several, 20)
      .addHelpText('after', EXPLORE_HELP),
    async () => (await import('./commands/explore.js')).explore,
  )
  wire(
    add('where', 'show where your exercises and your progress are kept', 'where'),
    async () => (await import('./commands/where.js')).where,
  )
  wire(
    add('doctor', 'show what was found: Node, Pythons, terminal', 'doctor'),
    async () => (await import('./commands/doctor.js')).doctor,
  )
  wire(
    addReports(
      add(
        'grade <folder> [exercise]',
        'check what many learners have handed in',
        'grade handed-in 3.1 --csv results.csv',
      ),
    )
      .option('--shard <i/n>', 'only the share of machine i of n', shard)
      .option('--python [path]', CHECK_PYTHON),
    async () => (await import('./commands/grade.js')).grade,
  )
  const lessons = add('lessons', 'for authors of lessons', 'lessons check lessons').usage('check <folder>')
  wire(
    lessons
      .command('check <folder>')
      .description('prove a lesson: its solutions pass, its wrong answers fail')
      .option('--record', 'also write down how the wrong answers fail; advice to learners needs it')
      .addHelpText('after', exampleText('lessons check lessons')),
    async () => (await import('./commands/lessons-check.js')).checkLessons,
  )
  return program
}

function exampled(command: Command, example: string): Command {
  return command.addHelpText('after', exampleText(example))
}

function exampleText(example: string): string {
  return `\nExample:\n  asyncio-tutor ${example}`
}

function addReports(command: Command): Command {
  return command
    .option('--junit <file>', 'also write a report in the JUnit format')
    .option('--csv <file>', 'also write a table for a spreadsheet')
}

const CHECK_PYTHON = 'check with an installed Python instead of the built-in one'

function addShared(command: Command): Command {
  return command
    .option('--workspace <folder>', 'keep exercises and progress in this folder')
    .option('--lessons <folder>', 'use the lessons in this folder')
    .option('--json', 'answer in JSON')
    .option('--width <columns>', 'draw for this many columns', columns)
    .option('--ascii', 'draw with ASCII characters only')
    .option('--plain', 'for screen readers: words only, no chart, nothing written over')
}

const HELP_END = `
\`asyncio-tutor 1\` runs lesson 1. Exercises are named 3.2, 3.2-fetch-all, or by the
beginning of their name. \`asyncio-tutor help COMMAND\` shows a command's options.
\`asyncio-tutor complete SHELL\` prints completions for bash, zsh, fish or powershell.

Exit status: 0 done or passed, 1 not passed or the program failed, 2 wrong use,
3 Python could not run, 4 our fault.`
