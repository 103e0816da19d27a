import { exerciseTried } from '../../src/progress/changes.js'
import { openProgress } from '../../src/progress/store.js'

// A process that records tries, one after the other, and says after each that it is recorded.
const [file, name, count] = process.argv.slice(2) as [string, string, string]
const progress = openProgress({ file, now: () => new Date(), notice: text => process.stdout.write(text) })
for (let done = 0; done < Number(count); done++) {
  progress.update(exerciseTried(name, false, null, new Date()))
  process.stdout.write(`${done + 1}\n`)
  await new Promise(resolve => setTimeout(resolve, Math.random() * 20))
}
