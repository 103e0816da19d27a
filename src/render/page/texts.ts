/** Texts that occur often, each kept once and named by its number. */
export class Texts {
  readonly all: string[] = []
  private readonly numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    this.numbers.set(text, this.all.length)
    return this.all.push(text) - 1
  }
}
