/**
 * Words that stand out in an exam of US English, each with the better one: British spellings, and archaic or foreign turns. A new one: a line in
 * one of the lists below. Words that are right in US English with another meaning are left out ("promise", "analyses", "dialogue").
 */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Stems of verbs in -ise: customise, customised, customisation. */
const ISE = list(`
  anonym apolog author automat capital categor central character computer container critic custom digit emphas equal familiar final
  formal general harmon initial item legal local maxim memor minim mobil modern monet neutral normal optim organ parallel penal personal
  priorit pseudonym quant random real recogn regular reorgan revolution scrutin serial social special stabil standard summar symbol synchron
  synthes token util vector virtual visual
`);
const ISE_ENDS = list('ise ises ised ising iser isers isation isations isable');

const OUR = list(
  'behaviour clamour colour endeavour favour flavour harbour honour humour labour misbehaviour neighbour rumour vapour',
);
const OUR_ENDS = ['', ...list('s ed ing al ally able ably ite ites ful less er ers hood hoods')];

/** Verbs that double their l in British English only. */
const DOUBLED = list(`
  cancel channel counsel dial equal fuel initial label level marvel mislabel model relabel remodel rival signal total travel tunnel unlabel
`);
const DOUBLED_ENDS = list('ed ing er ers or ors');

/** Single words: `word better`, `_` for a space in the better one. */
const PAIRS = `
  acknowledgement acknowledgment · aeroplane airplane · ageing aging · aluminium aluminum · analyse analyze · analysed analyzed ·
  analyser analyzer · analysers analyzers · analysing analyzing · artefact artifact · artefacts artifacts · calibre caliber ·
  catalyse catalyze · centre center · centred centered · centres centers · centimetre centimeter · centimetres centimeters · cheque check ·
  cheques checks · defence defense · defences defenses · draught draft · enrol enroll · enrolment enrollment · enrols enrolls · fibre fiber ·
  fibres fibers · fulfil fulfill · fulfilment fulfillment · fulfils fulfills · grey gray · instalment installment · instalments installments ·
  jewellery jewelry · judgement judgment · judgements judgments · kerb curb · kilometre kilometer · kilometres kilometers · learnt learned ·
  licence license · licences licenses · litre liter · litres liters · lorry truck · lorries trucks · manoeuvre maneuver · maths math ·
  metre meter · metres meters · millimetre millimeter · millimetres millimeters · mould mold · moulds molds · offence offense ·
  offences offenses · orientated oriented · paralyse paralyze · plough plow · postcode ZIP_code · postcodes ZIP_codes · practise practice ·
  practised practiced · practises practices · practising practicing · pretence pretense · programme program · programmes programs ·
  sceptic skeptic · sceptical skeptical · skilful skillful · smelt smelled · speciality specialty · specialities specialties ·
  spelt spelled · spoilt spoiled · storey story · storeys stories · theatre theater · theatres theaters · towards toward · tyre tire ·
  tyres tires · wilful willful · afterwards afterward · backwards backward · upwards upward · downwards downward
`;

/** Archaic, formal beyond need, or carried over from another language. */
const TURNS = `
  aforementioned this · aforesaid this · albeit although · amidst amid · amongst among · anew again · betwixt between · datas data ·
  dearer more_expensive · feedbacks feedback · fortnight two_weeks · fortnightly every_two_weeks · henceforth from_now_on · hence so ·
  hereby (nothing) · heretofore until_now · herewith (nothing) · informations information · lest so_that_..._not · needn't does_not_have_to ·
  nought zero · ought should · shall must · shan't will_not · softwares software · tidings news · thereof of_it · till until ·
  trainings training · wherein in_which · whereof of_which · whilst while · whomsoever anyone · whosoever anyone
`;

/** Turns of several words. */
export const REGISTER_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:an|the) own\b/gi, 'its own'],
  [/\bper cent\b/gi, 'percent'],
  [/\bcar parks?\b/gi, 'parking lot'],
  [/\b(?:is|are) wont to\b/gi, 'usually'],
  [/\bsave for\b(?! later)/gi, 'except for'],
  [/\bonce upon a time\b/gi, 'the fact itself'],
  [/\bbelongs? to the (?:tale|story)\b/gi, 'the fact itself'],
  [/\bit behoo?ves\b/gi, 'should'],
  [/\bto the end that\b/gi, 'so that'],
  [/\b(?:is|are|too|very|so|most) dear\b/gi, 'expensive'],
  [/\bhas? to be had\b/gi, 'is needed'],
];

const pairs = (text: string): readonly (readonly [string, string])[] =>
  text.split('·').map((pair) => {
    const [word = '', better = ''] = pair.trim().split(/\s+/);
    return [word, better.replaceAll('_', ' ')] as const;
  });

/** The better word by word, in lower case. */
export const REGISTER_WORDS: ReadonlyMap<string, string> = new Map([
  ...ISE.flatMap((stem) => ISE_ENDS.map((end) => [stem + end, `${stem}${end.replace(/^is/, 'iz')}`] as const)),
  ...OUR.flatMap((stem) => OUR_ENDS.map((end) => [stem + end, `${stem.replace(/our$/, 'or')}${end}`] as const)),
  ...DOUBLED.flatMap((stem) => DOUBLED_ENDS.map((end) => [`${stem}l${end}`, stem + end] as const)),
  ...pairs(PAIRS),
  ...pairs(TURNS),
]);
