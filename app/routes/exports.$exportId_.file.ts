import { noStore } from "../http/answers.ts";
import { loggedIn } from "../http/route.ts";

/** The PDF itself. */
export const loader = loggedIn.loader(async ({ services, session, param }) => {
  const { fileName, pdf } = await services.fetchExport(session.actor, param("exportId"));
  return new Response(new Uint8Array(pdf), {
    headers: {
      ...noStore,
      "Content-Type": "application/pdf",
      "Content-Length": String(pdf.byteLength),
      "Content-Disposition": attachment(fileName),
      "X-Content-Type-Options": "nosniff",
    },
  });
});

/** The name for old readers in ASCII, and in full as RFC 5987 has it. */
function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\w. -]/g, "_");
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
