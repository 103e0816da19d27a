import { CommanderError } from 'commander'
import { TutorError } from '../errors.js'
import { EXIT } from '../exit-status.js'
import { buildCommands } from './commands.js'
import { commandName, readTyped } from './options/typed.js'
import { wrongUse } from './options/wrong-use.js'
import { UNWRITABLE } from './terminal/io.js'
import { lookOf } from './terminal/look.js'
import { errorText } from './terminal/text.js'
import type { World } from './world.js'

/** Does what was typed and gives the exit status. */
export async function main(typed: readonly string[], world: World): Promise<number> {
  let status = 0
  try {
    const program = buildCommands(world, code => {
      status = code
    })
    if (typed[0] === 'complete')
      await (await import('./shell/completion.js')).addCompletion(program, typed, world)
    const names = [...program.commands.map(command => command.name()), 'help']
    await program.parseAsync(readTyped(typed, names), { from: 'user' })
  } catch (error) {
    status = report(error, typed, world)
  }
  await world.io.flush()
  if (world.io.closed.reason === UNWRITABLE) return 1
  const isUnread = world.io.closed.aborted && status === EXIT.interrupted
  return isUnread ? 0 : status // `| head` has seen enough: that is no failure
}

function report(error: unknown, typed: readonly string[], world: World): number {
  const look = { ...lookOf(world), colour: world.io.errorIsTerminal ? lookOf(world).colour : 0 } as const
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    world.io.writeError(errorText(wrongUse(error.message, commandName(typed)), look))
    return EXIT.wrongUse
  }
  if (error instanceof TutorError) {
    world.io.writeError(errorText(error, look))
    return error.exitCode
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  world.io.writeError(
    `This is a fault of asyncio-tutor, not of your program. Please report it with these lines:\n\n${stack}\n`,
  )
  return EXIT.ourFault
}
