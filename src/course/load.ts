import { pathToFileURL } from 'node:url'
import { TutorError } from '../errors.js'
import type { Lesson } from '../lesson.js'
import { type LessonFolder, lessonModule } from './folders.js'

/** Loads and validates one lesson. A module that is not valid is refused with file, field and what was expected. */
export async function loadLesson(place: LessonFolder): Promise<Lesson> {
  const file = moduleOf(place.folder)
  const exported = await importDefault(file)
  const { lessonSchema } = await import('../lesson.js')
  const parsed = lessonSchema.safeParse(exported)
  if (!parsed.success) throw refusal(file, fieldProblems(parsed.error.issues))
  const { number, slug } = parsed.data
  if (number !== place.number || slug !== place.slug) {
    throw refusal(file, [
      `\`number\` and \`slug\` are ${number} and "${slug}"; the folder's name says ${place.number} and "${place.slug}"`,
    ])
  }
  return { ...parsed.data, folder: place.folder }
}

function moduleOf(folder: string): string {
  const file = lessonModule(folder)
  if (file !== null) return file
  throw new TutorError(
    'lesson-missing',
    `${folder} has no lesson.ts.`,
    'Write one that exports `defineLesson({...})` as its default, or rename the folder.',
  )
}

async function importDefault(file: string): Promise<unknown> {
  const url = pathToFileURL(file).href
  try {
    const module = file.endsWith('.ts') ? await importTypeScript(url) : await import(url)
    if (module.default === undefined)
      throw refusal(file, ['it has no default export; `defineLesson({...})` was expected'])
    return module.default
  } catch (error) {
    if (error instanceof TutorError) throw error
    throw refusal(file, [`it cannot be loaded: ${firstLine(error)}`])
  }
}

/** Sources in development, and a teacher's own folder: the package itself holds compiled lessons only. */
async function importTypeScript(url: string): Promise<{ default?: unknown }> {
  try {
    return await import(url) // enough when something that reads TypeScript is at work already
  } catch {
    const { tsImport } = await import('tsx/esm/api')
    return tsImport(url, import.meta.url)
  }
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

function fieldProblems(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ path, message }) => {
    const field = path.map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
    const sentence = message.replace(/^Invalid input: /, '')
    return path.length === 0 ? `the export: ${sentence}` : `\`${field.replace(/^\./, '')}\`: ${sentence}`
  })
}

function refusal(file: string, problems: readonly string[]): TutorError {
  const rest = problems.length > 3 ? ` (and ${problems.length - 3} more)` : ''
  return new TutorError(
    'lesson-invalid',
    `${file} is not a valid lesson: ${problems.slice(0, 3).join('; ')}${rest}.`,
    'Every field is described in src/lesson.ts and CONTRIBUTING.md.',
  )
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!
}
