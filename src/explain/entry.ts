/** An error as Python told it, and what is known of the run that it ended. */
export interface Fault {
  /** The name of its class, without its module; null: only its text is known. */
  readonly error: string | null
  readonly text: string
  /** The line of the program that it came from, where that is known. */
  readonly code: string | null
  readonly known: Names
}

/** Names that a sentence may use. What is not known is absent, and the sentence does without. */
export interface Names {
  /** A coroutine that the failing line made, and that never ran. */
  readonly coroutine?: string | undefined
  /** The task that was cancelled. */
  readonly task?: string | undefined
  /** The class of what a task raised. */
  readonly raised?: string | undefined
  /** What failed in a thread. */
  readonly thread?: string | undefined
  /** The label of a timeout that the run had. */
  readonly timeout?: string | undefined
  /** Which Python ran it. */
  readonly engine?: 'embedded' | 'system' | undefined
  /** By the names of the groups in an entry's pattern. */
  readonly [group: string]: string | undefined
}

export type Sentence = string | ((names: Names) => string)

/** An error of asyncio's, or one of Python's about async code, that means more than its words say. */
export interface Entry {
  readonly id: string
  /** The names of its class: Pythons differ. Of none: a message without one. */
  readonly errors: readonly string[]
  /** The whole text. What its groups find are names for the sentences, before those of the run. */
  readonly text: RegExp
  /** Whether it is this one, where its text alone could be anything. */
  readonly fits?: (fault: Fault) => boolean
  /** The first Python in which it is so, such as `3.14`; null: in all that run here. `means` goes on behind `Since Python 3.14, `. */
  readonly since: string | null
  readonly means: Sentence
  readonly mend: Sentence
  /** The slug of the lesson that is about it; null: of none. */
  readonly lesson: string | null
}
