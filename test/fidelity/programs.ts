import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Program {
  readonly name: string
  readonly file: string
  /** The oldest Python that has what it uses: the 12 of `# python: 3.12+`. */
  readonly oldestMinor: number
  /** Where it can't be compared, and why: the rest of `# not compared embedded: REASON` or `# not compared with 3.11: REASON`. */
  readonly notCompared: readonly { readonly where: string; readonly reason: string }[]
}

const FOLDER = fileURLToPath(new URL('programs', import.meta.url))

/** The written programs. The first line of each says what it shows. */
export const programs: readonly Program[] = readdirSync(FOLDER)
  .filter(name => name.endsWith('.py'))
  .sort()
  .map(name => readProgram(join(FOLDER, name)))

function readProgram(file: string): Program {
  const source = readFileSync(file, 'utf8')
  const [, minor] = /^# python: 3\.(\d+)\+$/m.exec(source) ?? []
  const notes = source.matchAll(/^# not compared (embedded|with 3\.\d+): (.+)$/gm)
  const notCompared = [...notes].map(([, where, reason]) => ({ where: where!, reason: reason! }))
  return { name: basename(file, '.py'), file, oldestMinor: Number(minor ?? 11), notCompared }
}

/** True unless the program says that it can't be compared there: `embedded`, or `with 3.11`. */
export function isComparable({ notCompared }: Program, where: string): boolean {
  return notCompared.every(note => note.where !== where)
}
