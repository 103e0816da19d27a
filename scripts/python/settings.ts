import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'smol-toml'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** `[tool.ruff]` of pyproject.toml, as far as the runner itself has to know it; ruff is handed all of it. */
export interface Settings {
  readonly 'extend-exclude'?: readonly string[]
  readonly format?: { readonly exclude?: readonly string[] }
  readonly lint?: { readonly 'per-file-ignores'?: Readonly<Record<string, readonly string[]>> }
}

export function readSettings(): Settings {
  const pyproject = parse(readFileSync(join(ROOT, 'pyproject.toml'), 'utf8')) as unknown as {
    tool: { ruff: Settings }
  }
  return pyproject.tool.ruff
}

/** Our Python files, by their path from the root. */
export function pythonFiles({ 'extend-exclude': excluded = [] }: Settings): readonly string[] {
  return ['lessons', 'scripts', 'src', 'test']
    .flatMap(folder =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        name => `${folder}/${name.split(sep).join('/')}`,
      ),
    )
    .filter(path => path.endsWith('.py') && !isAmong(path, excluded))
    .sort()
}

/** As ruff understands paths: a pattern names a file, by its whole path or its name; `*` stands for anything. */
export function isAmong(path: string, patterns: readonly string[]): boolean {
  const names = [path, basename(path)]
  return patterns.some(pattern => names.some(name => asExpression(pattern).test(name)))
}

function asExpression(pattern: string): RegExp {
  const parts = pattern.split(/\*+/).map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}

/** Whether a rule (`F401`) is among those that a list of selectors (`F`, `E7`, `F401`) means. */
export function isSelected(code: string, selectors: readonly string[]): boolean {
  return selectors.some(
    selector =>
      code.startsWith(selector) && (/\d$/.test(selector) || /^\d/.test(code.slice(selector.length))),
  )
}
