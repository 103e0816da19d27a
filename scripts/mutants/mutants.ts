import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Instrumenter } from '@stryker-mutator/instrumenter'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The parts whose promises are held by tests without a Python. */
const MUTATED = ['timeline/', 'trace/', 'verify/', 'progress/', 'engine/check-record.ts']

/** One change of the source. */
export interface Mutant {
  readonly id: string
  readonly file: string
  readonly line: number
  /** What stands there, and what would stand there instead. */
  readonly original: string
  readonly replacement: string
}

export interface Mutated {
  readonly mutants: readonly Mutant[]
  /** The sources with all of their mutants in them, each asleep until it is made active; by path. */
  readonly sources: ReadonlyMap<string, string>
}

export async function mutate(): Promise<Mutated> {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && MUTATED.some(part => name.startsWith(part)))
    .map(name => join('src', name))
    .sort()
    .map(name => ({ name: join(ROOT, name), mutate: true, content: readFileSync(join(ROOT, name), 'utf8') }))
  const texts = new Map(files.map(({ name, content }) => [name, content]))
  const instrumented = await new Instrumenter(SILENT).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  })
  return {
    mutants: instrumented.mutants.map(({ id, fileName, location, replacement }) => ({
      ...{ id, file: relative(ROOT, fileName), line: location.start.line + 1 },
      ...{ original: textAt(texts.get(fileName)!, location), replacement },
    })),
    sources: new Map(instrumented.files.map(({ name, content }) => [name, content])),
  }
}

interface Position {
  readonly line: number
  readonly column: number
}

function textAt(text: string, { start, end }: { start: Position; end: Position }): string {
  const lines = text.split('\n').slice(start.line, end.line + 1)
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column)
  lines[0] = lines[0]!.slice(start.column)
  return lines.join('\n')
}

const nothing = () => {}
const SILENT = {
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
  ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
  ...{ trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing },
}
