import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Source } from './imports.js'

/** The files with such an ending in some folders of a project. */
export function readSources(root: string, folders: readonly string[], ending: RegExp): readonly Source[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => ending.test(name) && !name.includes('__pycache__'))
      .map(name => ({
        path: `${folder}/${name.split(sep).join('/')}`,
        text: readFileSync(join(root, folder, name), 'utf8'),
      }))
      .sort((one, other) => (one.path < other.path ? -1 : 1)),
  )
}
