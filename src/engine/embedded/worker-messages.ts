import type { MessagePort } from 'node:worker_threads'

/** What a worker is made with. */
export interface WorkerSetup {
  /** The folder that holds our Python package. */
  readonly packages: string
  /** The memory snapshot to boot from. Null: boot plainly. */
  readonly snapshot: string | null
  /** See Shared. */
  readonly shared: SharedArrayBuffer
  /** Brings the lines of stdin: a string, or null at the end. */
  readonly lines: MessagePort
  /** Make a snapshot instead of serving a request. */
  readonly makesSnapshot: boolean
}

/** The places in the shared array of 32-bit numbers. */
export const Shared = {
  /** A signal's number interrupts Python (pyodide's interrupt buffer). */
  interrupt: 0,
  /** 1: a line of stdin has been sent. */
  line: 1,
  length: 2,
} as const

/** A request. */
export interface ToWorker {
  readonly json: string
  readonly folder: { readonly path: string; readonly file: string; readonly keepsFiles: boolean } | null
  readonly memoryBytes: number
}

export type FromWorker =
  /** `notice`: why it had to boot plainly, though there should have been a snapshot. */
  | { readonly kind: 'booted'; readonly notice: string | null }
  | { readonly kind: 'began' }
  | { readonly kind: 'messages'; readonly text: string }
  | { readonly kind: 'output'; readonly stream: 'stdout' | 'stderr'; readonly bytes: Uint8Array }
  /** All is said, and Python is as it was when it had booted. */
  | { readonly kind: 'restored' }
  | { readonly kind: 'exited'; readonly status: number }
  | { readonly kind: 'died'; readonly reason: string }
  /** The program wants threads, and this engine can't switch stacks: it goes no further. */
  | { readonly kind: 'lacks-threads' }
  | { readonly kind: 'snapshot'; readonly bytes: Uint8Array }
