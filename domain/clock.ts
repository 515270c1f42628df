/** Where time comes from: passed in, never read from the air, so that a test decides what time it is. */
export type Clock = () => Date;
