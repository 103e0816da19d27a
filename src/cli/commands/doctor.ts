import type { Context, SharedOptions } from '../context.js'
import { probeEngine } from '../running/probe-engine.js'
import { writeJson } from '../terminal/json.js'
import { paintOf, signsOf } from '../terminal/text.js'

interface Finding {
  readonly name: string
  readonly isGood: boolean
  readonly says: string
}

/** What was found. 3 when the built-in Python could not run: nothing would work then. */
export async function doctor(_typed: unknown, options: SharedOptions, context: Context): Promise<number> {
  const findings = [node(), await builtIn(context), await pythons(context), terminal(context)]
  const isWell = findings.every(({ isGood }) => isGood)
  if (options.json) writeJson(context.io, { well: isWell, findings })
  else {
    const paint = paintOf(context.look)
    const signs = signsOf(context.look)
    const lines = findings.map(({ name, isGood, says }) => {
      const sign = isGood ? paint.good(signs.passed) : paint.bad(signs.failed)
      return `${sign} ${name.padEnd(16)} ${says.split('\n').join(`\n${' '.repeat(signs.passed.length + 18)}`)}`
    })
    context.io.write(`${lines.join('\n')}\n`)
  }
  return isWell ? 0 : 3
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isGood = major > 20 || (major === 20 && minor >= 19)
  const says = `${process.versions.node}${isGood ? '' : ': too old, 20.19 or newer is needed'}`
  return { name: 'Node', isGood, says }
}

/** The proof is a program that runs. */
async function builtIn(context: Context): Promise<Finding> {
  const name = 'built-in Python'
  try {
    return { name, isGood: true, says: await probeEngine(context) }
  } catch (error) {
    return { name, isGood: false, says: error instanceof Error ? error.message : String(error) }
  }
}

/** None is needed, so finding none is no fault. */
async function pythons({ findPythons }: Context): Promise<Finding> {
  const found = await findPythons()
  const lines = found.map(
    ({ path, version, isSupported }) =>
      `${version}  ${path}${isSupported ? '' : '  (too old for --python, which needs 3.11)'}`,
  )
  const says = lines.length === 0 ? 'none found; only `--python` would need one' : lines.join('\n')
  return { name: 'your Pythons', isGood: true, says }
}

function terminal({ io, look }: Context): Finding {
  const colours = ['no colours', '16 colours', '256 colours', '16 million colours'][look.colour]
  const kind = io.outputIsTerminal ? 'a terminal' : 'not a terminal'
  return {
    name: 'output',
    isGood: true,
    says: `${kind}, ${look.width} columns, ${colours}, ${look.ascii ? 'ASCII' : 'Unicode'}`,
  }
}
