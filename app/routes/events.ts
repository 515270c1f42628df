import { eventStream } from "../http/event-stream.ts";
import { loggedIn } from "../http/route.ts";

/** That something changed in a meeting that the reader may see: server-sent events, each a `MeetingEvent` as JSON. */
export const loader = loggedIn.loader(({ services, session, request }) =>
  eventStream(request, ({ send }) => services.watchMeetings(session.actor, send)),
);
