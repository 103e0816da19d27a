import type { Look } from '../render/look/look.js'
import type { Timeline } from '../timeline/model.js'
import type { TraceEvent } from '../trace/events.js'

// Every form in which a run is shown or written. A new one is what renders it, and an entry here: the options, their help,
// what stands in a file's way and what is written follow from that. What an entry needs is loaded when it is asked for.

type Renderer = (timeline: Timeline, look: Look) => string

/** What a terminal shows of a run. */
export interface ViewFormat {
  readonly load: () => Promise<Renderer>
  /** The help of an option of its own, for what goes into a document: nothing is said around it. Null: `--view` names it. */
  readonly ownOption: string | null
  /** What stands in its place for those who have it read aloud. Null: itself. */
  readonly inWords: 'story' | null
  /** It tells what happens: on a wide screen the program's text stands beside it. */
  readonly hasStory: boolean
}

export const VIEWS = {
  story: {
    load: async () => (await import('../render/story/story.js')).renderStory,
    ownOption: null,
    inWords: null,
    hasStory: true,
  },
  chart: {
    load: async () => (await import('../render/together.js')).renderChartAlone,
    ownOption: null,
    inWords: null,
    hasStory: false,
  },
  both: {
    load: async () => (await import('../render/together.js')).renderBoth,
    ownOption: null,
    inWords: 'story',
    hasStory: true,
  },
  mermaid: {
    load: async () => (await import('../render/mermaid/mermaid.js')).renderMermaid,
    ownOption: 'print a Mermaid Gantt chart, for documents',
    inWords: null,
    hasStory: false,
  },
} as const satisfies Readonly<Record<string, ViewFormat>>

export type DrawnView = keyof typeof VIEWS
/** `none`: only what the program prints. */
export type View = DrawnView | 'none'

/** What a file is made from. */
export interface Written {
  readonly events: readonly TraceEvent[]
  readonly timeline: Timeline
  /** The part of it that was asked for. */
  readonly part: Timeline
  readonly look: Look
  /** Sentences about the program's files: they are not what they were. */
  readonly doubts: readonly string[]
}

/** What a run is written to a file as, by an option of the same name. */
export interface FileFormat {
  /** What such a file is, in words. */
  readonly what: string
  readonly help: string
  /** How a file of this kind begins: only such a one is replaced. */
  readonly begins: RegExp
  /** Whether it holds what was asked for, or always the whole run. */
  readonly holds: 'part' | 'whole'
  /** What is said when it holds more than was asked for. */
  readonly wholeNote: string | null
  /** A saved trace is one already: it can be written of a run only. */
  readonly ofRunsOnly: boolean
  readonly text: (written: Written) => Promise<string>
}

export const FILES = {
  html: {
    what: 'page of ours',
    help: 'write a page to zoom into and step through; it needs no network',
    begins: /^<!doctype html>/,
    holds: 'whole',
    wholeNote: 'The page holds the whole run: a part of it is found there.',
    ofRunsOnly: false,
    text: async ({ timeline, doubts }) => (await import('./page/page.js')).pageOf(timeline, doubts),
  },
  svg: {
    what: 'picture of ours',
    help: 'write the chart as a picture, for slides and READMEs',
    begins: /^<svg /,
    holds: 'part',
    wholeNote: null,
    ofRunsOnly: false,
    text: async ({ part, look }) => (await import('../render/svg/svg.js')).renderSvg(part, asPicture(look)),
  },
  perfetto: {
    what: 'Perfetto trace',
    help: 'write a trace that ui.perfetto.dev and Chrome open',
    begins: /^\{.*"traceEvents"/,
    holds: 'part',
    wholeNote: null,
    ofRunsOnly: false,
    text: async ({ part, look }) =>
      (await import('../render/perfetto/perfetto.js')).renderPerfetto(part, asPicture(look)),
  },
  save: {
    what: 'trace',
    help: 'keep the trace in a file; `show FILE` draws it again',
    begins: /^\{"asyncioTutorTrace":/,
    holds: 'whole',
    wholeNote: null,
    ofRunsOnly: true,
    text: async ({ events, timeline }) => {
      const [{ savedText }, { fingerprintsOf }, { filesOf }] = await Promise.all([
        import('../trace/saved.js'),
        import('./files/changed-sources.js'),
        import('./files/sources.js'),
      ])
      return savedText(events, await fingerprintsOf(filesOf(timeline)))
    },
  },
} as const satisfies Readonly<Record<string, FileFormat>>

export type FileKind = keyof typeof FILES

export const FILE_KINDS = Object.keys(FILES) as readonly FileKind[]

/** A picture is as wide as a slide, not as somebody's terminal. */
function asPicture(look: Look): Look {
  return { ...look, colour: 0, width: 110 }
}
