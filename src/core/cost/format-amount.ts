/** A number with its unit: "$1,234", "$0.0008", "50,000 requests". Small ones keep two figures that say something. */
export function formatAmount(amount: number, unit: string): string {
  if (!Number.isFinite(amount)) return 'not defined';
  const size = Math.abs(amount);
  const digits = size === 0 || size >= 100 ? 0 : size >= 1 ? 2 : Math.min(8, 1 - Math.floor(Math.log10(size)));
  const most = unit === 'USD' ? digits : Math.min(digits, size >= 10 ? 1 : 8);
  const number = size.toLocaleString('en-US', {
    maximumFractionDigits: most,
    minimumFractionDigits: unit === 'USD' && size < 100 && size >= 1 && !Number.isInteger(size) ? 2 : 0,
  });
  const sign = amount < 0 ? '\u2212' : '';
  return unit === 'USD' ? `${sign}$${number}` : `${sign}${number}${unit === '' ? '' : unit === '%' ? '%' : ` ${unit}`}`;
}
