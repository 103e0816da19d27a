export interface Printed {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Delivered at a moment in seconds: of virtual time to our loop, of real time to stock Python. */
export interface SignalAt {
  readonly name: string
  readonly at: number
}

export interface ProgramCircumstances {
  readonly programArguments?: readonly string[]
  readonly signals?: readonly SignalAt[]
}

/** Only addresses differ from run to run. */
export function withoutAddresses(printed: string): string {
  return printed.replaceAll(/0x[0-9a-f]+/g, '0x…')
}
