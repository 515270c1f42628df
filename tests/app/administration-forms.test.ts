import { describe, expect, it } from "vitest";
import { bodyDetailsForm } from "../../app/http/admin/body-forms.ts";
import { newMemberForm, newPersonForm, passwordForm, termForm } from "../../app/http/admin/people-forms.ts";
import { readFields } from "../../app/http/admin/read-fields.ts";
import { readGrounds, readSections, sectionFields, sentRows } from "../../app/http/admin/row-forms.ts";
import type { EditedRow } from "../../app/ui/admin/edited-rows.ts";

function sent(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe("a body's details", () => {
  const right = {
    seen: "1",
    name: " Direktionen ",
    municipality: "Lemvig Kommune",
    place: "",
    start: "09.30",
    minutes: "90",
    approvalRule: "majority",
    usesVotes: "on",
  };

  it("are read, trimmed, with what was not ticked as no", () => {
    expect(readFields(bodyDetailsForm, sent(right))).toEqual({
      isValid: true,
      values: {
        seen: "1",
        details: {
          name: "Direktionen",
          municipality: "Lemvig Kommune",
          defaults: { place: "", start: "09:30", minutes: 90 },
          closedShowsCaseNumber: false,
          usesVotes: true,
          approvalRule: "majority",
        },
      },
    });
  });

  it("say what is wrong with each field, and keep what was typed", () => {
    const wrong = { ...right, name: " ", start: "25:00", minutes: "4", approvalRule: "dice" };
    expect(readFields(bodyDetailsForm, sent(wrong))).toMatchObject({
      isValid: false,
      errors: { name: "name", start: "start", minutes: "minutes", approvalRule: "choice" },
      kept: { name: " ", start: "25:00" },
    });
    for (const minutes of ["", "halvfems", "1.5", "1441", "-10", "1e99"]) {
      expect(readFields(bodyDetailsForm, sent({ ...right, minutes })), minutes).toMatchObject({
        errors: { minutes: "minutes" },
      });
    }
  });
});

describe("a member", () => {
  const right = { who: "known", words: "Sekretær", role: "member", from: "", to: "" };
  const read = (fields: Record<string, string>) => readFields(newMemberForm, sent(fields));

  it("is someone known or someone new, and only the fields of the one are read", () => {
    expect(read({ ...right, name: "x", email: "no" })).toMatchObject({
      values: { person: { kind: "known", words: "Sekretær" }, from: null, to: null, clearedForClosed: false },
    });
    expect(read({ ...right, who: "new", words: "", name: "B", email: "b@example.dk" })).toMatchObject({
      values: { person: { kind: "new", name: "B", email: "b@example.dk" } },
    });
    expect(read({ ...right, words: "" })).toMatchObject({ errors: { words: "person" } });
    expect(read({ ...right, who: "new", name: "", email: "b" })).toMatchObject({
      errors: { name: "name", email: "email" },
    });
    expect(read({ ...right, role: "king" })).toMatchObject({ errors: { role: "choice" } });
  });

  it("has days that exist, in their order, as Danes and as browsers write them", () => {
    expect(read({ ...right, from: "1-2-2022", to: "2022-02-28" })).toMatchObject({
      values: { from: "2022-02-01", to: "2022-02-28" },
    });
    expect(readFields(termForm, sent({ seen: "", from: "31-02-2022", to: "snart" }))).toMatchObject({
      errors: { from: "date", to: "date" },
    });
    expect(readFields(termForm, sent({ seen: "", from: "02-02-2022", to: "01-02-2022" }))).toMatchObject({
      errors: { to: "order" },
    });
  });
});

it("a person has an e-mail, and initials of letters or none", () => {
  const right = { name: "Åse", email: " aase@example.dk ", initials: "" };
  expect(readFields(newPersonForm, sent(right))).toMatchObject({
    values: { email: "aase@example.dk", initials: null },
  });
  expect(readFields(newPersonForm, sent({ ...right, email: "aase", initials: "1" }))).toMatchObject({
    errors: { email: "email", initials: "initials" },
  });
});

it("a password is long enough, typed alike, and never given back", () => {
  const read = readFields(passwordForm, sent({ password: "en lang adgangskode", passwordAgain: "en anden" }));
  expect(read).toEqual({ isValid: false, errors: { passwordAgain: "passwordAgain" }, kept: {} });
  expect(readFields(passwordForm, sent({ password: "kort", passwordAgain: "kort" }))).toMatchObject({
    errors: { password: "password" },
  });
});

describe("the lines of a list", () => {
  const row = (id: string, heading: string, more: Record<string, string> = {}): EditedRow => ({
    id,
    fields: { heading, help: "", writtenBy: "secretary", isRequired: "", isRetired: "", ...more },
  });

  it("are read in the order in which they were sent", () => {
    const form = sent({ "heading-b": "B", "heading-a": "A", "isRequired-a": "on", "heading-c": "not a line" });
    for (const id of ["b", "a", "b"]) form.append("row", id);
    expect(sentRows(form, sectionFields).map(({ id, fields }) => [id, fields.heading, fields.isRequired])).toEqual([
      ["b", "B", ""],
      ["a", "A", "on"],
    ]);
  });

  it("become sections: a line that is stored keeps its key, a new one has none", () => {
    expect(readSections([row("summary", "Resume", { help: "Kort." }), row("new-1", "Klima")])).toEqual({
      errors: {},
      values: [
        {
          key: "summary",
          heading: "Resume",
          help: "Kort.",
          writtenBy: "secretary",
          isRequired: false,
          isRetired: false,
        },
        { key: null, heading: "Klima", help: null, writtenBy: "secretary", isRequired: false, isRetired: false },
      ],
    });
  });

  it("are wrong one by one: empty, twice, too many, or none at all", () => {
    const { errors } = readSections([
      row("a", "Sag"),
      row("b", " sag "),
      row("c", ""),
      row("d", "Sag", { isRetired: "on" }),
    ]);
    expect(errors).toEqual({ "heading-b": "headingTwice", "heading-c": "heading" });
    expect(readSections([row("a", "Sag", { isRetired: "on" })]).errors).toEqual({ rows: "sections" });
    const many = Array.from({ length: 51 }, (_, index) => ({ id: `new-${index}`, fields: { ground: `${index}` } }));
    expect(readGrounds(many).errors).toEqual({ rows: "tooMany" });
  });
});
