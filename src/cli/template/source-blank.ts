/** The entry of `sources:` in a template. It can be read as it is; the day says by itself that nobody has looked yet. */
export const sourceBlank = (settles: string): string => `sources:
  - title: "WRITE: the title of the page that ${settles}"
    url: "https://example.com/WRITE:address"
    checked: 1970-01-01 # WRITE: the day you read it
`;
