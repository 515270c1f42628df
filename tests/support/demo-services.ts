import { dirname, join } from "node:path";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { findPersonByEmail } from "../../db/queries/people.ts";
import type { Store } from "../../db/store.ts";
import { type Actor, operator } from "../../domain/access/actor.ts";
import type { Clock } from "../../domain/clock.ts";
import { createRenderer } from "../../server/archive/render.ts";
import { createAttachmentFiles } from "../../server/attachments/attachment-files.ts";
import { type CollabServer, createCollabServer } from "../../server/collab/collab-server.ts";
import { demoEmail, demoPeople } from "../../server/demo/demo-people.ts";
import { loadDemo } from "../../server/demo/load-demo.ts";
import { authorizeRoom } from "../../server/services/authorize-room.ts";
import { currentActor } from "../../server/services/current-actor.ts";
import { freezeTexts } from "../../server/services/freeze-texts.ts";
import type { MeetingView } from "../../server/services/meeting-view.ts";
import { roomFragments } from "../../server/services/room-fragments.ts";
import { createMeetingWatch, type Presence } from "../../server/services/watch-meeting.ts";
import { createServices, type ServiceParts, type Services } from "../../server/services.ts";
import { temporaryStore, testTime } from "./temporary-store.ts";

export const demoPassword = "a password of the tests";

export interface DemoServices {
  readonly store: Store & { readonly file: string };
  readonly services: Services;
  readonly parts: ServiceParts;
  /** Who has the cookie `session=<login>` is that person. `demo-collab.ts` gives it sockets. */
  readonly collab: CollabServer;
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
  const actor: DemoServices["actor"] = (login) =>
    store.read(async (db) => {
      const person = await findPersonByEmail(db, demoEmail({ login }));
      if (person === null) throw new Error(`no demo person ${login}`);
      const found = await currentActor(db, person.id, clock());
      if (found === null) throw new Error(`the demo's ${login} is deactivated`);
      return found.actor;
    });
  const collab = createCollabServer({
    ...dependencies,
    authenticate: async (cookie) => {
      const person = demoPeople.find(({ login }) => cookie === `session=${login}`);
      if (person === undefined) return null;
      const { login, name, initials } = person;
      const who = await actor(login);
      const id = who.kind === "person" ? who.personId : "";
      return { actor: who, person: { id, name, initials, email: demoEmail(person), locale: "da" } };
    },
    authorizeRoom: authorizeRoom(dependencies),
    fragmentsOf: roomFragments(dependencies),
    isOwnOrigin: () => true,
    tuning: { commitPauseMs: 0, caretDelayMs: 1, goodbyeMs: 200 },
  });
  onTestFinished(() => collab.close());
  const watch = createMeetingWatch(dependencies, presence);
  const parts: ServiceParts = {
    ...dependencies,
    readTexts: collab.readTexts,
    history: collab.history,
    rewrite: collab.rewrite,
    render: renderer.render,
    files: createAttachmentFiles(join(dirname(store.file), "attachments")),
    watch,
    setupToken: null,
    freeze: freezeTexts(dependencies, collab),
    rejudge: collab.rejudge,
    onRightsChanged: () => void collab.rejudge(),
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
    collab,
    actor,
    real: () => meetingIn("in-session"),
    example: () => meetingIn("draft"),
  };
}
