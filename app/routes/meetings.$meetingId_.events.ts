import { eventStream } from "../http/event-stream.ts";
import { loggedIn } from "../http/route.ts";

/** What happens in a meeting, as it happens: server-sent events, each a `MeetingEvent` as JSON. */
export const loader = loggedIn.loader(({ services, session, param, request }) =>
  eventStream(request, ({ send }) => services.watchMeeting(session.actor, param("meetingId"), send)),
);
