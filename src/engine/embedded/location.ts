/** Where the parts of the embedded interpreter are. */
export interface Location {
  readonly worker: URL
  /** The program of an isolated host. */
  readonly isolated: URL
  /** The program of an interpreter in a process of its own. */
  readonly apart: URL
  readonly packages: string
  readonly snapshot: string
}
