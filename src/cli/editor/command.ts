import { basename } from 'node:path'

export interface EditorCommand {
  readonly command: string
  readonly commandArguments: readonly string[]
  /** It needs the terminal until it is closed; others have a window of their own. */
  readonly usesTerminal: boolean
}

/**
 * How an editor opens a file at a line. `editor` is what stands in $VISUAL or $EDITOR: a command, perhaps with options
 * of its own. Of an editor that we don't know, only the file is asked for, on this terminal.
 */
export function editorCommand(editor: string, file: string, line: number): EditorCommand {
  const [command, ...given] = wordsOf(editor)
  const name = basename(command!.replaceAll('\\', '/'))
    .replace(/\.(exe|cmd|bat)$/i, '')
    .toLowerCase()
  const known = KNOWN.find(({ names }) => names.includes(name))
  return {
    command: command!,
    commandArguments: [...given, ...(known?.at(file, line) ?? [file])],
    usesTerminal: known?.usesTerminal ?? true,
  }
}

interface Known {
  readonly names: readonly string[]
  readonly usesTerminal: boolean
  readonly at: (file: string, line: number) => readonly string[]
}

const KNOWN: readonly Known[] = [
  {
    names: ['code', 'code-insiders', 'codium', 'vscodium', 'cursor', 'windsurf'],
    usesTerminal: false,
    at: (file, line) => ['--goto', `${file}:${line}`],
  },
  {
    names: ['subl', 'sublime_text', 'zed', 'zeditor'],
    usesTerminal: false,
    at: (file, line) => [`${file}:${line}`],
  },
  {
    names: ['pycharm', 'pycharm64', 'charm', 'idea', 'idea64', 'kate', 'mate'],
    usesTerminal: false,
    at: (file, line) => ['--line', String(line), file],
  },
  { names: ['gvim', 'gedit'], usesTerminal: false, at: (file, line) => [`+${line}`, file] },
  { names: ['notepad', 'notepad++', 'open', 'xdg-open'], usesTerminal: false, at: file => [file] },
  { names: ['hx', 'helix'], usesTerminal: true, at: (file, line) => [`${file}:${line}`] },
  {
    names: [
      ...['vi', 'vim', 'nvim', 'nano', 'pico', 'emacs', 'emacsclient', 'micro'],
      ...['joe', 'kak', 'mcedit', 'ne', 'jed', 'mg'],
    ],
    usesTerminal: true,
    at: (file, line) => [`+${line}`, file],
  },
]

/** Words of a command; quotes keep blanks together. */
function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, one, two, three]) => one ?? two ?? three!)
}
