const name = "referat:meeting-changed";

/** The server says that something in the open meeting is another than it was. */
export const tellMeetingChanged = (): void => {
  window.dispatchEvent(new Event(name));
};

/** Calls `listener` each time; gives what stops it. */
export function onMeetingChanged(listener: () => void): () => void {
  window.addEventListener(name, listener);
  return () => window.removeEventListener(name, listener);
}
