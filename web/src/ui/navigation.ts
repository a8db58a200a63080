/** Whether the reader came here from another page of ours: the next heading then takes the focus, so that a screen reader says where they are. */
let isOnTheWay = false;

export function noteNavigation(): void {
  isOnTheWay = true;
}

/** True once per navigation. */
export function arrived(): boolean {
  const was = isOnTheWay;
  isOnTheWay = false;
  return was;
}
