import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const WORKSPACE_NAME = 'asyncio-tutor'

export interface WorkspaceClues {
  /** What `--workspace` said. */
  readonly asked: string | undefined
  /** Where the first exercise was put. */
  readonly remembered: string | undefined
  readonly currentFolder: string
}

/** The learner's folder: the one asked for, else the one used before if it is still there, else one in the current folder. */
export function locateWorkspace({ asked, remembered, currentFolder }: WorkspaceClues): string {
  if (asked !== undefined) return resolve(currentFolder, asked)
  if (remembered !== undefined && isFolder(remembered)) return remembered
  return join(currentFolder, WORKSPACE_NAME)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
