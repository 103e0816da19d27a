import { type Explanation, explain } from './explain.js'
import { readPasted } from './read-pasted.js'

/** What a pasted error or traceback means: the last of its errors, or else the group around that. */
export function explainPasted(pasted: string): Explanation | null {
  for (const fault of readPasted(pasted)) {
    const explanation = explain(fault)
    if (explanation !== null) return explanation
  }
  return null
}
