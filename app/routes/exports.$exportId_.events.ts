import type { ExportView } from "../http/context.ts";
import { eventStream } from "../http/event-stream.ts";
import { loggedIn } from "../http/route.ts";

/** How far an export is: server-sent events, each an `ExportView` as JSON, until it is done or has failed. */
export const loader = loggedIn.loader(({ services, session, param, request }) => {
  const exportId = param("exportId");
  return eventStream(request, async ({ send, close }) => {
    const tell = (view: ExportView) => {
      send(view);
      if (view.state !== "running") close();
    };
    const unwatch = await services.watchExport(session.actor, exportId, tell);
    tell(await services.readExport(session.actor, exportId));
    return unwatch;
  });
});
