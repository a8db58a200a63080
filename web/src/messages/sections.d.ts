declare module '*.json?ground' {
  const words: Record<string, object>;
  export { words as default };
}

declare module '*.json?kurum' {
  const words: Record<string, object>;
  export { words as default };
}

declare module '*.json?forms' {
  const words: Record<string, object>;
  export { words as default };
}

declare module '*.json?portal' {
  const words: Record<string, object>;
  export { words as default };
}

declare module '*.json?inbox' {
  const words: Record<string, object>;
  export { words as default };
}
