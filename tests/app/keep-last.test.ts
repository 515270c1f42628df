import { UNSAFE_ErrorResponseImpl as ErrorResponse } from "@remix-run/router";
import { describe, expect, it } from "vitest";
import { keepLast } from "../../app/http/keep-last.ts";

const request = (address: string) => new Request(`http://a.dk${address}`);

/** What a page gets for an address when its server loader gives, or throws, the answer. */
function visit(loader: ReturnType<typeof keepLast>, address: string, answer: unknown): Promise<unknown> {
  const serverLoader = async <T>() => {
    if (answer instanceof Error || answer instanceof Response || answer instanceof ErrorResponse) throw answer;
    return answer as T;
  };
  return loader({ request: request(address), params: {}, serverLoader } as Parameters<typeof loader>[0]);
}

describe("what a page keeps when its data can't be fetched anew", () => {
  it.each([
    ["no answer", new TypeError("Failed to fetch")],
    ["an answer that is not ours", new SyntaxError("Unexpected token")],
    ["a failure of the server", new ErrorResponse(500, "", { reference: "1" })],
    ["a proxy without a server", new ErrorResponse(502, "Bad Gateway", null)],
  ])("%s: what it had", async (_, failure) => {
    const loader = keepLast();
    expect(await visit(loader, "/items/1", "first")).toBe("first");
    expect(await visit(loader, "/items/1", failure)).toBe("first");
    expect(await visit(loader, "/items/1", "second")).toBe("second");
  });

  it.each([
    ["a refusal", new ErrorResponse(404, "", { refusal: "item-unknown", facts: {} })],
    ["a redirect", new Response(null, { status: 302 })],
  ])("%s: nothing", async (_, said) => {
    const loader = keepLast();
    await visit(loader, "/items/1", "first");
    await expect(visit(loader, "/items/1", said)).rejects.toBe(said);
  });

  it("another address: nothing", async () => {
    const loader = keepLast();
    await visit(loader, "/items/1", "first");
    await expect(visit(loader, "/items/2", new TypeError("Failed to fetch"))).rejects.toThrow("Failed to fetch");
  });
});
