import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether a command of this name can be started. */
export function isOnPath(
  command: string,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const folders = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter(name => name !== '')
  const endings = process.platform === 'win32' ? (environment.PATHEXT ?? '.EXE;.CMD;.BAT').split(';') : ['']
  return folders.some(folder => endings.some(ending => isExecutable(join(folder, command + ending))))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
