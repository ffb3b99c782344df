/** A window that nobody sees paints nothing; then this much time stands for a frame, in milliseconds. */
const UNSEEN_MS = 100;

/** Does something once what has just been changed is on the screen. */
export function afterPaint(task: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    window.clearTimeout(unseen);
    task();
  };
  const unseen = window.setTimeout(once, UNSEEN_MS);
  // A frame's callbacks run before it is painted, the next task after.
  requestAnimationFrame(() => window.setTimeout(once, 0));
}
