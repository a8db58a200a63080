/** Lets the telephone keep the portal among its apps: what it keeps is a page that says there is no connection, and nothing of anybody. */
export function offerToStay(): void {
  // Not every browser has it, and over plain HTTP none has.
  if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js');
}
