export type TokenKind = 'comment' | 'text' | 'number' | 'keyword' | 'decorator' | 'defined'

/** A piece of a program; null: nothing that a colour would tell. */
export interface Token {
  readonly text: string
  readonly kind: TokenKind | null
}

/** A program line by line, in pieces: enough to tell words of the language, text, comments and names of what is defined. */
export function pythonLines(source: string): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]]
  const add = (text: string, kind: TokenKind | null) => {
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (part !== '') lines.at(-1)!.push({ text: part, kind })
    }
  }
  let done = 0
  for (const match of source.matchAll(TOKEN)) {
    add(source.slice(done, match.index), null)
    const kinds = Object.entries(match.groups!).find(([, text]) => text !== undefined)
    add(match[0], kinds![0] as TokenKind)
    done = match.index + match[0].length
  }
  add(source.slice(done), null)
  return lines
}

const KEYWORDS =
  'False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|' +
  'import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield'

/** In order of precedence: what stands inside text or a comment is not looked at again. */
const TOKEN = new RegExp(
  [
    '(?<comment>#[^\\n]*)',
    '(?<text>(?:\\b[rbfuRBFU]{1,2})?(?:"""[\\s\\S]*?"""|\'\'\'[\\s\\S]*?\'\'\'|"(?:\\\\.|[^"\\\\\\n])*"|\'(?:\\\\.|[^\'\\\\\\n])*\'))',
    '(?<=\\b(?:def|class)[ \\t]+)(?<defined>\\w+)',
    '(?<decorator>(?<=^[ \\t]*)@[\\w.]+)',
    `\\b(?<keyword>${KEYWORDS})\\b`,
    '\\b(?<number>\\d[\\d_.]*(?:e[+-]?\\d+)?)\\b',
  ].join('|'),
  'gm',
)
