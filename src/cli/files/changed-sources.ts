import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Fingerprints } from '../../trace/saved.js'

/** What says of each of these files, if it can be read, whether it has changed since. */
export async function fingerprintsOf(files: readonly string[]): Promise<Fingerprints> {
  const all = await Promise.all(
    files.map(async file => {
      const bytes = await readFile(file).catch(() => null)
      return bytes === null ? [] : [[file, createHash('sha256').update(bytes).digest('hex')] as const]
    }),
  )
  return Object.fromEntries(all.flat())
}

/** A sentence for each file that is another one than when a trace was made; one that is gone shows no lines at all. */
export async function changesSince(made: Fingerprints): Promise<readonly string[]> {
  const now = await fingerprintsOf(Object.keys(made))
  const changed = Object.keys(now).filter(file => now[file] !== made[file])
  return changed.map(file => `${basename(file)} has changed since the trace was made: lines may be wrong.`)
}
