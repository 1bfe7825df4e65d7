/** Long and plain words that take the same place in a sentence, forms in one order; `=` where the way back is safe too. */
const PAIRS = `utilise utilises utilised utilising > use uses used using
utilize utilizes utilized utilizing > use uses used using
commence commences commenced commencing = begin begins began beginning
purchase purchases purchased purchasing = buy buys bought buying
assist assists assisted assisting > help helps helped helping
reside resides resided residing > live lives lived living
terminate terminates terminated terminating > end ends ended ending
endeavour endeavours endeavoured endeavouring > try tries tried trying
endeavor endeavors endeavored endeavoring > try tries tried trying
conceal conceals concealed concealing > hide hides hid hiding
construct constructs constructed constructing > build builds built building
demonstrate demonstrates demonstrated demonstrating > show shows showed showing
require requires required requiring > need needs needed needing
encounter encounters encountered encountering = meet meets met meeting
residence residences > house houses
beverage beverages > drink drinks
sufficient > enough
numerous > many
approximately > about
frequently = often
occasionally = sometimes
whilst > while
amongst > among`

const ROWS = PAIRS.split('\n').map(line => {
  const [long = [], plain = []] = line.split(/ [=>] /).map(side => side.split(' '))
  return { forms: long.map((word, at) => [word, plain[at] ?? ''] as const), isSafeBack: line.includes(' = ') }
})

export const PLAIN_FOR_LONG: ReadonlyMap<string, string> = new Map(ROWS.flatMap(({ forms }) => forms))
export const LONG_FOR_PLAIN: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(({ forms, isSafeBack }) => (isSafeBack ? forms.map(([long, plain]) => [plain, long] as const) : [])),
)
