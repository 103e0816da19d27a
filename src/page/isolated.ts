/** Letters that are read from right to left, with what is between them. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:\s+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/g

/** A sentence in which what a program says from right to left stays in its place, between Unicode's isolates. */
export function isolated(text: string): string {
  return text.replace(RIGHT_TO_LEFT, '\u2068$&\u2069')
}
