import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { watch } from 'chokidar'

export interface FileWatch {
  readonly close: () => Promise<void>
}

export interface FileListener {
  /** It was written, replaced, deleted, or is there again. */
  readonly changed: () => void
  /** The system tells of no changes here (a network drive, a container): from now on we look for ourselves. */
  readonly polling: () => void
}

/** Begins to call back at every event in a folder that may concern the file. */
export type WatchEvents = (file: string, happened: () => void) => FileWatch

const GONE = 'gone'
const LOOK_EVERY_MS = 1000
const POLL_EVERY_MS = 100
/** An event may come a little later than the change that we see. */
const GRACE_MS = 300

/**
 * Watches a path, whatever becomes of the file and the folder at it. Events are not trusted alone: now and then we look.
 * A change that no event told of makes us listen anew, and the next one makes us poll.
 */
export function watchFile(file: string, listener: FileListener, watchEvents = chokidarEvents): FileWatch {
  let seen = markOf(file)
  let missed = 0
  let isAway = false
  let events = watchEvents(file, happened)
  let timer = setInterval(look, LOOK_EVERY_MS)
  let grace: NodeJS.Timeout | undefined
  return {
    close: () => {
      clearInterval(timer)
      clearTimeout(grace)
      return events.close()
    },
  }

  function happened() {
    const mark = markOf(file)
    if (mark === seen) return
    if (mark === GONE && !isAway) {
      isAway = true
      setTimeout(happened, GRACE_MS) // perhaps it is only being replaced
      return
    }
    isAway = mark === GONE
    seen = mark
    missed = 0
    clearTimeout(grace)
    listener.changed()
  }

  function look() {
    if (markOf(file) === seen) return
    clearTimeout(grace)
    if (missed > 1) return happened()
    grace = setTimeout(() => {
      seen = markOf(file)
      missed += 1
      listener.changed()
      void events.close()
      events = watchEvents(file, happened)
      if (missed > 1) beginToPoll()
    }, GRACE_MS)
  }

  function beginToPoll() {
    clearInterval(timer)
    timer = setInterval(() => {
      const before = missed
      look()
      missed = before
    }, POLL_EVERY_MS)
    listener.polling()
  }
}

/** The folder is watched, since editors that save by renaming put another file in this one's place. */
const chokidarEvents: WatchEvents = (file, happened) => {
  const folder = dirname(file)
  const watcher = watch(folder, {
    depth: 0,
    ignoreInitial: true,
    atomic: false,
    ignored: path => path !== folder && path !== file,
  })
  watcher.on('all', happened).on('error', () => {}) // what goes wrong here is made good by looking
  return { close: () => watcher.close() }
}

/** Another one for every state of the file. */
function markOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true })
  return stat === undefined ? GONE : `${stat.ino} ${stat.mtimeNs} ${stat.size}`
}
