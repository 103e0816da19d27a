import type { PyodideAPI } from 'pyodide'

type FileSystem = PyodideAPI['FS']

export interface Files {
  /** Removes what has come since and closes what is open. False: what was there is changed or gone. */
  putBack(): boolean
}

/** What emscripten has beneath the public face of its file system. */
interface Internals {
  readonly streams: ({ readonly fd: number } | null | undefined)[]
}

/** They hold no files that a program could leave. */
const DEVICES = ['/dev', '/proc']

/** The files in the memory of an interpreter, as they are now. */
export function rememberFiles(fileSystem: FileSystem): Files {
  const folder = fileSystem.cwd()
  const known = new Map(allPaths(fileSystem).map(path => [path, state(fileSystem, path)]))
  const { streams } = fileSystem as unknown as Internals
  const open = new Set(streams.flatMap(stream => (stream ? [stream.fd] : [])))
  return {
    putBack: () => {
      for (const stream of [...streams]) if (stream && !open.has(stream.fd)) fileSystem.close(stream)
      fileSystem.chdir(folder)
      // The deepest ones first: a folder has to be empty.
      for (const path of allPaths(fileSystem).reverse()) if (!known.has(path)) remove(fileSystem, path)
      return [...known].every(([path, was]) => state(fileSystem, path) === was)
    },
  }
}

/** All paths, each folder before what it holds. */
function allPaths(fileSystem: FileSystem, folder = ''): string[] {
  const names: string[] = fileSystem.readdir(folder === '' ? '/' : folder)
  return names.flatMap(name => {
    const path = `${folder}/${name}`
    if (name === '.' || name === '..' || DEVICES.includes(path)) return []
    return isFolder(fileSystem, path) ? [path, ...allPaths(fileSystem, path)] : [path]
  })
}

function isFolder(fileSystem: FileSystem, path: string): boolean {
  return fileSystem.isDir(fileSystem.lstat(path).mode)
}

function remove(fileSystem: FileSystem, path: string): void {
  if (isFolder(fileSystem, path)) fileSystem.rmdir(path)
  else fileSystem.unlink(path)
}

/** Changes whenever the file does. Folders change with what they hold. */
function state(fileSystem: FileSystem, path: string): string {
  const { exists } = fileSystem.analyzePath(path)
  if (!exists) return 'gone'
  const { mode, size, mtime } = fileSystem.lstat(path)
  return fileSystem.isDir(mode) ? `folder ${mode}` : `${mode} ${size} ${+mtime}`
}
