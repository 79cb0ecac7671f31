import type { Block, Inline } from '../../core/item/text-tree.ts';
import { isChoice } from '../../core/kinds/is-choice.ts';
import type { ExchangeQuestion } from '../exchange.ts';
import { kindOf } from '../kinds/exchange-kinds.ts';
import { conceptBearers, encodeOwnFacts } from '../own-facts.ts';
import { blocksToHtml } from '../text/html-of-blocks.ts';
import { joinStem } from '../text/split-stem.ts';
import { questionName } from '../xml/xml-question-name.ts';
import { xml, xmlLines } from '../xml/xml-write.ts';
import { hottext, markingDeclaration, markingScore } from './qti3-marking.ts';
import { ANSWERED, FEEDBACK, MARKING, MARKING_SCORE, QTI3, RESPONSE, SCORE } from './qti3-names.ts';

const SCHEMA = `${QTI3} https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd`;
const MATCH_CORRECT = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml';
const MARK = 'Mark the phrases that decide the answer.';

const holdsSpan = (nodes: readonly Inline[]): boolean =>
  nodes.some((node) => node.t === 'span' || ('c' in node && holdsSpan(node.c)));

/** Whether the question has a marking, as only choices have one. */
export const isMarked = ({ spans, answer }: ExchangeQuestion): boolean => spans.length > 0 && isChoice(answer);

const number = (identifier: string, maximum: number): string =>
  xml(
    'qti-outcome-declaration',
    { identifier, cardinality: 'single', 'base-type': 'float', 'normal-minimum': 0, 'normal-maximum': maximum },
    xml('qti-default-value', {}, xml('qti-value', {}, '0')),
  );

const value = (baseType: string, words: string): string => xml('qti-base-value', { 'base-type': baseType }, words);
const set = (outcome: string, expression: string): string => xml('qti-set-outcome-value', { identifier: outcome }, expression);
const variable = xml('qti-variable', { identifier: RESPONSE });

/** Right as a whole or not at all; the marking beside it; rationales once there is a response. */
function processing(marked: boolean, explains: boolean, ownRight: string | undefined): string {
  if (!marked && !explains && ownRight === undefined) return xml('qti-response-processing', { template: MATCH_CORRECT });
  const right = ownRight ?? xml('qti-match', {}, variable, xml('qti-correct', { identifier: RESPONSE }));
  return xmlLines(
    'qti-response-processing',
    {},
    xmlLines(
      'qti-response-condition',
      {},
      xml('qti-response-if', {}, right, set(SCORE, value('float', '1'))),
      xml('qti-response-else', {}, set(SCORE, value('float', '0'))),
    ),
    marked ? markingScore : '',
    explains
      ? xml(
          'qti-response-condition',
          {},
          xml(
            'qti-response-if',
            {},
            xml('qti-not', {}, xml('qti-is-null', {}, variable)),
            set(FEEDBACK, value('identifier', ANSWERED)),
          ),
        )
      : '',
  );
}

/** The stem, in the marking's interaction where there is one, and the interaction of the answer. */
function body(question: ExchangeQuestion, interaction: string): string {
  const { scenario, leadIn, spans } = question;
  if (!isMarked(question)) return xmlLines('qti-item-body', {}, blocksToHtml(scenario, { mathML: true }), interaction);
  const markedBlocks: readonly Block[] = holdsSpan(leadIn) ? joinStem({ scenario, leadIn }) : scenario;
  const html = blocksToHtml(markedBlocks, {
    mathML: true,
    span: (i, inner) => {
      const span = spans[i];
      return span === undefined ? inner : hottext(i, span, inner);
    },
  });
  return xmlLines(
    'qti-item-body',
    {},
    xmlLines('qti-hottext-interaction', { 'response-identifier': MARKING, 'max-choices': 0 }, xml('qti-prompt', {}, MARK), html),
    interaction,
  );
}

/** A question as a QTI 3 item: the answer, and the marking of its phrases as an interaction of its own with its own outcome. */
export function qti3Item(question: ExchangeQuestion, identifier: string): string {
  const { answer, explanation, facts, leadIn, spans } = question;
  const marked = isMarked(question);
  const explains = explanation.length > 0 || conceptBearers(answer).some(({ rationale }) => rationale.length > 0);
  const { declaration, interaction, right } = kindOf(answer).qti3(
    answer,
    marked && holdsSpan(leadIn) ? [] : leadIn,
    facts.shuffle !== false,
  );
  const signals = spans.filter(({ role }) => role === 'signal').length;
  const item = xmlLines(
    'qti-assessment-item',
    {
      xmlns: QTI3,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': SCHEMA,
      identifier,
      title: questionName(question),
      'xml:lang': 'en',
      adaptive: 'false',
      'time-dependent': 'false',
    },
    `<!-- ${encodeOwnFacts(question)} -->`,
    declaration,
    marked ? markingDeclaration(question) : '',
    number(SCORE, 1),
    marked ? number(MARKING_SCORE, signals) : '',
    explains ? xml('qti-outcome-declaration', { identifier: FEEDBACK, cardinality: 'single', 'base-type': 'identifier' }) : '',
    body(question, interaction),
    processing(marked, explains, right),
    explanation.length === 0
      ? ''
      : xmlLines(
          'qti-modal-feedback',
          { 'outcome-identifier': FEEDBACK, identifier: ANSWERED, 'show-hide': 'show' },
          xml('qti-content-body', {}, blocksToHtml(explanation, { mathML: true })),
        ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${item}\n`;
}
