import type { Form } from '../../core/exam/form.ts';

const NAMES: Readonly<Record<Form['size'], string>> = {
  full: 'full length',
  half: 'half length',
  quarter: 'quarter length',
  domain: 'one domain',
};

/** A form in a few words: `half length, 33 questions`. */
export const formName = ({ size, domain, kept, items }: Form): string =>
  `${kept === undefined ? '' : `form ${kept}, `}${size === 'domain' ? `domain ${domain}` : NAMES[size]}, ${items.length} ${items.length === 1 ? 'question' : 'questions'}`;
