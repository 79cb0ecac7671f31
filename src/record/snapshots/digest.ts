/** SHA-256 of a file's bytes, the first 16 digits in hex. Pages without crypto (plain http) have no files of their own either. */
export const digestOf = async (file: Blob): Promise<string> => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
