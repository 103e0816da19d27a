import type { Context } from '../context.js'
import { showLongParts } from '../terminal/screen/show-long.js'
import { apart } from '../terminal/text.js'
import { type Feedback, feedbackParts, feedbackText } from './feedback.js'

/** Says what came of a try; where it does not fit the terminal, what failed stays in sight. */
export function showFeedback(feedback: Feedback, context: Context): Promise<void> {
  return showLongParts(
    async look => {
      const parts = await feedbackParts(feedback, { ...context, look })
      return {
        head: apart(parts.title, parts.headline, parts.advice),
        body: apart(parts.details, parts.others),
        foot: parts.ending,
      }
    },
    () => feedbackText(feedback, context),
    context,
  )
}
