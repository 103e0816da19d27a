import type { Context } from '../context.js'
import { showLongParts } from '../terminal/screen/show-long.js'
import { type Feedback, feedbackParts, feedbackText } from './feedback.js'

/** Says what came of a try; where it does not fit the terminal, what failed stays in sight. */
export function showFeedback(feedback: Feedback, context: Context): Promise<void> {
  return showLongParts(
    async look => {
      const parts = await feedbackParts(feedback, { ...context, look })
      const joined = (...texts: readonly string[]) => texts.filter(text => text !== '').join('\n\n')
      return {
        head: joined(parts.title, parts.headline, parts.advice),
        body: joined(parts.details, parts.others),
        foot: parts.ending,
      }
    },
    () => feedbackText(feedback, context),
    context,
  )
}
