/** A path as the interpreter names it: `C:\work` is `/C:/work` there. */
export function insidePath(path: string): string {
  return /^[A-Za-z]:[\\/]/.test(path) ? `/${path.replaceAll('\\', '/')}` : path
}
