import { useState } from "react";
import { editorText } from "../../editor/editor-text.ts";
import { LateEditDeskContext } from "../../editor/late-edit-desk.ts";
import type { RoomState } from "../../editor/room-state.ts";
import { SaveIndicator } from "../../editor/save-indicator.tsx";
import type { ItemView } from "../../http/context.ts";
import { useLocale } from "../use-text.ts";
import { AboutPanel } from "./about-panel.tsx";
import { BottomTabs } from "./bottom-tabs.tsx";
import { ClosedItem } from "./closed-item.tsx";
import { hasDecision } from "./decision.tsx";
import { LiveSheet, ReadingSheet } from "./item-sheet.tsx";
import { AboutRail } from "./rails.tsx";
import { useLateEditDesk } from "./use-late-edit-desk.ts";
import { type LiveMeeting, Workspace } from "./workspace.tsx";
import { isUnsaved, RoomStateSink } from "./writing.ts";

/** What the item lacks, as its agenda has it. */
const missingOf = ({ meeting }: LiveMeeting, itemId: string) =>
  meeting.items.find(({ id }) => id === itemId)?.missing ?? null;

/** One item of a meeting, as the stage has it: written, discussed, or read. */
export function ItemScreen({ item, live }: { item: ItemView; live: LiveMeeting }) {
  const [roomState, setRoomState] = useState<RoomState | null>(null);
  const text = editorText[useLocale()];
  const { stage } = live.meeting;
  const lateEditDesk = useLateEditDesk(live.meeting.id, item.id);
  const { content } = item;
  const layout = stage === "in-session" && content !== null ? "live" : "reading";
  const Sheet = layout === "live" ? LiveSheet : ReadingSheet;
  const isWriting = item.mayWriteCase || item.mayWriteMinutes || (roomState !== null && isUnsaved(roomState));
  return (
    <Workspace
      live={live}
      item={item}
      layout={layout}
      saveState={isWriting && <SaveIndicator states={roomState === null ? [] : [roomState]} text={text.save} />}
    >
      <RoomStateSink value={setRoomState}>
        <LateEditDeskContext.Provider value={lateEditDesk}>
          {/* A new key takes another item's page to its top. */}
          <main className="desk" id="main" key={item.id} tabIndex={-1}>
            {content === null ? <ClosedItem item={item} /> : <Sheet item={item} content={content} stage={stage} />}
          </main>
        </LateEditDeskContext.Provider>
      </RoomStateSink>
      {content !== null && (
        <>
          <AboutPanel item={{ ...item, missing: missingOf(live, item.id) }} content={content} />
          <AboutRail />
        </>
      )}
      <BottomTabs
        tabs={
          content === null
            ? ["closed", "agenda"]
            : [...(hasDecision(item, content, stage) ? ["decision" as const] : []), "case", "about", "agenda"]
        }
        first={content === null ? "closed" : layout === "live" ? "decision" : "case"}
      />
    </Workspace>
  );
}
