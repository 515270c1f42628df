/** How the screen looks: as chosen, or as the device has it. */
export const themes = ["light", "dark", "system"] as const;

export type Theme = (typeof themes)[number];

export const isTheme = (value: unknown): value is Theme => themes.includes(value as Theme);
