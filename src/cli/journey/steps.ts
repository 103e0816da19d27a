import type { Demo, Lesson, Prediction } from '../../lesson.js'

/** One thing at a time on the way through a lesson. */
export type Step =
  /** A piece of the guide, in Markdown. */
  | { readonly kind: 'page'; readonly text: string }
  /** A program: what will it do? Without a question it is only run. */
  | { readonly kind: 'program'; readonly demo: Demo; readonly prediction: Prediction | null }

/**
 * A page for each section of the guide. A section that quotes what a program prints is cut there: the program comes
 * first, so that it can still be predicted.
 */
export function lessonSteps(lesson: Lesson, guide: string): readonly Step[] {
  const shown = new Set<string>()
  const steps = sectionsOf(guide).flatMap(section => stepsOf(section))
  const rest = lesson.demos.filter(({ name }) => !shown.has(name)).map(programStep)
  return [...steps, ...rest]

  function stepsOf(section: string): readonly Step[] {
    const quote = /^```output ([a-z0-9-]+)/m.exec(section)
    const demo = lesson.demos.find(({ name }) => name === quote?.[1])
    if (quote === null || demo === undefined || shown.has(demo.name)) return pages(section)
    shown.add(demo.name)
    const end = section.indexOf('\n```\n', quote.index) + '\n```\n'.length
    // The quote itself is left out: the program will just have printed it.
    return [...pages(section.slice(0, quote.index)), programStep(demo), ...stepsOf(section.slice(end))]
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
