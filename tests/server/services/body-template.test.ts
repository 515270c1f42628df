import { describe, expect, it } from "vitest";
import type { WantedSection } from "../../../domain/meeting/revise-sections.ts";
import type { BodyView } from "../../../server/services/administration-views.ts";
import { roomFragments } from "../../../server/services/room-fragments.ts";
import { demoCollab, writeParagraph } from "../../support/demo-collab.ts";
import { demoServices } from "../../support/demo-services.ts";

const without = ({ body }: BodyView, key: string): WantedSection[] =>
  body.sections.map((section) => ({ ...section, isRetired: section.key === key }));

async function direktion() {
  const demo = await demoServices();
  const admin = await demo.actor("admin");
  const [line] = await demo.services.listBodies(admin);
  const bodyId = line?.id ?? "";
  const view = () => demo.services.readBody(admin, bodyId);
  return { ...demo, demo, admin, bodyId, view };
}

describe("[B4] a section that is taken out of the template", () => {
  it("goes on being read and written where it holds text, and is not offered elsewhere", async () => {
    const { services, parts, demo, actor, admin, bodyId, view, example } = await direktion();
    const secretary = await actor("sekretaer");
    const [written, other] = (await example()).items;
    if (written === undefined || other === undefined) throw new Error("the example has two items");
    const before = await view();
    const seen = await services.changeSections(admin, bodyId, {
      seen: before.seen.sections,
      sections: without(before, "presentation"),
    });

    const sections = async (itemId: string) =>
      (await services.readItem(secretary, itemId)).content?.sections.map(({ key }) => key);
    expect(await sections(written.id)).toEqual([
      "summary",
      "legal-basis",
      "finances",
      "recommendation",
      "presentation",
    ]);
    expect(await sections(other.id)).toEqual(["summary", "legal-basis", "finances", "recommendation"]);
    expect(await roomFragments(parts)({ itemId: written.id, zone: "case" })).toContain("presentation");

    const table = await demoCollab(demo);
    const client = table.join("sekretaer", { itemId: written.id, zone: "case" });
    await client.until(() => client.provider.synced);
    writeParagraph(client.doc, "presentation", "Skrevet bagefter.");
    await client.saved();
    await demo.collab.projectAll();
    const { content } = await services.readItem(secretary, written.id);
    expect(JSON.stringify(content?.sections)).toContain("Skrevet bagefter.");

    const [first] = before.body.sections;
    const again = await services.readBody(admin, bodyId);
    expect(again.seen.sections).toBe(seen);
    await services.changeSections(admin, bodyId, {
      seen,
      sections: [...(first === undefined ? [] : [{ ...first, isRetired: false }])],
    });
    expect(await sections(written.id)).toContain("presentation");
  });

  it("is refused when nothing would be left", async () => {
    const { services, admin, bodyId, view } = await direktion();
    const { seen, body } = await view();
    const sections = body.sections.map((section) => ({ ...section, isRetired: true }));
    await expect(services.changeSections(admin, bodyId, { seen: seen.sections, sections })).rejects.toMatchObject({
      refusal: "input-invalid",
    });
    expect((await view()).body).toEqual(body);
  });
});

describe("[B5] a meeting that has left the draft", () => {
  it("keeps the headings, their order and the body's name; a draft follows the template", async () => {
    const { services, actor, admin, bodyId, view, real, example } = await direktion();
    const chair = await actor("kommunaldirektoer");
    const headings = async (itemId: string) =>
      (await services.readItem(chair, itemId)).content?.sections.map(({ heading }) => heading);
    const [held] = (await real()).items;
    const [draft] = (await example()).items;
    const asHeld = await headings(held?.id ?? "");

    const { body, seen } = await view();
    const renamed = body.sections.map((section) => ({
      ...section,
      heading: `Nyt: ${section.heading}`,
      isRetired: false,
    }));
    await services.changeSections(admin, bodyId, { seen: seen.sections, sections: renamed.reverse() });
    const { name: _, ...rest } = body;
    await services.changeBodyDetails(admin, bodyId, {
      seen: seen.details,
      details: { ...rest, name: "Koncernledelsen" },
    });

    expect(await headings(held?.id ?? "")).toEqual(asHeld);
    expect((await real()).bodyName).toBe("Direktionen");
    expect(await headings(draft?.id ?? "")).toEqual([
      "Nyt: Indstilling",
      "Nyt: Økonomi",
      "Nyt: Lovgrundlag",
      "Nyt: Sagsfremstilling",
      "Nyt: Resume",
    ]);
    expect((await example()).bodyName).toBe("Koncernledelsen");
  });
});

