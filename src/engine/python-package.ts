import { fileURLToPath } from 'node:url'

/** The folder that holds our Python package: beside this one, among the sources and in the package alike. */
export const PYTHON_FOLDER = fileURLToPath(new URL('../python', import.meta.url))
