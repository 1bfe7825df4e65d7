/** Long and plain words that take the same place in a sentence, forms in one order; `=` where the way back is safe too. */
const PAIRS = `utilise utilises utilised utilising > use uses used using
utilize utilizes utilized utilizing > use uses used using
commence commences commenced commencing commenced = begin begins began beginning begun
purchase purchases purchased purchasing = buy buys bought buying
assist assists assisted assisting > help helps helped helping
reside resides resided residing > live lives lived living
terminate terminates terminated terminating > end ends ended ending
endeavour endeavours endeavoured endeavouring > try tries tried trying
endeavor endeavors endeavored endeavoring > try tries tried trying
conceal conceals concealed concealing concealed > hide hides hid hiding hidden
construct constructs constructed constructing > build builds built building
demonstrate demonstrates demonstrated demonstrating demonstrated > show shows showed showing shown
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

/** A fifth form, where the participle is another word than the past. */
const PARTICIPLE = 4

const ROWS = PAIRS.split('\n').map(line => {
  const [long = [], plain = []] = line.split(/ [=>] /).map(side => side.split(' '))
  return { forms: long.map((word, at) => [word, plain[at] ?? ''] as const), isSafeBack: line.includes(' = ') }
})

/** The first of two words for one form is the past; the participle has a list of its own. */
export const PLAIN_FOR_LONG: ReadonlyMap<string, string> = new Map(ROWS.flatMap(({ forms }) => forms.toReversed()))
/** Behind "had" and "was": `had concealed` → `had hidden`. */
export const PLAIN_PARTICIPLES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(({ forms }) => (forms.length > PARTICIPLE ? forms.slice(PARTICIPLE) : [])),
)
/** Long words that are nouns as well, which the plain verb is not: "a purchase", "his endeavours". */
export const NOUNS_TOO: ReadonlySet<string> = new Set(
  'purchase purchases assist assists endeavour endeavours endeavor endeavors construct constructs encounter encounters buy buys'.split(
    ' ',
  ),
)
export const LONG_FOR_PLAIN: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(({ forms, isSafeBack }) => (isSafeBack ? forms.map(([long, plain]) => [plain, long] as const) : [])),
)
