/** One file of ours imports another. Paths are relative to the project, with `/`. */
export interface Import {
  readonly from: string
  readonly to: string
  /** `type`: nothing is left of it when the program runs; `later`: within a function, when that is called. */
  readonly kind: 'value' | 'type' | 'later'
}

/** A file and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}
