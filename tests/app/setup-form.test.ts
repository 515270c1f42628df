import { describe, expect, it } from "vitest";
import { readSetupForm } from "../../app/http/setup-form.ts";

const right = {
  name: " Sekretær ",
  email: " sekretaer@example.dk ",
  password: "en lang adgangskode",
  passwordAgain: "en lang adgangskode",
  municipality: "Lemvig Kommune",
  bodyName: "Direktionen",
  role: "secretary",
};
const read = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readSetupForm(form);
};

describe("the first-run form", () => {
  it("takes what is right, trimmed, and a password as it was typed", () => {
    const asked = read({ ...right, password: " mellemrum tæller ", passwordAgain: " mellemrum tæller " });
    expect(asked).toMatchObject({
      isValid: true,
      values: { name: "Sekretær", email: "sekretaer@example.dk", password: " mellemrum tæller ", role: "secretary" },
    });
  });

  it.each([
    [{ password: "11 tegn her", passwordAgain: "11 tegn her" }, ["password"]],
    [{ passwordAgain: "en anden adgangskode" }, ["passwordAgain"]],
    [{ email: "sekretaer" }, ["email"]],
    [{ name: "  ", bodyName: "" }, ["name", "bodyName"]],
    [{ role: "administrator" }, ["role"]],
  ])("names the wrong fields of %o in the order of the page", (change, errors) => {
    expect(read({ ...right, ...change })).toMatchObject({ isValid: false, errors });
  });

  it("says everything at once, and gives no password back", () => {
    const asked = read({ name: "", password: "kort" });
    expect(asked).toEqual({
      isValid: false,
      errors: ["name", "email", "password", "passwordAgain", "municipality", "bodyName", "role"],
      kept: { name: "" },
    });
  });
});
