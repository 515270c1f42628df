import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Every font that minutes are printed with: a file is listed if the template asks for that weight and style. */
const files = [
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
  "source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf",
  "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf",
  "source-sans-3/700Bold/SourceSans3_700Bold.ttf",
  "source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf",
];

/** The TrueType fonts of minutes, about 3 MB. From the packages, never from the machine: its fonts differ. */
export const readFonts = (): Buffer[] =>
  files.map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`)));
