import { Command } from 'commander'
import { type Context, createContext, type SharedOptions } from './context.js'
import { addRunOptions } from './run-options.js'
import type { World } from './world.js'

type Arguments = readonly (string | undefined)[]
type Action<Options> = (typed: Arguments, options: Options, context: Context) => Promise<number> | number

/** Every command: its words here, its work in `commands/`, loaded when it is called. */
export function buildCommands(world: World, finish: (status: number) => void): Command {
  const program = new Command('asyncio-tutor')
    .description("Learn Python's asyncio in the terminal.")
    .usage('[command]')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: world.io.write, writeErr: () => {}, getOutHelpWidth: () => world.io.columns ?? 80 })
    .showSuggestionAfterError()
    .helpCommand('help [command]', 'explain a command')
    .helpOption('-h, --help', 'explain the command')
    .addHelpText('after', HELP_END)
  addShared(program)

  /** Wires a command to its action: builds the context, hands over arguments, takes the exit status. */
  function command<Options extends SharedOptions>(usage: string, description: string, load: () => Promise<Action<Options>>) {
    const made = program.command(usage).description(description)
    made.action(async () => {
      const options = made.optsWithGlobals<Options>()
      finish(await (await load())(made.processedArgs, options, createContext(world, options)))
    })
    return addShared(made)
  }

  program.action(async () => {
    const options = program.opts<SharedOptions>()
    const { next } = await import('./commands/next.js')
    finish(await next(createContext(world, options)))
  })

  command('list', 'show lessons, exercises and what you have done', async () => (await import('./commands/list.js')).list)
  command('read <lesson>', "read a lesson's guide", async () => (await import('./commands/read.js')).read)
  addRunOptions(
    command('run <lesson> [demo]', "run a lesson's programs and show their timelines; `asyncio-tutor 1` is short for it", async () => (await import('./commands/run.js')).run),
  )
  command('start [exercise]', 'put the next exercise into your folder', async () => (await import('./commands/start.js')).start)
  command('verify [exercise] [file]', 'check your answer', async () => (await import('./commands/verify.js')).verifyCommand)
    .option('--python [path]', 'check with an installed Python instead of the built-in one')
  command('hint [exercise]', 'get the next hint for what fails', async () => (await import('./commands/hint.js')).hint)
  command('solution [exercise]', 'show a solution', async () => (await import('./commands/solution.js')).solution)
    .option('-y, --yes', 'do not ask first')
  command('reset [exercise]', 'begin an exercise again; your file is kept as a backup', async () => (await import('./commands/reset.js')).reset)
  command('progress', 'show what you have done', async () => (await import('./commands/progress.js')).progress)
  addRunOptions(
    command('trace <file> [arguments...]', 'run any asyncio program and show its timeline', async () => (await import('./commands/trace.js')).trace).passThroughOptions(),
  )
  command('where', 'show where your exercises and progress are', async () => (await import('./commands/where.js')).where)
  command('doctor', 'show what was found: Node, Python, terminal', async () => (await import('./commands/doctor.js')).doctor)
  command('lessons check <folder>', '', async () => (await import('./commands/list.js')).list)
  return program
}

function addShared(command: Command): Command {
  return command
    .option('--workspace <folder>', 'keep exercises and progress in this folder')
    .option('--lessons <folder>', 'use the lessons in this folder')
    .option('--json', 'answer in JSON')
    .option('--width <columns>', 'draw for this many columns', columns)
    .option('--ascii', 'draw with ASCII characters only')
}

const HELP_END = `
Exercises are named 3.2, 3.2-fetch-all, or by the beginning of a name.
Exit status: 0 done or passed, 1 not passed or the program failed, 2 wrong use,
3 Python could not be run, 4 a fault of ours.`
