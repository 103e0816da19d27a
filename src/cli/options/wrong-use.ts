import { TutorError } from '../../errors.js'

/** The parser's message as ours: what is wrong, and what to type. */
export function wrongUse(message: string, command: string | null): TutorError {
  const [first = '', suggestion] = message.replace(/^error: /, '').split('\n')
  const help = command === null ? 'help' : `help ${command}`
  const explains = `\`asyncio-tutor ${help}\` explains what can be typed.`

  const value = /^option '.*?(--[\w-]+).*' argument '(.*)' is invalid\. (.*)$/.exec(first)
  if (value !== null) {
    const [, option, given, expected] = value
    return new TutorError('wrong-use', `"${given}" is no value for ${option}.`, expected!)
  }
  const close = /Did you mean (.*)\?/.exec(suggestion ?? '')?.[1]
  const remedy = close === undefined ? explains : `Did you mean \`${close.replace(/^one of /, '')}\`?`
  return new TutorError('wrong-use', sentence(first), remedy)
}

function sentence(text: string): string {
  const words = text.replace(/'([^']*)'/g, '"$1"').replace(/\.?$/, '.')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
