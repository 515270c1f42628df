import { lazy, type ReactNode, Suspense } from "react";
import { type Room, roomName } from "../../domain/document/room.ts";
import { decisionSection } from "../../domain/meeting/section-template.ts";
import { useHydrated } from "../ui/use-hydrated.ts";
import type { EditorText } from "./editor-text.ts";
import { LoadBoundary } from "./load-boundary.tsx";
import type { Person } from "./person.ts";
import type { RoomEditorsProps } from "./room-editors.tsx";
import type { RoomState } from "./room-state.ts";
import { type Arrangement, StillTexts } from "./still-texts.tsx";

const LazyRoomEditors = lazy(() => import("./room-editors.tsx"));
const LazyUnsavedNotice = lazy(() => import("./unsaved-notice.tsx"));

interface ItemEditorProps {
  readonly itemId: string;
  /** Who writes: shown to others at the caret. */
  readonly person: Person;
  /** `editorText.da` or `editorText.en`. */
  readonly text: EditorText;
  /** What is true of saving, for `SaveIndicator`; called at once and on every change. Need not be stable. */
  readonly onState?: (state: RoomState) => void;
}

export interface CaseEditorProps extends ItemEditorProps {
  /** In the template's order. `fallback` is the text as `RichTextView` renders it, without the heading. */
  readonly sections: readonly { readonly key: string; readonly heading: string; readonly fallback: ReactNode }[];
  /** Lays the sections out among what else stands on the page, each asked for by its key; else one after the other. */
  readonly arrange?: Arrangement;
}

/**
 * The case text's sections, each with its h3, written in place. Mount it only for whoever may write the case; on the
 * server and until the editor is ready it shows the fallbacks in the same layout. The editor's scripts load by themselves.
 */
export function CaseEditor({ itemId, sections, ...rest }: CaseEditorProps) {
  const texts = sections.map(({ key, heading, fallback }) => ({
    fragment: key,
    label: heading,
    heading: <h3 className="ed-heading">{heading}</h3>,
    fallback,
  }));
  return <Editors kind="section" roomName={roomName({ itemId, zone: "case" })} texts={texts} {...rest} />;
}

export interface DecisionEditorProps extends ItemEditorProps {
  /** Accessible name of the text: "Beslutning til punkt 1". */
  readonly label: string;
  /** The heading as the page has it; who writes and the tools stand beside it. */
  readonly heading: ReactNode;
  /** Shown on the server and until the room's text has come. */
  readonly fallback: ReactNode;
}

/** The decision, written in place. Mount it only for whoever may write the minutes. */
export function DecisionEditor({ itemId, label, heading, fallback, ...rest }: DecisionEditorProps) {
  const texts = [{ fragment: decisionSection.key, label, heading, fallback }];
  return <Editors kind="decision" roomName={roomName({ itemId, zone: "minutes" })} texts={texts} {...rest} />;
}

interface UnsavedNoticeProps extends ItemEditorProps {
  readonly zone: Room["zone"];
  readonly onState: (state: RoomState) => void;
}

/** In place of editors that were open, for someone who may no longer read what is in them: hands back what they wrote. */
export function UnsavedNotice({ itemId, zone, ...rest }: UnsavedNoticeProps) {
  return (
    <Suspense>
      <LazyUnsavedNotice roomName={roomName({ itemId, zone })} {...rest} />
    </Suspense>
  );
}

function Editors(props: RoomEditorsProps) {
  const still = <StillTexts kind={props.kind} texts={props.texts} arrange={props.arrange} />;
  if (!useHydrated()) return still;
  return (
    <LoadBoundary fallback={still} notice={props.text.loadFailed}>
      <Suspense fallback={still}>
        <LazyRoomEditors key={props.roomName} {...props} />
      </Suspense>
    </LoadBoundary>
  );
}
