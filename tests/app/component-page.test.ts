import { expect, it } from "vitest";
import type { RequestContext } from "../../app/http/context.ts";
import { loader } from "../../app/routes/components.tsx";
import { demoServices } from "../support/demo-services.ts";

it("the page of building blocks is there in development alone", async () => {
  const { services } = await demoServices();
  const ask = (isDevelopment: boolean) => {
    const context: RequestContext = {
      services,
      session: null,
      nonce: "n",
      from: "127.0.0.1",
      isDemo: true,
      isDevelopment,
    };
    return loader({ request: new Request("http://localhost/components"), params: {}, context: { ...context } });
  };
  expect(await ask(true)).toBeNull();
  await expect(ask(false)).rejects.toMatchObject({ status: 404 });
});
