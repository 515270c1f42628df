const attachments = "/meetings/[^/]+/items/[^/]+/attachments";
const upload = new RegExp(`^${attachments}(?:/upload|\\.data)?$`);
const file = new RegExp(`^${attachments}/[\\da-f]{8}-[\\da-f-]{27}$`);

/** Where forms with files are sent. */
export const isUploadPath = (path: string): boolean => upload.test(path);

/** Where an attached file is fetched: somebody else's bytes, on our own address. */
export const isFilePath = (path: string): boolean => file.test(path);
