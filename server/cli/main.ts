import { isRefusal } from "../../domain/refusal.ts";
import { refusalSentence } from "../../domain/refusal-sentences.ts";
import { UsageError } from "./usage-error.ts";

/** Each is loaded when it is asked for: none needs what the others do. */
const commands = {
  import: async () => (await import("./import-command.ts")).importCommand,
  export: async () => (await import("./export-command.ts")).exportCommand,
  meetings: async () => (await import("./meetings-command.ts")).meetingsCommand,
  backup: async () => (await import("./backup-command.ts")).backupCommand,
  restore: async () => (await import("./restore-command.ts")).restoreCommand,
  rooms: async () => (await import("./rooms-command.ts")).roomsCommand,
} as const;

const usage = `referat import FILE [--body SLUG] [--stage STAGE] [--dry-run] [--json]
    Reads existing minutes (text) into a meeting.
referat export MEETING --edition public|full --out FILE
    Writes a meeting's minutes as PDF/A-3a.
referat meetings [--json]
    Lists meetings: id, body, date, stage.
referat backup FOLDER
    Writes all data, as it stands now, to a new folder. The server may run.
referat restore FOLDER
    Makes the data folder, which must be new, of such a backup.
referat rooms [--json]
    Lists texts that are closed because they can't be shown.
referat rooms release ROOM
    Opens one of them again.

REFERAT_DATA names the data folder. REFERAT_LOCALE=en gives messages in English.
Exit codes: 0 done, 1 a fault of the program, 2 refused or misused.
`;

/** Runs one command. Results go to standard output, messages to standard error. Gives the exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    (name === undefined ? process.stderr : process.stdout).write(usage);
    return name === undefined ? 2 : 0;
  }
  try {
    if (!Object.hasOwn(commands, name)) throw new UsageError(`There is no command "${name}".`);
    const command = await commands[name as keyof typeof commands]();
    await command(rest);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (isRefusal(error)) {
      const locale = process.env.REFERAT_LOCALE === "en" ? "en" : "da";
      process.stderr.write(`${refusalSentence(error, locale)}\n`);
      return 2;
    }
    if (error instanceof UsageError || isParseArgsError(error)) {
      process.stderr.write(`${error.message}\n\n${usage}`);
      return 2;
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}

const isParseArgsError = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
