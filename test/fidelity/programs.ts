import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Program {
  readonly name: string
  readonly file: string
  /** The oldest Python that has what it uses: the 12 of `# python: 3.12+`. */
  readonly oldestMinor: number
}

const FOLDER = fileURLToPath(new URL('programs', import.meta.url))

/** The written programs. The first line of each says what it shows. */
export const programs: readonly Program[] = readdirSync(FOLDER)
  .filter(name => name.endsWith('.py'))
  .sort()
  .map(name => readProgram(join(FOLDER, name)))

function readProgram(file: string): Program {
  const [, minor] = /^# python: 3\.(\d+)\+$/m.exec(readFileSync(file, 'utf8')) ?? []
  return { name: basename(file, '.py'), file, oldestMinor: Number(minor ?? 11) }
}
