import { TutorError } from '../../errors.js'
import { EXIT } from '../../exit-status.js'
import { startPiped } from '../../process/start-piped.js'
import type { StartHost } from '../host.js'
import { pipedHosts } from '../piped-hosts.js'
import { PYTHON_FOLDER } from '../python-package.js'

/** Beside what the program itself may use: the stacks of its threads count as data, though nobody fills them. */
const ROOM_FOR_STACKS = 1024 ** 3

/** Python takes no larger ones. */
const HASH_SEEDS = 2 ** 32

/**
 * Ends the process as soon as descriptor 5 closes, which is when whoever started it is gone; limits its memory where the
 * system can; sends an empty line when it is ready; serves. Nothing of this is seen by the program.
 */
const BOOTSTRAP = `
import _thread, os, sys
def watch(read=os.read, end=os._exit):
    read(5, 1)
    end(3)
_thread.start_new_thread(watch, ())
for descriptor in (3, 4, 5):
    os.set_inheritable(descriptor, False)
try:
    import resource
    resource.setrlimit(resource.RLIMIT_DATA, (int(sys.argv[2]),) * 2)
except (ImportError, OSError, ValueError):
    pass
sys.path.insert(0, sys.argv[1])
try:
    from asyncio_tutor.host import serve_over_pipes
    os.write(4, b"\\n")
    serve_over_pipes()
except BaseException:
    import traceback
    traceback.print_exc(file=sys.__stderr__)
    sys.__stderr__.flush()
    os._exit(${EXIT.hostBroke})
`

/** Starts hosts under the CPython at `python`. */
export function systemHosts(python: string): StartHost {
  return pipedHosts({
    start: ({ memoryBytes, seed = 0 }) =>
      startPiped({
        command: python,
        commandArguments: ['-P', '-c', BOOTSTRAP, PYTHON_FOLDER, String(memoryBytes + ROOM_FOR_STACKS)],
        environment: {
          PYTHONHASHSEED: String(seed % HASH_SEEDS),
          PYTHONIOENCODING: 'utf-8:surrogateescape',
        },
      }),
    notStarted: error => notStarted(python, error),
    canBeInterrupted: true,
  })
}

function notStarted(python: string, { message }: Error): TutorError {
  return new TutorError(
    'engine-not-started',
    `\`${python}\` could not be started: ${message}.`,
    'Name another one with `--python PATH`.',
    EXIT.noPython,
  )
}
