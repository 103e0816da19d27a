import { z } from 'zod'

const asked = {
  /** The name of the demo. */
  demo: z.string(),
  ask: z.string(),
  /** Words of the line of the story that settles it; the line is pointed at. */
  decides: z.string(),
}

/** What a learner is asked before a run. The run itself shows the answer; `why` explains each wrong choice. */
const prediction = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('choice'),
    ...asked,
    choices: z.array(z.object({ text: z.string(), right: z.boolean(), why: z.string() })).min(2),
  }),
  /** Put the printed lines in order: the right order is what the run prints. */
  z.object({ kind: z.literal('order'), ...asked, why: z.string() }),
])

const demo = z.object({
  /** `demos/NAME.py` */
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  /** Signals the tutor delivers while this demo runs. */
  signals: z.array(z.object({ name: z.string(), at: z.number().positive() })).default([]),
  /** Hosts that the demo's servers and clients name, and how far away they are: seconds, one way. */
  hosts: z.array(z.object({ name: z.string(), latency: z.number().nonnegative() })).default([]),
  /** How the demo ends when it doesn't end with status 0. */
  status: z.number().int().default(0),
  /** A line to alter and see: what to change, and what to look for. */
  change: z.object({ line: z.string(), to: z.string(), see: z.string() }).optional(),
})

const exercise = z.object({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  /** One sentence: what is to be built. */
  task: z.string(),
  /** Raised when starter or checks change so much that an answer in progress no longer fits. */
  version: z.number().int().positive().default(1),
})

export const lessonSchema = z.object({
  number: z.number().int().positive(),
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  summary: z.string(),
  demos: z.array(demo).min(1),
  predictions: z.array(prediction),
  exercises: z.array(exercise),
})

export type LessonDefinition = z.input<typeof lessonSchema>
export type LessonContent = z.output<typeof lessonSchema>
export type Demo = LessonContent['demos'][number]
export type Prediction = LessonContent['predictions'][number]

/** A lesson and the folder its files are in. */
export interface Lesson extends LessonContent {
  readonly folder: string
}

export type Exercise = LessonContent['exercises'][number]

/** What a lesson.ts exports. Only types here; the loader validates. */
export function defineLesson(lesson: LessonDefinition): LessonDefinition {
  return lesson
}
