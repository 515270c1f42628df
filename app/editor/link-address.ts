const allowedSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/** An address that a link may have, unchanged, or null: http, https, mailto and tel only. */
export function safeLink(address: string): string | null {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (!allowedSchemes.has(url.protocol)) return null;
  return url.protocol.startsWith("http") && url.hostname === "" ? null : trimmed;
}

/**
 * What a person typed, as a link's address: a scheme is added to a web address, a mail address or a telephone number
 * without one. Null for what can be none of these.
 */
export function linkFromTyped(typed: string): string | null {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) && !/^[^/@\s]+:\d+(\/|$)/.test(address)) return safeLink(address);
  if (/^\+?\d[\d\s]{6,}$/.test(address)) return `tel:${address.replace(/\s/g, "")}`;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return safeLink(`mailto:${address}`);
  if (/^[^\s/.]+(\.[^\s/.]+)+([/:?#]\S*)?$/.test(address)) return safeLink(`https://${address}`);
  return null;
}
