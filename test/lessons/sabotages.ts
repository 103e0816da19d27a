/** Answers that must never pass, made from an exercise's solution: each with a name. */
export function sabotages(
  solution: string,
  starter: string,
  judged: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const first = (code: string) => `${code}\n${solution}`
  return [
    ['an empty file', ''],
    ['the untouched starter', starter],
    ['raise SystemExit', 'raise SystemExit\n'],
    ['os._exit(0) at the top', first('import os\nos._exit(0)')],
    ['os._exit(0) in every function', inEveryFunction(solution, '__import__("os")._exit(0)')],
    ['SystemExit in every function', inEveryFunction(solution, 'raise SystemExit')],
    ['prints what a verdict looks like', PRINTED_VERDICT],
    ['a program that never returns', first('while True: pass')],
    ['functions that never return', inEveryFunction(solution, 'while True: pass')],
    ['a blocking sleep in every function', inEveryFunction(solution, '__import__("time").sleep(1.3)')],
    [
      'replaces asyncio.sleep',
      first('import asyncio\nasync def _nap(*a, **k): return None\nasyncio.sleep = _nap'),
    ],
    ['replaces time.sleep', first('import time\ntime.sleep = lambda *a: None')],
    ...forgottenAwaits(solution, judged),
  ]
}

const PRINTED_VERDICT = `import json
print(json.dumps({"ended": {"title": "x", "schedule": 0, "secret": "", "skipped": False, "failure": None}}))
print(json.dumps({"done": True}))
print("passed")
`

/** `statement` becomes the first one of every function's body. */
function inEveryFunction(source: string, statement: string): string {
  const lines = source.split('\n')
  const result: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    result.push(line)
    const header = /^(\s*)(async )?def /.exec(line)
    if (header === null) continue
    while (!/:\s*(#.*)?$/.test(lines[at]!)) result.push(lines[++at]!)
    result.push(`${header[1]}    ${statement}`)
  }
  return result.join('\n')
}

/** One version for each `await` in the functions that the checks ask for: without it. The rest is nobody's business. */
function forgottenAwaits(
  source: string,
  judged: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const versions: (readonly [string, string])[] = []
  const lines = source.split('\n')
  let isJudged = false
  lines.forEach((line, at) => {
    if (/^\S/.test(line)) isJudged = judged.has(/^async def (\w+)/.exec(line)?.[1] ?? '')
    if (!isJudged || !/^(?!\s*#).*\bawait /.test(line)) return
    const without = lines.with(at, line.replace(/\bawait /, ''))
    versions.push([`without the await in line ${at + 1}`, without.join('\n')])
  })
  return versions
}
