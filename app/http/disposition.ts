/** A Content-Disposition header: the name in ASCII for old readers, and in full (RFC 6266, RFC 8187). */
export function dispositionOf(kind: "inline" | "attachment", fileName: string): string {
  const ascii = fileName.replace(/[^\w. -]/g, "_");
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${full}`;
}
