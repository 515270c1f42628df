/** `2022-02-09` as both languages of the screens write a day: `09-02-2022`. */
export const dayOf = (date: string): string => date.split("-").reverse().join("-");
