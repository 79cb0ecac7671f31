/** Words that generated scenarios are filled with: enough that two questions rarely share a run of five. */
const split = (text: string): readonly string[] => text.split(',').map((one) => one.trim());

export const BODIES = split(
  'ferry line, library, hospital, museum, bakery, newspaper, orchestra, airport, university, shipyard, brewery, theater, harbor office, tax office, insurer, publisher, tram operator, zoo, observatory, kindergarten, sawmill, fire brigade, court, embassy, garden center, hotel, vineyard, swimming club, weather service, film archive, print shop, dairy, quarry, post office, choir, lighthouse keeper, rescue service, housing society, water works, toy maker',
);
export const ADJECTIVES = split(
  'small, regional, family-owned, national, young, old, busy, coastal, mountain, private, public, growing, famous, quiet, rural, urban, northern, southern, seasonal, cooperative',
);
export const PLACES = split(
  'Bergen, Porto, Graz, Lund, Tartu, Ghent, Split, Cork, Turku, Brno, Lugano, Aarhus, Ravenna, Bilbao, Leipzig, Utrecht, Nantes, Gdansk, Kosice, Maribor, Varna, Patras, Malmo, Basel, Trieste',
);
export const THINGS = split(
  'timetables, recipes, claims, letters, leaflets, contracts, sketches, tickets, permits, menus, maps, invoices, diaries, scores, reports, manuals, forecasts, minutes, catalogs, notices, rosters, surveys, transcripts, warranties, blueprints, receipts, poems, protocols, complaints, adverts',
);
export const READERS = split(
  'visitors, drivers, nurses, students, tenants, sailors, judges, gardeners, pensioners, tourists, clerks, engineers, parents, musicians, farmers, referees, translators, volunteers, apprentices, inspectors',
);
export const WISHES = split(
  'explains, sorts, answers questions about, summarizes, drafts, compares, translates, corrects, completes, groups, checks, shortens, indexes, retells, rates',
);
export const COLORS = split(
  'works in # branches, opened # years ago, employs # people, has # lorries, pays by the month, speaks # languages, closes on Mondays, prints on both sides, moved # times, shares a yard with a school, sponsors # teams, keeps # cats, rents # offices, hires in spring, sells # kinds of tea, trains # apprentices',
);
export const TAILS = split(
  'The director wants to decide before the fair, A first trial takes place in autumn, The board has agreed on a budget, Two colleagues look after the project, Nobody wants to change the website, The old system is switched off in March, Customers were asked last summer, The union has been told',
);
