import tab from '@bomb.sh/tab/commander'
import type { Command } from 'commander'
import { openCourse } from '../../course/course.js'
import type { World } from '../world.js'

/**
 * Gives the program a command `complete SHELL`, which prints a script for that shell; the script then asks
 * `complete -- WORDS` for what could stand there. Names of lessons, demos and exercises are known to it.
 */
export async function addCompletion(
  program: Command,
  typed: readonly string[],
  { io, lessonsFolder }: World,
): Promise<void> {
  if (typed[1] === 'bash') io.write(WITHOUT_BASH_COMPLETION)
  const course = openCourse(lessonsFolder)
  const lessons = await course.lessons()
  const exercises = await course.exercises()
  const completion = tab(program)
  const offer = (
    commands: readonly string[],
    argument: string,
    words: readonly (readonly [string, string])[],
  ) => {
    for (const name of commands) {
      completion.commands.get(name)?.argument(argument, complete => {
        for (const [word, does] of words) complete(word, does)
      })
    }
  }
  const numbers = lessons.map(({ number, title }) => [String(number), title] as const)
  const names = exercises.map(({ name, title }) => [name, title] as const)
  const typedLesson = typed[typed.indexOf('--') + 2]
  const ofLesson = lessons.filter(({ number }) => String(number) === typedLesson)
  const demos = ofLesson.flatMap(lesson => lesson.demos.map(demo => [demo.name, demo.title] as const))
  offer(['run', 'predict', 'play'], 'lesson', numbers)
  offer(['run', 'predict', 'play'], 'demo', demos)
  offer(['read'], 'lesson', numbers)
  offer(['start', 'verify', 'watch', 'edit', 'hint', 'solution', 'reset'], 'exercise', names)
}

/** The script uses a function of the package bash-completion, which not every machine has. */
const WITHOUT_BASH_COMPLETION = `
if ! declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref() {
        cur=\${COMP_WORDS[COMP_CWORD]}
        prev=\${COMP_WORDS[COMP_CWORD - 1]}
        words=("\${COMP_WORDS[@]}")
        cword=$COMP_CWORD
    }
fi
`
