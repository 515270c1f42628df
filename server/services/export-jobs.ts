import { type Actor, actorName } from "../../domain/access/actor.ts";
import { danishDate } from "../../domain/meeting/danish-time.ts";
import { slugOf } from "../../domain/meeting/slug.ts";
import type { Edition } from "../../domain/minutes/edition.ts";
import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Services } from "../services.ts";
import type { collectMinutes } from "./collect-minutes.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import type { ExportView } from "./export-view.ts";

/** Makes a PDF of minutes; tells where it is. */
export type RenderMinutes = (
  document: MinutesDocument,
  onStep: (step: ExportView["step"]) => void,
) => Promise<Uint8Array>;

interface ExportJob {
  view: ExportView;
  pdf: Uint8Array | null;
  readonly owner: string;
  readonly watchers: Set<(view: ExportView) => void>;
}

/** Finished exports are kept in memory for whoever asked, the newest this many. */
const kept = 40;
const fractions: Readonly<Record<ExportView["step"], number>> = {
  collecting: 0.1,
  typesetting: 0.35,
  checking: 0.85,
  done: 1,
};

type ExportServices = Pick<Services, "startExport" | "readExport" | "watchExport" | "fetchExport">;

/** Exports asked for on a screen: each is a job that reports where it is, and is there for whoever asked for it alone. */
export function createExportJobs(
  { store, log }: ServiceDependencies,
  collect: ReturnType<typeof collectMinutes>,
  render: RenderMinutes,
): ExportServices {
  const jobs = new Map<string, ExportJob>();

  function advance(job: ExportJob, change: Partial<ExportView>): void {
    job.view = { ...job.view, ...change };
    for (const notify of job.watchers) notify(job.view);
  }

  async function run(job: ExportJob, document: MinutesDocument): Promise<void> {
    try {
      // The typesetter's "done" comes before there is a file to fetch.
      job.pdf = await render(document, (step) => {
        if (step !== "done") advance(job, { step, fraction: fractions[step] });
      });
      advance(job, { state: "done", step: "done", fraction: 1 });
    } catch (error) {
      log.error({ err: error, exportId: job.view.id }, "export failed");
      advance(job, { state: "failed" });
    }
  }

  function jobOf(actor: Actor, exportId: string): ExportJob {
    const job = jobs.get(exportId);
    if (job === undefined || job.owner !== actorName(actor)) throw new Refusal("export-unknown");
    return job;
  }

  return {
    startExport: async (actor, meetingId, edition) => {
      const document = await collect(actor, meetingId, edition);
      const id = crypto.randomUUID();
      await store.write(actor, async () => ({
        result: undefined,
        audit: { action: "export-minutes", subject: `meeting/${meetingId}`, facts: { edition } },
      }));
      const view: ExportView = {
        id,
        state: "running",
        step: "collecting",
        fraction: fractions.collecting,
        fileName: exportFileName(document, edition),
      };
      const job: ExportJob = { view, pdf: null, owner: actorName(actor), watchers: new Set() };
      jobs.set(id, job);
      for (const [oldest] of jobs) {
        if (jobs.size <= kept) break;
        jobs.delete(oldest);
      }
      void run(job, document);
      return view;
    },
    readExport: async (actor, exportId) => jobOf(actor, exportId).view,
    watchExport: async (actor, exportId, notify) => {
      const job = jobOf(actor, exportId);
      job.watchers.add(notify);
      notify(job.view);
      return () => job.watchers.delete(notify);
    },
    fetchExport: async (actor, exportId) => {
      const { view, pdf } = jobOf(actor, exportId);
      if (pdf === null) throw new Refusal("export-unknown");
      return { fileName: view.fileName, pdf };
    },
  };
}

/** `referat-direktionen-12-01-2022-offentlig.pdf`: nothing of any item. */
export function exportFileName(document: MinutesDocument, edition: Edition): string {
  const suffix = edition === "public" ? "offentlig" : "fuld";
  return `referat-${slugOf(document.body)}-${danishDate(document.startsAt)}-${suffix}.pdf`;
}
