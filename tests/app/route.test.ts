import type { LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import type { RequestContext, SessionView } from "../../app/http/context.ts";
import { anyone, loggedIn } from "../../app/http/route.ts";
import { Refusal, type RefusalCode, refusalCodes } from "../../domain/refusal.ts";
import { demoServices } from "../support/demo-services.ts";

const sessionOf = async (): Promise<{ context: RequestContext; session: SessionView }> => {
  const { services, actor } = await demoServices();
  const session: SessionView = {
    actor: await actor("sekretaer"),
    person: { id: "1", name: "Sekretær", initials: "SE", email: "sekretaer@demo.example", locale: "da" },
  };
  return { context: { services, session, nonce: "n", from: "127.0.0.1", isDemo: true, isDevelopment: false }, session };
};

const asked = (
  context: RequestContext,
  request = new Request("http://localhost/meetings/1?x=1"),
): LoaderFunctionArgs => ({
  request,
  params: { meetingId: "1" },
  context: { ...context },
});

/** What a handler answers when it throws a Response. */
async function thrown(work: Promise<unknown>): Promise<Response> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Response)) throw new Error("no Response was thrown");
  return error;
}

describe("a route", () => {
  it("sends who is not logged in by way of the log-in page, and back to where they were going", async () => {
    const { context } = await sessionOf();
    const loader = loggedIn.loader(() => "secret");
    const answer = await thrown(loader(asked({ ...context, session: null })));
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/login?next=%2Fmeetings%2F1%3Fx%3D1"]);
    expect(await loader(asked(context))).toBe("secret");
  });

  it("answers what scripts fetch by themselves with a status instead", async () => {
    const { context } = await sessionOf();
    const request = new Request("http://localhost/meetings/1/events", { headers: { Accept: "text/event-stream" } });
    const answer = await thrown(loggedIn.loader(() => null)(asked({ ...context, session: null }, request)));
    expect([answer.status, await answer.json()]).toEqual([401, { refusal: "log-in-required", facts: {} }]);
  });

  it("refuses an address that lacks a part", async () => {
    const { context } = await sessionOf();
    const answer = await thrown(anyone.loader(({ param }) => param("itemId"))(asked(context)));
    expect(answer.status).toBe(404);
  });

  it("turns every refusal into a status of its own kind, with its code and facts, kept by no cache", async () => {
    const { context } = await sessionOf();
    const answerTo = (code: RefusalCode, facts = {}) =>
      thrown(
        anyone.action(() => {
          throw Object.assign(new Error(code), { refusal: code, facts });
        })(asked(context)),
      );
    for (const code of refusalCodes) {
      const answer = await answerTo(code);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status === 503 || answer.status < 500).toBe(true);
      expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
      expect(await answer.json()).toEqual({ refusal: code, facts: {} });
    }
    expect((await answerTo("too-many-attempts", { seconds: 59.2 })).headers.get("Retry-After")).toBe("60");
    expect(new Refusal("not-allowed").refusal).toBe("not-allowed");
  });

  it("tells of anything else only a number, and lets a Response through as it is", async () => {
    const { context } = await sessionOf();
    const broken = await thrown(
      anyone.loader(() => {
        throw new Error("the decision reads: Hemmeligt");
      })(asked(context)),
    );
    const text = await broken.text();
    expect(broken.status).toBe(500);
    expect(text).toMatch(/^\{"reference":"[0-9A-F]{8}"\}$/);
    const own = new Response("mine", { status: 418 });
    expect(
      await thrown(
        anyone.loader(() => {
          throw own;
        })(asked(context)),
      ),
    ).toBe(own);
  });
});
