import { useState } from "react";
import { editorText } from "../../editor/editor-text.ts";
import { LateEditDeskContext } from "../../editor/late-edit-desk.ts";
import type { RoomState } from "../../editor/room-state.ts";
import { SaveIndicator } from "../../editor/save-indicator.tsx";
import type { ItemMinutesView, ItemView } from "../../http/context.ts";
import { MeetingSections } from "../meeting/meeting-sections.tsx";
import { RecusedItem } from "../meeting/recused-item.tsx";
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

/** An item with what the meeting made of it; the latter null where there is nothing yet, or it may not be read. */
export type ItemOnScreen = ItemView & { readonly minutes: ItemMinutesView | null };

/** One item of a meeting, as the stage has it: written, discussed, or read. */
export function ItemScreen({ item, live }: { item: ItemOnScreen; live: LiveMeeting }) {
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
      minutes={item.minutes}
      layout={layout}
      saveState={isWriting && <SaveIndicator states={roomState === null ? [] : [roomState]} text={text.save} />}
    >
      <RoomStateSink value={setRoomState}>
        <LateEditDeskContext.Provider value={lateEditDesk}>
          {/* A new key takes another item's page to its top. */}
          <main className="desk" id="main" key={item.id} tabIndex={-1}>
            {content === null ? (
              <WithoutContent item={item} live={live} />
            ) : (
              <Sheet item={item} content={content} stage={stage} />
            )}
          </main>
        </LateEditDeskContext.Provider>
      </RoomStateSink>
      {content !== null && (
        <>
          <AboutPanel item={item} content={content}>
            <MeetingSections />
          </AboutPanel>
          <AboutRail />
        </>
      )}
      <BottomTabs
        tabs={
          content === null
            ? ["closed", "agenda"]
            : [
                ...(hasDecision(item, content, stage) ? ["decision" as const] : []),
                "case",
                layout === "live" ? "attendance" : "about",
                "agenda",
              ]
        }
        first={content === null ? "closed" : layout === "live" ? "decision" : "case"}
      />
    </Workspace>
  );
}

/** What is left of an item for who may not read it: that they are recused from it, or that it is closed. */
function WithoutContent({ item, live }: { item: ItemView; live: LiveMeeting }) {
  const recusal = live.proceedings?.ownRecusals[item.id];
  if (recusal === undefined) return <ClosedItem item={item} />;
  return <RecusedItem proceedings={live.proceedings} meetingId={live.meeting.id} item={item} recusal={recusal} />;
}
