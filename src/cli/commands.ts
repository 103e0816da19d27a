import { Command } from 'commander'
import { type Action, COMMANDS, type CommandSpec } from './command-list.js'
import { createContext, type SharedOptions } from './context.js'
import { columns } from './options/values.js'
import { ownVersion } from './shell/version.js'
import type { World } from './world.js'

/** Every command as the parser knows it. `finish` is told the exit status of the one that was typed. */
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
  const wire = (command: Command, load: () => Promise<Action>) =>
    addShared(command).action(async () => {
      const options = command.optsWithGlobals<SharedOptions>()
      finish(await (await load())(command.processedArgs, options as never, createContext(world, options)))
    })
  wire(program, async () => (await import('./commands/next.js')).next)
  for (const spec of COMMANDS) {
    const command = addTo(program, spec)
    if (spec.load !== undefined) wire(command, spec.load)
  }
  return program
}

/** In `progress export [file]` the first word names a command that is there already. */
function addTo(program: Command, { usage, does, example, options }: CommandSpec): Command {
  const [first, ...rest] = usage.split(' ')
  const parent = program.commands.find(command => command.name() === first)
  const command = (parent ?? program).command(parent === undefined ? usage : rest.join(' ')).description(does)
  command.addHelpText('after', `\nExample:\n  asyncio-tutor ${example}`)
  return options === undefined ? command : options(command)
}

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