describe("[B6] two administrators at once", () => {
  it("do not overwrite each other in the same part, and do not disturb each other in different ones", async () => {
    const { services, admin, bodyId, view } = await direktion();
    const { seen, body } = await view();
    await services.changeClosingGrounds(admin, bodyId, { seen: seen.grounds, grounds: ["Den første"] });
    await expect(
      services.changeClosingGrounds(admin, bodyId, { seen: seen.grounds, grounds: ["Den anden"] }),
    ).rejects.toMatchObject({ refusal: "changed-meanwhile" });
    const items = [{ title: "Eventuelt", kind: "any-other-business", place: "last" }] as const;
    await services.changeStandingItems(admin, bodyId, { seen: seen["standing-items"], items });
    await services.changeSections(admin, bodyId, { seen: seen.sections, sections: without(await view(), "finances") });
    await expect(
      services.changeSections(admin, bodyId, { seen: seen.sections, sections: without(await view(), "summary") }),
    ).rejects.toMatchObject({ refusal: "changed-meanwhile" });
    await services.changeBodyDetails(admin, bodyId, { seen: seen.details, details: { ...body, usesVotes: true } });
    await expect(
      services.changeBodyDetails(admin, bodyId, { seen: seen.details, details: { ...body, name: "Andet" } }),
    ).rejects.toMatchObject({ refusal: "changed-meanwhile" });
    const now = (await view()).body;
    expect(now).toMatchObject({
      closingGrounds: ["Den første"],
      standingItems: items,
      usesVotes: true,
      name: "Direktionen",
    });
    expect(now.sections.map(({ key }) => key)).not.toContain("finances");
  });

  it("may send the same twice, and go on from what they saved", async () => {
    const { services, admin, bodyId, view } = await direktion();
    const { seen } = await view();
    const change = { seen: seen.grounds, grounds: ["Personalesag"] };
    const next = await services.changeClosingGrounds(admin, bodyId, change);
    expect(await services.changeClosingGrounds(admin, bodyId, change)).toBe(next);
    await services.changeClosingGrounds(admin, bodyId, { seen: next, grounds: [] });
    expect((await view()).body.closingGrounds).toEqual([]);
  });
});

it("a new body has a name of its own, and its parts are gone through one by one", async () => {
  const { services, admin } = await direktion();
  await expect(
    services.createBody(admin, { name: " direktionen ", municipality: "Lemvig Kommune" }),
  ).rejects.toMatchObject({ refusal: "body-exists" });
  const id = await services.createBody(admin, { name: "Børne- og Ungeudvalget", municipality: "Lemvig Kommune" });
  const view = await services.readBody(admin, id);
  expect(view).toMatchObject({ body: { slug: "boerne-og-ungeudvalget" } });
  expect(view.partsToSetUp).toEqual(["details", "sections", "grounds", "standing-items", "members"]);
  const { seen, body } = view;
  await services.changeBodyDetails(admin, id, { seen: seen.details, details: body });
  await services.passSetupPart(admin, id, "standing-items");
  expect((await services.readBody(admin, id)).partsToSetUp).toEqual(["sections", "grounds", "members"]);
  await expect(
    services.changeBodyDetails(admin, id, { seen: seen.details, details: { ...body, name: "DIREKTIONEN" } }),
  ).rejects.toMatchObject({ refusal: "body-exists" });
});
