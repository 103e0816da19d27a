import { type Diagnostic, PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs'
import { isAmong, isSelected, type Settings } from './settings.js'

/** Ruff compiled to WebAssembly knows no files: what depends on a file's path is decided here. */
export class Ruff {
  readonly #workspace: Workspace
  readonly #settings: Settings

  constructor(settings: Settings) {
    this.#settings = settings
    this.#workspace = new Workspace(settings, PositionEncoding.Utf32)
  }

  /** What breaks a rule, a line each; `sorted` is the text with its imports in order. */
  check(path: string, text: string): { readonly found: readonly string[]; readonly sorted: string } {
    const ignored = Object.entries(this.#settings.lint?.['per-file-ignores'] ?? {})
      .filter(([pattern]) => isAmong(path, [pattern]))
      .flatMap(([, selectors]) => selectors)
    const all = this.#workspace.check(text) as readonly Diagnostic[]
    const kept = all.filter(({ code }) => code === null || !isSelected(code, ignored))
    return {
      found: kept.map(
        ({ code, message, start_location: { row, column } }) =>
          `${path}:${row}:${column} ${code ?? 'syntax'} ${message}`,
      ),
      sorted: withFix(text, kept.find(({ code }) => code === 'I001')?.fix ?? null),
    }
  }

  /** The text as it should be laid out; the text itself where the layout is the author's own. */
  formatted(path: string, text: string): string {
    return isAmong(path, this.#settings.format?.exclude ?? []) ? text : this.#workspace.format(text)
  }
}

/** One fix at a time: each may move what the others point at. */
function withFix(text: string, fix: Diagnostic['fix']): string {
  const lines = text.split('\n').map(line => [...line])
  for (const { content, location, end_location } of [...(fix?.edits ?? [])].reverse()) {
    const before = lines[location.row - 1]!.slice(0, location.column - 1)
    const after = lines[end_location.row - 1]?.slice(end_location.column - 1) ?? []
    const replaced = [...before, ...(content ?? ''), ...after]
      .join('')
      .split('\n')
      .map(line => [...line])
    lines.splice(location.row - 1, end_location.row - location.row + 1, ...replaced)
  }
  return lines.map(line => line.join('')).join('\n')
}
