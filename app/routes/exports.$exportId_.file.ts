import { noStore } from "../http/answers.ts";
import { dispositionOf } from "../http/disposition.ts";
import { loggedIn } from "../http/route.ts";

/** The PDF itself. */
export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const { fileName, pdf } = await services.fetchExport(session.actor, param("exportId"));
  return new Response(new Uint8Array(pdf), {
    headers: {
      ...noStore,
      "Content-Type": "application/pdf",
      "Content-Length": String(pdf.byteLength),
      "Content-Disposition": dispositionOf("attachment", fileName),
      "X-Content-Type-Options": "nosniff",
    },
  });
});
