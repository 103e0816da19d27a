import { processorTime } from './processor-time.js'

/** Found when this is loaded: afterwards the process is sealed. */
const processor = processorTime()

/** A function of Python's. */
interface PythonFunction {
  (...given: unknown[]): unknown
  /** Calls it on a stack of its own, which may be suspended. */
  callPromising(...given: unknown[]): Promise<unknown>
  copy(): PythonFunction
}

/** What a stack waits for until it is its turn. */
function baton() {
  let resolve = () => {}
  const promise = new Promise<void>(keep => {
    resolve = keep
  })
  return { promise, resolve }
}

/** What `jobs/stacks.py` makes threads of. */
const stacks = {
  baton,
  start: (work: PythonFunction) => void work.copy().callPromising(),
}

/**
 * Calls `host.serve` on a stack that its threads can take turns with. Where the engine can't switch stacks `lackThreads` is called
 * when there is to be one; it must not return.
 */
export async function callServe(
  serve: PythonFunction,
  json: string,
  send: (text: string) => void,
  readLine: () => string | undefined,
  wasRefusedMemory = () => true,
  lackThreads = () => {},
): Promise<void> {
  // A program that gets hold of it may call it with anything.
  const sendText = (text: unknown) => {
    if (typeof text === 'string') send(text)
  }
  if (canSwitch()) {
    await serve.callPromising(json, sendText, readLine, wasRefusedMemory, stacks, processor)
    // What ends with it does so in turns of its own; afterwards nothing of Python's is under way.
    await new Promise(resolve => setImmediate(resolve))
  } else
    serve(json, sendText, readLine, wasRefusedMemory, { baton: lackThreads, start: lackThreads }, processor)
}

function canSwitch(): boolean {
  const engine = Reflect.get(globalThis, 'WebAssembly')
  return 'Suspending' in engine || 'Suspender' in engine
}
