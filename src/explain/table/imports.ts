import type { Entry, Names } from '../entry.js'

/** What is not there to import. */
export const IMPORTS: readonly Entry[] = [
  {
    id: 'no-module',
    errors: ['ModuleNotFoundError'],
    text: /^No module named '(?<module>[^'.]+)[^']*'/,
    since: null,
    means: ({ module, engine }: Names) =>
      engine === 'system'
        ? `The Python that ran this has no \`${module}\`.`
        : `No \`${module}\` was found: the built-in Python has the standard library and your own files, and nothing else.`,
    mend: ({ module, engine }: Names) =>
      engine === 'system'
        ? 'Install what it comes with for that Python, or name another Python with `--python PATH`.'
        : `If a Python of yours has \`${module}\`, use that one: add \`--python\`.`,
    lesson: null,
  },
  {
    id: 'blocking-request',
    errors: ['URLError'],
    text: /is outside of this program, and the simulated network ends there/,
    since: null,
    means:
      '`urllib` waits for its answer without letting the loop go on, so if a coroutine called it, everything else would stand still.',
    mend: 'Hand it to a thread: `await asyncio.to_thread(urllib.request.urlopen, url)`.',
    lesson: 'executors',
  },
  {
    id: 'not-in-asyncio',
    errors: ['AttributeError', 'ImportError'],
    text: /^(?:module 'asyncio' has no attribute|cannot import name) '(?<name>\w+)'(?: from 'asyncio'.*|\. Did you mean.*)?$/,
    fits: ({ text }) => text.includes("'asyncio'"),
    since: null,
    means: ({ name }) =>
      `This Python's asyncio has no \`${name}\`: another version may have it, or the name is written differently.`,
    mend: 'Look it up in the documentation of the Python that runs it, which says since when a name is there.',
    lesson: null,
  },
]
