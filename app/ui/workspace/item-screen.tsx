import { useMemo, useSyncExternalStore } from "react";
import { editorText } from "../../editor/editor-text.ts";
import { LateEditDeskContext } from "../../editor/late-edit-desk.ts";
import { SaveIndicator } from "../../editor/save-indicator.tsx";
import type { EarlierFollowUp, ItemMinutesView, ItemView } from "../../http/context.ts";
import { ComesAlong } from "../carry/comes-along.tsx";
import { RecusedInDraft } from "../carry/recused-in-draft.tsx";
import { MeetingSections } from "../meeting/meeting-sections.tsx";
import { RecusedItem } from "../meeting/recused-item.tsx";
import { useLocale } from "../use-text.ts";
import { AboutPanel } from "./about-panel.tsx";
import { BottomTabs } from "./bottom-tabs.tsx";
import { ClosedItem } from "./closed-item.tsx";
import { hasDecision } from "./decision.tsx";
import { LiveSheet, ReadingSheet } from "./item-sheet.tsx";
import { LeftBehind } from "./left-behind.tsx";
import { AboutRail } from "./rails.tsx";
import { RoomStates } from "./room-states.ts";
import { useLateEditDesk } from "./use-late-edit-desk.ts";
import { type LiveMeeting, Workspace } from "./workspace.tsx";
import { RoomStatesProvider } from "./writing.ts";

/** What the item lacks, as its agenda has it. */
const missingOf = ({ meeting }: LiveMeeting, itemId: string) =>
  meeting.items.find(({ id }) => id === itemId)?.missing ?? null;

/**
 * An item with what the meeting made of it, null where there is nothing yet, or it may not be read; and with what earlier
 * meetings left to be done, null where that does not stand with it.
 */
export type ItemOnScreen = ItemView & {
  readonly minutes: ItemMinutesView | null;
  readonly followUps: readonly EarlierFollowUp[] | null;
};

/** One item of a meeting, as the stage has it: written, discussed, or read. */
export function ItemScreen({ item, live }: { item: ItemOnScreen; live: LiveMeeting }) {
  const roomStates = useMemo(() => new RoomStates(item.id), [item.id]);
  const mayWrite = item.mayWriteCase || item.mayWriteMinutes;
  const isWriting = useSyncExternalStore(
    roomStates.subscribe,
    () => mayWrite || roomStates.hasUnsaved("case", "minutes"),
    () => mayWrite,
  );
  const { stage } = live.meeting;
  const lateEditDesk = useLateEditDesk(live.meeting.id, item.id);
  const { content } = item;
  const layout = stage === "in-session" && content !== null ? "live" : "reading";
  const Sheet = layout === "live" ? LiveSheet : ReadingSheet;
  return (
    <Workspace
      live={live}
      item={item}
      minutes={item.minutes}
      layout={layout}
      saveState={isWriting && <SaveState states={roomStates} />}
    >
      <RoomStatesProvider value={roomStates}>
        <LateEditDeskContext.Provider value={lateEditDesk}>
          {/* A new key takes another item's page to its top. */}
          <main className="desk" id="main" key={item.id} tabIndex={-1}>
            {content === null ? (
              <>
                <LeftBehind itemId={item.id} />
                <WithoutContent item={item} live={live} />
              </>
            ) : (
              <Sheet
                item={item}
                content={content}
                stage={stage}
                along={<ComesAlong meetingId={live.meeting.id} item={item} content={content} />}
              />
            )}
          </main>
        </LateEditDeskContext.Provider>
      </RoomStatesProvider>
      {content !== null && (
        <>
          <AboutPanel item={{ ...item, missing: missingOf(live, item.id) }} content={content}>
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

/** By itself, so that a keystroke draws no more of the page than this. */
function SaveState({ states }: { states: RoomStates }) {
  const text = editorText[useLocale()];
  const worst = useSyncExternalStore(
    states.subscribe,
    () => states.worst(),
    () => null,
  );
  return <SaveIndicator states={worst === null ? [] : [worst]} text={text.save} />;
}

/** What is left of an item for who may not read it: that they are recused from it, or that it is closed. */
function WithoutContent({ item, live }: { item: ItemView; live: LiveMeeting }) {
  const recusal = live.proceedings?.ownRecusals[item.id];
  if (recusal === undefined) return item.isRecused ? <RecusedInDraft item={item} /> : <ClosedItem item={item} />;
  return <RecusedItem proceedings={live.proceedings} meetingId={live.meeting.id} item={item} recusal={recusal} />;
}
