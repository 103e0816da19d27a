import { createHash } from 'node:crypto'
import { basename, join, resolve } from 'node:path'
import { type Course, openCourse } from '../course/course.js'
import { TutorError } from '../errors.js'
import type { Change } from '../progress/changes.js'
import { openProgress, type ProgressStore } from '../progress/store.js'
import type { Look } from '../render/look/look.js'
import { locateWorkspace } from '../workspace/locate.js'
import { type LookOptions, lookOf } from './terminal/look.js'
import { errorText } from './terminal/text.js'
import type { World } from './world.js'

/** What every command is given. */
export interface Context extends World {
  readonly course: Course
  readonly progress: ProgressStore
  readonly workspace: string
  readonly look: Look
  readonly options: SharedOptions
  /** Writes progress down. A disk that refuses is told about and spoils nothing else. */
  readonly record: (change: Change) => void
}

export interface SharedOptions extends LookOptions {
  readonly lessons?: string
  readonly workspace?: string
  readonly json?: boolean
}

export function createContext(world: World, options: SharedOptions): Context {
  const { io, currentFolder, now } = world
  const look = lookOf(world, options)
  const notice = (sentence: string) => io.writeError(`${sentence}\n`)
  const progress = openProgress({ file: progressFile(world, options), now, notice })
  return {
    ...world,
    look,
    options,
    progress,
    course: openCourse(
      options.lessons === undefined ? world.lessonsFolder : resolve(currentFolder, options.lessons),
    ),
    get workspace() {
      const remembered = options.workspace === undefined ? progress.read().workspace : undefined
      return locateWorkspace({ asked: options.workspace, remembered, currentFolder })
    },
    record: change => {
      try {
        progress.update(change)
      } catch (error) {
        if (!(error instanceof TutorError)) throw error
        io.writeError(errorText(error, look))
      }
    },
  }
}

/** In the workspace if one is named; else among the user's data. Another course has progress of its own. */
function progressFile({ currentFolder, dataFolder }: World, { lessons, workspace }: SharedOptions): string {
  if (workspace !== undefined) return join(resolve(currentFolder, workspace), 'progress.json')
  if (lessons === undefined) return join(dataFolder, 'progress.json')
  const root = resolve(currentFolder, lessons)
  const mark = createHash('sha256').update(root).digest('hex').slice(0, 8)
  return join(dataFolder, `progress-${basename(root)}-${mark}.json`)
}
