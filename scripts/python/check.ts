import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ruff } from './ruff.js'
import { pythonFiles, ROOT, readSettings } from './settings.js'

// Looks at every Python file by the rules of pyproject.toml, as `ruff check` and `ruff format` do.
// `--write` lays them out and sorts their imports: the rest needs somebody to think.

const writes = process.argv.includes('--write')
const settings = readSettings()
const ruff = new Ruff(settings)
const files = pythonFiles(settings)
const found = files.flatMap(path => {
  const text = readFileSync(join(ROOT, path), 'utf8')
  if (!writes) {
    const layout =
      ruff.formatted(path, text) === text ? [] : [`${path} is not laid out; \`npm run format\` does`]
    return [...ruff.check(path, text).found, ...layout]
  }
  const mended = ruff.formatted(path, ruff.check(path, text).sorted)
  if (mended !== text) writeFileSync(join(ROOT, path), mended)
  return ruff.check(path, mended).found
})
for (const line of found) process.stderr.write(`${line}\n`)
process.stdout.write(`${files.length} Python files, ${found.length} faults\n`)
process.exitCode = found.length === 0 ? 0 : 1
