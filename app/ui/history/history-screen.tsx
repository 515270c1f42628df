import { BottomTabs } from "../workspace/bottom-tabs.tsx";
import { type LiveMeeting, Workspace } from "../workspace/workspace.tsx";
import { ComparisonSheet } from "./comparison-sheet.tsx";
import type { HistoryData, RefusedHistory } from "./history-data.ts";
import { HistoryPanel, HistoryRail } from "./history-panel.tsx";

interface HistoryScreenProps {
  readonly data: HistoryData;
  readonly live: LiveMeeting;
  readonly refused: RefusedHistory | null;
}

/** How an item's text came to be: two moments of it on paper, and beside it which moments there are. */
export function HistoryScreen({ data, live, refused }: HistoryScreenProps) {
  const { item, history, choice, comparison } = data;
  if (item.content === null) return null;
  return (
    <Workspace live={live} item={item} minutes={null} layout="reading" saveState={null}>
      <main className="desk" id="main" key={`${item.id} ${data.zone}`} tabIndex={-1}>
        <ComparisonSheet
          item={item}
          content={item.content}
          itemPath={`/meetings/${live.meeting.id}/items/${item.id}`}
          zone={data.zone}
          history={history}
          choice={choice}
          comparison={comparison}
          refused={refused?.facts.field === "name" ? null : refused}
        />
      </main>
      <HistoryPanel history={history} choice={choice} refused={refused} />
      <HistoryRail />
      <BottomTabs tabs={["comparison", "history", "agenda"]} first="comparison" />
    </Workspace>
  );
}
