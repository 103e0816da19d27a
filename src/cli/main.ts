import { CommanderError } from 'commander'
import { TutorError } from '../errors.js'
import { buildCommands } from './commands.js'
import { lookOf } from './look.js'
import { errorText } from './say.js'
import type { World } from './world.js'

/** Does what was typed and gives the exit status. */
export async function main(typed: readonly string[], world: World): Promise<number> {
  let status = 0
  try {
    const finish = (code: number) => {
      status = code
    }
    await buildCommands(world, finish).parseAsync(withRun(typed), { from: 'user' })
  } catch (error) {
    status = report(error, world)
  }
  await world.io.flush()
  return status
}

/** `asyncio-tutor 3` is `asyncio-tutor run 3`. */
function withRun(typed: readonly string[]): string[] {
  return /^\d+$/.test(typed[0] ?? '') ? ['run', ...typed] : [...typed]
}

function report(error: unknown, world: World): number {
  const look = lookOf(world)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    world.io.writeError(errorText(wrongUse(error), look))
    return 2
  }
  if (error instanceof TutorError) {
    world.io.writeError(errorText(error, look))
    return error.exitCode
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  world.io.writeError(
    `This is a fault of asyncio-tutor, not of your program. Please report it with these lines:\n\n${stack}\n`,
  )
  return 4
}

/** commander writes "error: unknown option '--vew'\n(Did you mean --view?)". */
function wrongUse({ message }: CommanderError): TutorError {
  const [first = '', suggestion] = message.replace(/^error: /, '').split('\n')
  const what = `${first.charAt(0).toUpperCase()}${first.slice(1)}`.replace(/'([^']*)'/g, '"$1"').replace(/\.?$/, '.')
  const remedy = suggestion?.replace(/^\((.*)\)$/, '$1') ?? '`asyncio-tutor help` shows what can be typed.'
  return new TutorError('wrong-use', what, remedy)
}
