/** One interpreter that serves one request: a worker or a process. What it has to say goes to a HostListener. */
export interface Host {
  /**
   * Makes Python end the run where it is. It can't while it computes outside of Python's own code. False: this host never
   * can, and there is nothing to wait for.
   */
  interrupt(): boolean
  /** Sends the program a SIGINT of its own: in real time, which only processes have. */
  signal?(): void
  /** For how long its process has had a processor, other work of that process included; null: nobody knows. */
  processorSeconds(): number | null
  /** Answers an `input` event: a line of stdin with its newline, or null at the end. */
  bringLine(line: string | null): void
  /** Ends the interpreter, whatever it does. Safe to call twice. */
  end(): void
  /** The request is done: where interpreters are reused, this one may serve another. Else the same as `end`. */
  rest(): void
}

export interface HostListener {
  /** The interpreter is up and begins with the request; from now on time counts. */
  began(): void
  /** One or more JSON lines. */
  messages(text: string): void
  /** What left the interpreter past Python's own `sys.stdout` and `sys.stderr`. */
  output(stream: 'stdout' | 'stderr', bytes: Uint8Array): void
  /** The program wants threads, and here are none. It goes no further. */
  lacksThreads?(): void
  /** The interpreter is no more. Nothing follows. */
  gone(end: HostEnd): void
}

export type HostEnd =
  /** It ended by itself, perhaps before it was done. */
  | { readonly kind: 'exited'; readonly status: number }
  | { readonly kind: 'died'; readonly reason: string }
  /** It could not begin at all. */
  | { readonly kind: 'not-started'; readonly error: Error }

export interface HostRequest {
  /** What Python gets, as JSON. */
  readonly json: string
  /** The folder that the program sees, and the file in it that is never left out; null: none. */
  readonly folder: { readonly path: string; readonly file: string; readonly keepsFiles: boolean } | null
  readonly memoryBytes: number
  /** Of the hashes of strings, where they can be chosen; 0, and absent: the usual ones. */
  readonly seed?: number
  /** In real time SIGINT is the program's own, so that another signal has to end a run. */
  readonly clock?: 'virtual' | 'real'
}

/** stdin, asked for line by line. */
export interface LineSource {
  /** The next line with its newline; undecodable bytes are lone surrogates (PEP 383). Null at the end. */
  next(): Promise<string | null>
  /** Nobody waits for a line any more. */
  release(): void
}

export type StartHost = (request: HostRequest, listener: HostListener) => Host
