/**
 * For a region that scrolls by itself and holds nothing else that takes focus: without this, arrow keys cannot reach it
 * (WCAG 2.1.1).
 */
export const scrollsByKeyboard = { tabIndex: 0 } as const;
