import type { Job, TaskLane, Timeline } from '../../timeline/model.js'
import { listed } from '../../timeline/warnings/phrases.js'
import type { Glyphs } from '../look/glyphs.js'
import { printable, shortenedInside } from './printable.js'

/** What the tasks, jobs and connections of one timeline are called. Everything it gives back is safe to print. */
export interface Names {
  task(task: number): string
  job(job: number): string
  connection(connection: number): string
  /** "a", "a and b", "a, b and 38 more". */
  tasks(tasks: readonly number[]): string
  taskFacts(task: number): TaskLane | undefined
  jobFacts(job: number): Job | undefined
}

/** Columns of a name within a sentence. */
const NAME_AT_MOST = 40

export function namesOf({ tasks, jobs, connections }: Timeline, { ellipsis }: Glyphs): Names {
  const laneOf = new Map(tasks.map(lane => [lane.task, lane]))
  const jobOf = new Map(jobs.map(job => [job.job, job]))
  const connectionOf = new Map(connections.map(lane => [lane.connection, lane]))
  const task = (number: number) => printable(laneOf.get(number)?.name ?? `task ${number}`)
  return {
    task,
    job: number => printable(jobOf.get(number)?.name ?? `job ${number}`),
    connection: number => printable(connectionOf.get(number)?.name ?? `connection ${number}`),
    tasks: numbers => listed(numbers.map(number => shortenedInside(task(number), NAME_AT_MOST, ellipsis))),
    taskFacts: number => laneOf.get(number),
    jobFacts: number => jobOf.get(number),
  }
}

/** A thread or process, without the class of its pool: `thread 0_1`. */
export function workerName(name: string): string {
  return printable(name)
    .replace(/^ThreadPoolExecutor-/, 'thread ')
    .replace(/^ProcessPoolExecutor-/, 'process ')
}

/** Where a job is done: ` in a thread`. */
export function workerKind(job: Job | undefined): string {
  return job === undefined || job.kind === 'subprocess' ? '' : ` in a ${job.kind}`
}
