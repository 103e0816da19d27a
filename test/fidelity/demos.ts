import { join } from 'node:path'
import { lessons } from '../lessons/course.js'
import type { SignalAt } from './printed.js'

export interface DemoProgram {
  readonly name: string
  readonly file: string
  readonly signals: readonly SignalAt[]
  readonly status: number
}

/** Every demo of every lesson. */
export const demos: readonly DemoProgram[] = lessons.flatMap(lesson =>
  lesson.demos.map(({ name, signals, status }) => ({
    name: `${lesson.number} ${name}`,
    file: join(lesson.folder, 'demos', `${name}.py`),
    signals,
    status,
  })),
)
