const everySoMany = 100;

/** Tells how far a long job has come: on standard error, a line for every hundred and one for the last. */
export function tellProgress(what: string): (done: number, all: number) => void {
  return (done, all) => {
    if (done % everySoMany === 0 || done === all) process.stderr.write(`${done} of ${all} ${what}\n`);
  };
}
