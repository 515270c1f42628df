import { pino } from "pino";
import { onTestFinished } from "vitest";
import { findPersonByEmail, membershipsOf } from "../../db/queries/people.ts";
import type { Store } from "../../db/store.ts";
import { type Actor, operator } from "../../domain/access/actor.ts";
import type { Clock } from "../../domain/clock.ts";
import { createRenderer } from "../../server/archive/render.ts";
import { createRoomTexts } from "../../server/collab/room-texts.ts";
import { demoEmail, type demoPeople } from "../../server/demo/demo-people.ts";
import { loadDemo } from "../../server/demo/load-demo.ts";
import type { MeetingView } from "../../server/services/meeting-view.ts";
import { createMeetingWatch, type Presence } from "../../server/services/watch-meeting.ts";
import { createServices, type ServiceParts, type Services } from "../../server/services.ts";
import { temporaryStore, testTime } from "./temporary-store.ts";

export const demoPassword = "a password of the tests";

export interface DemoServices {
  readonly store: Store & { readonly file: string };
  readonly services: Services;
  readonly parts: ServiceParts;
  /** Who stands for whom: `actor("gaest")`. */
  actor(login: (typeof demoPeople)[number]["login"]): Promise<Actor>;
  /** The real referat's meeting, in session. */
  real(): Promise<MeetingView>;
  /** The meeting of examples, a draft. */
  example(): Promise<MeetingView>;
}

/** All services on a store of their own with the demo's data, as the server builds them. */
export async function demoServices({
  clock = () => testTime,
  presence = () => new Map(),
}: {
  clock?: Clock;
  presence?: () => Presence;
} = {}): Promise<DemoServices> {
  const store = await temporaryStore(clock);
  const log = pino({ level: "silent" });
  const dependencies = { store, clock, log };
  const renderer = createRenderer();
  onTestFinished(() => renderer.close());
  await loadDemo(dependencies, demoPassword);
  const parts: ServiceParts = {
    ...dependencies,
    readTexts: createRoomTexts(dependencies),
    render: renderer.render,
    watch: createMeetingWatch(dependencies, presence),
    setupToken: null,
    onSessionEnded: () => {},
    rejudge: async () => {},
  };
  const services = createServices(parts);
  const meetingIn = async (stage: string): Promise<MeetingView> => {
    const found = (await services.listMeetings(operator)).find((meeting) => meeting.stage === stage);
    if (found === undefined) throw new Error(`no meeting is ${stage}`);
    return found;
  };
  return {
    store,
    services,
    parts,
    actor: (login) =>
      store.read(async (db) => {
        const person = await findPersonByEmail(db, demoEmail({ login }));
        if (person === null) throw new Error(`no demo person ${login}`);
        return {
          kind: "person",
          personId: person.id,
          isAdministrator: person.isAdministrator,
          memberships: await membershipsOf(db, person.id),
        };
      }),
    real: () => meetingIn("in-session"),
    example: () => meetingIn("draft"),
  };
}
