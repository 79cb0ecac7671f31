/** A part of an address, decoded; as it stands where it is not well formed, as others write addresses too. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
