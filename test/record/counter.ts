/** Names that count up: `device-1`, `device-2`, ... */
export const counter = (name: string): (() => string) => {
  let count = 0;
  return () => `${name}-${++count}`;
};
