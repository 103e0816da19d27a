import { TutorError } from '../../errors.js'
import { isOnPath } from '../../process/find-on-path.js'
import { runInherited } from '../../process/run-inherited.js'
import { startDetached } from '../../process/start-detached.js'
import type { World } from '../world.js'
import { editorCommand } from './command.js'

/** Opens a file at a line. Resolves when an editor in this terminal is closed, or one with a window has started. */
export async function openEditor(file: string, line: number, { environment }: World): Promise<void> {
  const editor = chosenEditor(environment)
  if (editor === null) {
    throw new TutorError(
      'editor-unset',
      'No editor is set.',
      `Set $EDITOR (such as \`export EDITOR=nano\`), or open ${file} yourself.`,
    )
  }
  const { command, commandArguments, usesTerminal } = editorCommand(editor, file, line)
  try {
    if (usesTerminal) await runInherited(command, commandArguments)
    else await startDetached(command, commandArguments)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new TutorError(
      'editor-failed',
      `The editor \`${command}\` cannot be started (${code}).`,
      `Set $EDITOR to another one, or open ${file} yourself.`,
    )
  }
}

/** $VISUAL, then $EDITOR, as everywhere; else VS Code if it is there. */
export function chosenEditor(environment: World['environment']): string | null {
  const set = [environment.VISUAL, environment.EDITOR].find(each => each !== undefined && each.trim() !== '')
  return set ?? (isOnPath('code', environment) ? 'code' : null)
}
