/** The longest line that is read, bytes. A row has a thousand or so; the longest note that can be typed, some hundred thousand. */
export const LINE_CAP = 16_000_000;

/** The largest file that is read as one piece of JSON: an old backup that an editor has laid out anew. Others are read line by line, whatever their size. */
export const WHOLE_CAP = 50_000_000;

/** So many unreadable rows of a file are kept; a file of more, with hardly any other, is no record. */
export const ASIDE_CAP = 1000;
