import { demos } from './bench/demos.js'
import { draw } from './bench/draw.js'
import { growth } from './bench/growth.js'
import type { Measured } from './bench/measured.js'
import { overhead } from './bench/overhead.js'
import { start } from './bench/start.js'
import { tasks } from './bench/tasks.js'
import { watch } from './bench/watch.js'

// Measures the budgets of the design, as ratios within one run, and prints a table. `npm run build` comes first.

const wanted = process.argv.slice(2)
const benches: Record<string, () => Promise<Measured>> = {
  start,
  watch,
  demos,
  overhead,
  tasks,
  growth,
  draw,
}

process.stdout.write(`Node ${process.version} on ${process.platform} ${process.arch}\n\n`)
process.stdout.write('| what | budget | measured | |\n|---|---|---|---|\n')
for (const [name, measure] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { what, budget, measured, isKept } = await measure()
  process.stdout.write(`| ${what} | ${budget} | ${measured} | ${isKept ? 'kept' : 'NOT KEPT'} |\n`)
}
