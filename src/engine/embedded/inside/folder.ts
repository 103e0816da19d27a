import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { PyodideAPI } from 'pyodide'
import type { ToWorker } from '../worker-messages.js'
import { insidePath } from './inside-path.js'

/** Folders of the interpreter's own: nothing can be put over them. */
const RESERVED = ['/', '/lib', '/lib/asyncio-tutor', '/dev', '/proc', '/proc/self']
/** A copy is for small folders; what is beyond is not seen. */
const MOST_FILES = 2_000
const MOST_BYTES = 20_000_000

/** Shows a folder of the host's inside, itself. */
export type ShowItself = (path: string, inside: string) => void

/** Takes the means by which folders of the host are shown away from the interpreter. Who needs them has what this gives. */
export function takeFolders(python: PyodideAPI): ShowItself {
  const { FS } = python
  const { NODEFS } = FS.filesystems
  Reflect.deleteProperty(FS.filesystems, 'NODEFS')
  const refuse = () => {
    throw new Error('There is no such thing here.')
  }
  for (const name of ['mountNodeFS', 'mountNativeFS'])
    for (const owner of [python, Object.getPrototypeOf(python)])
      if (Object.hasOwn(owner, name)) Object.defineProperty(owner, name, { value: refuse, writable: false })
  return (path, inside) => void FS.mount(NODEFS, { root: path }, inside)
}

/**
 * Shows the program's folder to the program under its own name, and makes it the current one.
 * When files are to be kept it is the folder itself, else a copy in memory.
 */
export function showFolder(
  { FS }: PyodideAPI,
  { path, file, keepsFiles }: NonNullable<ToWorker['folder']>,
  showItself: ShowItself,
): void {
  const inside = insidePath(path)
  if (!RESERVED.includes(inside)) FS.mkdirTree(inside)
  if (keepsFiles && !RESERVED.includes(inside)) showItself(path, inside)
  else {
    copyFolder(FS, path, inside, { files: MOST_FILES, bytes: MOST_BYTES })
    // Among many others the program itself may have been passed over.
    if (existsSync(file)) FS.writeFile(insidePath(file), readFileSync(file))
  }
  FS.chdir(inside)
}

function copyFolder(
  FS: PyodideAPI['FS'],
  from: string,
  to: string,
  left: { files: number; bytes: number },
): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = `${to === '/' ? '' : to}/${entry.name}`
    if (entry.isDirectory() && isWorthCopying(entry.name) && left.files > 0) {
      FS.mkdirTree(target)
      copyFolder(FS, source, target, left)
    } else if (entry.isFile()) {
      left.files -= 1
      left.bytes -= statSync(source).size
      if (left.files >= 0 && left.bytes >= 0) FS.writeFile(target, readFileSync(source))
    }
  }
}

function isWorthCopying(folder: string): boolean {
  return !folder.startsWith('.') && folder !== 'node_modules' && folder !== '__pycache__'
}
