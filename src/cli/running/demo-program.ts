import type { Demo, Lesson } from '../../lesson.js'
import type { RunOptions } from '../options/run-options.js'
import { circumstances } from '../options/what-if.js'
import { demoFile } from './demo-text.js'
import type { Program } from './program.js'

/** A lesson's demo with the signals and hosts that belong to it, unless others are asked for. */
export function demoProgram(demo: Demo, lesson: Lesson, options: RunOptions): Program {
  return {
    file: demoFile(demo, lesson),
    programArguments: [],
    stdin: 'inherit' as const,
    signals: options.signal.length > 0 ? options.signal : demo.signals,
    ...circumstances(options),
    ...(options.host.length > 0 ? {} : { hosts: demo.hosts }),
    keepsFiles: false,
  }
}
