/** A path of ours to go on to; `//host`, `/\host` and anything a browser might read as another site is none. */
export function ownPath(path: unknown): string | undefined {
  if (typeof path !== 'string' || path.length > 500 || !/^\/(?![/\\])[!-~]*$/.test(path) || path.includes('\\')) return undefined;
  return new URL(path, 'https://a.invalid').host === 'a.invalid' ? path : undefined;
}
