import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Mutant, ROOT } from './mutants.js'
import type { Note } from './notes.js'

export interface Report {
  readonly text: string
  /** Of all mutants that a test could kill. */
  readonly killed: number
}

/** The mutants that live, and why they may, are listed in this file; a line that is indented names one. */
const KNOWN = join(ROOT, 'scripts/mutants/survivors.md')

export function reportOn(mutants: readonly Mutant[], notes: readonly Note[]): Report {
  const killed = new Set(notes.flatMap(each => (each.kind === 'killed' ? [each.mutant] : [])))
  const reached = new Set(notes.flatMap(each => (each.kind === 'tested' ? each.reached : [])))
  const loaded = new Set(notes.flatMap(each => (each.kind === 'loaded' ? each.reached : [])))
  // What runs once, while its file is loaded, is over when a mutant could be made active.
  const tried = mutants.filter(({ id }) => killed.has(id) || reached.has(id) || !loaded.has(id))
  const alive = tried.filter(({ id }) => !killed.has(id))
  const known = new Set(
    readFileSync(KNOWN, 'utf8')
      .split('\n')
      .filter(line => line.startsWith('    '))
      .map(line => line.trim()),
  )
  const names = new Set(alive.map(nameOf))
  const news = alive
    .filter(mutant => !known.has(nameOf(mutant)))
    .map(
      mutant =>
        `${mutant.file}:${mutant.line}: ${changeOf(mutant)}${reached.has(mutant.id) ? '' : ' (no test comes here)'}`,
    )
  const gone = [...known].filter(name => !names.has(name))
  const share = tried.length === 0 ? 0 : (tried.length - alive.length) / tried.length
  const text = [
    ...[...new Set(tried.map(({ file }) => file.split('/').slice(0, 2).join('/')))].map(folder =>
      line(folder, tried, alive),
    ),
    line('', tried, alive),
    `${mutants.length - tried.length} more change what runs once, when its file is loaded: they are not tried.`,
    '',
    ...listed('Alive, and not in survivors.md:', news),
    ...listed('In survivors.md, and alive no more:', gone),
  ].join('\n')
  return { text, killed: share }
}

/** The change as it stands in survivors.md: without its line, which every edit would move. */
function nameOf(mutant: Mutant): string {
  return `${mutant.file}: ${changeOf(mutant)}`
}

function changeOf({ original, replacement }: Mutant): string {
  return `${short(original)} → ${short(replacement)}`
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim()
  return line.length <= 90 ? line : `${line.slice(0, 60)} … ${line.slice(-25)}`
}

function line(folder: string, tried: readonly Mutant[], alive: readonly Mutant[]): string {
  const count = (mutants: readonly Mutant[]) => mutants.filter(({ file }) => file.startsWith(folder)).length
  const share = Math.floor((1000 * (count(tried) - count(alive))) / count(tried)) / 10
  return `${(folder || 'all').padEnd(16)}${`${share}`.padStart(5)} % of ${count(tried)} killed, ${count(alive)} alive`
}

function listed(title: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [title, ...names.map(name => `  ${name}`), '']
}
