import { expect, it } from 'vitest';
import { stimuliOf } from '../../src/exchange/qti/qti-stimuli.ts';
import { xmlTree } from '../../src/exchange/xml/xml-tree.ts';

const tree = (text: string) => {
  const read = xmlTree(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.error.reason);
  return read.value;
};

it('reads a text that many items share once, and looks for one that is not there once', () => {
  const text = `<qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="S" title="S"><qti-stimulus-body><p>A shared text.</p></qti-stimulus-body></qti-assessment-stimulus>`;
  const read: string[] = [];
  const stimuli = stimuliOf({
    get: (name) => {
      read.push(name);
      return name === 'texts/s.xml' ? new TextEncoder().encode(text) : undefined;
    },
  });
  const item = tree(
    '<item><qti-assessment-stimulus-ref href="../texts/s.xml"/><qti-assessment-stimulus-ref href="gone.xml"/></item>',
  );
  const found = Array.from({ length: 100 }, (_, n) => stimuli(`items/i${n}.xml`)(item));
  expect(read).toEqual(['texts/s.xml', 'items/gone.xml']);
  expect(found.every((one) => one.length === 1 && one[0] === found[0]?.[0])).toBe(true);
});
