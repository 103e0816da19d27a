/** What a task is known by before it has a name to show. */
interface Unnamed {
  readonly task: number
  readonly pythonName: string
  readonly coroutine: string
}

const DEFAULT_NAME = /^Task-(\d+)$/

/**
 * A name to show for each task. `Task-2` says nothing to a learner, so a task nobody named is called after its
 * coroutine; where several tasks run the same coroutine, Python's number keeps them apart: `fetch#3` is `Task-3`.
 */
export function displayNames(tasks: readonly Unnamed[]): ReadonlyMap<number, string> {
  const uses = new Map<string, number>()
  for (const task of tasks) count(uses, plainName(task))
  const taken = new Map<string, number>()
  const names = new Map<number, string>()
  for (const task of tasks) {
    const plain = plainName(task)
    const name = uses.get(plain) === 1 ? plain : numbered(plain, task)
    names.set(task.task, unused(name, taken))
  }
  return names
}

/** The same for jobs: several of one name are told apart by their order. */
export function jobNames(names: readonly string[]): readonly string[] {
  const uses = new Map<string, number>()
  for (const name of names) count(uses, name)
  const seen = new Map<string, number>()
  return names.map(name => {
    count(seen, name)
    return uses.get(name) === 1 ? name : `${name}#${seen.get(name)}`
  })
}

function plainName({ pythonName, coroutine }: Unnamed): string {
  if (!DEFAULT_NAME.test(pythonName)) return pythonName
  // `main.<locals>.fetch` is fetch to the one who wrote it.
  return coroutine.split('<locals>.').at(-1) || pythonName
}

function numbered(plain: string, { pythonName }: Unnamed): string {
  const number = DEFAULT_NAME.exec(pythonName)?.[1]
  return number === undefined ? plain : `${plain}#${number}`
}

/** The name, numbered where it is taken. `taken` remembers it. */
export function unused(name: string, taken: Map<string, number>): string {
  let copy = taken.get(name) ?? 1
  let free = copy === 1 ? name : `${name} (${copy})`
  while (copy > 1 && taken.has(free)) free = `${name} (${++copy})`
  taken.set(name, copy + 1)
  if (free !== name) taken.set(free, 2)
  return free
}

function count(uses: Map<string, number>, name: string): void {
  uses.set(name, (uses.get(name) ?? 0) + 1)
}
