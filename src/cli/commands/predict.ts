import { findLesson } from '../../course/find.js'
import { TutorError } from '../../errors.js'
import { EXIT } from '../../exit-status.js'
import type { Lesson, Prediction } from '../../lesson.js'
import type { Context, SharedOptions } from '../context.js'
import { makePrediction, type Predicted } from '../prediction/make.js'
import { withEngine } from '../running/with-engine.js'
import { writeJson } from '../terminal/json.js'

interface PredictOptions extends SharedOptions {
  /** The numbers that were typed: one for a choice, all of them for an order. */
  readonly answer?: string
}

/** `predict N [demo]`: 0 all right (or nobody answered), 1 not. */
export async function predict(
  [typed, demoName]: readonly (string | undefined)[],
  { answer, json }: PredictOptions,
  context: Context,
): Promise<number> {
  const lesson = await findLesson(typed ?? '', context.course)
  const predictions = predictionsOf(lesson, demoName)
  if (answer !== undefined && predictions.length > 1) throw unclear(lesson, predictions)
  return withEngine(context, null, async engine => {
    const told: (Omit<Predicted, 'run'> & { demo: string; ask: string })[] = []
    for (const prediction of predictions) {
      if (!json && told.length > 0) context.io.write('\n')
      const made = await makePrediction(prediction, lesson, engine, answer, context)
      if (made === null) return EXIT.interrupted
      const { run: _, ...rest } = made
      told.push({ demo: prediction.demo, ask: prediction.ask, ...rest })
    }
    if (json) writeJson(context.io, { lesson: lesson.number, predictions: told })
    return told.some(({ isRight }) => isRight === false) ? 1 : 0
  })
}

function predictionsOf({ number, predictions }: Lesson, demo: string | undefined): readonly Prediction[] {
  const found = demo === undefined ? predictions : predictions.filter(each => each.demo.startsWith(demo))
  if (found.length > 0) return found
  throw new TutorError(
    'prediction-unknown',
    demo === undefined ? `Lesson ${number} asks nothing.` : `Lesson ${number} asks nothing about "${demo}".`,
    predictions.length === 0
      ? `\`asyncio-tutor run ${number}\` runs its programs.`
      : `It asks about ${namesOf(predictions)}.`,
  )
}

function unclear({ number }: Lesson, predictions: readonly Prediction[]): TutorError {
  return new TutorError(
    'prediction-unclear',
    `Lesson ${number} asks about ${predictions.length} programs: ${namesOf(predictions)}.`,
    `Name the one you answer for: \`asyncio-tutor predict ${number} ${predictions[0]!.demo} --answer 1\`.`,
  )
}

function namesOf(predictions: readonly Prediction[]): string {
  return predictions.map(({ demo }) => demo).join(', ')
}
