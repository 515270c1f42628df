import {
  CalendarClock,
  FilePenLine,
  FilePlus2,
  FileX2,
  Hourglass,
  type LucideIcon,
  PencilLine,
  Send,
  SendHorizontal,
  SquareCheckBig,
  SquarePen,
} from "lucide-react";
import type { Task } from "../../http/context.ts";

/** The icon and tone of each kind; its word stands beside them. */
export const taskLooks: Readonly<Record<Task["kind"], { readonly Icon: LucideIcon; readonly tone: "" | "warn" }>> = {
  "approve-minutes": { Icon: PencilLine, tone: "warn" },
  "await-approval": { Icon: Hourglass, tone: "" },
  "write-case": { Icon: SquarePen, tone: "" },
  "settle-late-edits": { Icon: FileX2, tone: "warn" },
  "send-out-correction": { Icon: FilePenLine, tone: "" },
  "send-out-agenda": { Icon: Send, tone: "" },
  "send-out-supplement": { Icon: FilePlus2, tone: "" },
  "open-meeting": { Icon: CalendarClock, tone: "" },
  "send-for-approval": { Icon: SendHorizontal, tone: "" },
  "follow-up": { Icon: SquareCheckBig, tone: "" },
};
