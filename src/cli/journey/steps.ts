import type { Demo, Lesson, Prediction } from '../../lesson.js'
import type { Look } from '../../render/look/look.js'
import { paintOf } from '../terminal/text.js'

/** One thing at a time on the way through a lesson. */
export type Step =
  /** A piece of the guide, in Markdown. */
  | { readonly kind: 'page'; readonly text: string }
  /** A program: what will it do? Without a question it is only run. */
  | { readonly kind: 'program'; readonly demo: Demo; readonly prediction: Prediction | null }
  /** Two programs that have been seen, on one axis of time. */
  | { readonly kind: 'comparison'; readonly one: Demo; readonly other: Demo }

/** Where in a lesson somebody is. */
export interface Place {
  readonly lesson: Lesson
  /** Counted from 0. */
  readonly at: number
  readonly of: number
}

export function placeText({ lesson, at, of }: Place, look: Look): string {
  return paintOf(look).quiet(`lesson ${lesson.number}, ${lesson.title}: ${at + 1} of ${of}`)
}

/**
 * A page for each section of the guide. A section that quotes what a program prints, or what two programs differ in, is cut
 * there: the program comes first, so that it can still be predicted.
 */
export function lessonSteps(lesson: Lesson, guide: string): readonly Step[] {
  const shown = new Set<string>()
  const steps = sectionsOf(guide).flatMap(section => stepsOf(section))
  const rest = lesson.demos.filter(({ name }) => !shown.has(name)).map(programStep)
  return [...steps, ...rest]

  function stepsOf(section: string): readonly Step[] {
    const quote = /^```(output|compare) ([a-z0-9-]+)(?: ([a-z0-9-]+)$)?/m.exec(section)
    const step = quote === null ? null : stepOf(quote[1]!, quote[2]!, quote[3])
    if (quote === null || step === null) return pages(section)
    const end = section.indexOf('\n```\n', quote.index) + '\n```\n'.length
    // The quote itself is left out: its program will just have printed it.
    return [...pages(section.slice(0, quote.index)), step, ...stepsOf(section.slice(end))]
  }

  /** Null: what is quoted has been seen before. */
  function stepOf(kind: string, name: string, second: string | undefined): Step | null {
    const demo = lesson.demos.find(each => each.name === name)
    if (demo === undefined) return null
    if (kind === 'compare') {
      const other = lesson.demos.find(each => each.name === second)
      return other === undefined ? null : { kind: 'comparison', one: demo, other }
    }
    if (shown.has(name)) return null
    shown.add(name)
    return programStep(demo)
  }

  function programStep(demo: Demo): Step {
    const prediction = lesson.predictions.find(each => each.demo === demo.name) ?? null
    return { kind: 'program', demo, prediction }
  }
}

/** The beginning and the first section share a page. */
function sectionsOf(guide: string): readonly string[] {
  const [beginning = '', first = '', ...others] = guide.split(/^(?=## )/m)
  return [beginning + first, ...others]
}

function pages(text: string): readonly Step[] {
  return text.trim() === '' ? [] : [{ kind: 'page', text: text.trim() }]
}
