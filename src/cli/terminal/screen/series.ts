/** Which of several programs, one after the other, is on the screen. */
export interface Series {
  readonly number: number
  readonly of: number
  readonly name: string
}

/** How somebody leaves a program's screen: for the next program, if there is one, or altogether. */
export type Leaving = 'next' | 'all'

export function seriesText({ number, of, name }: Series): string {
  return `demo ${number} of ${of}: ${name}`
}

export function hasNext(series: Series | undefined): boolean {
  return series !== undefined && series.number < series.of
}
