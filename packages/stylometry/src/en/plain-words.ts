/** Formal words by the plain ones that can stand for them, one pair a line with its forms. */
const PAIRS = `utilize utilizes utilized utilizing > use uses used using
utilise utilises utilised utilising > use uses used using
commence commences commenced commencing > begin begins began beginning
initiate initiates initiated initiating > start starts started starting
terminate terminates terminated terminating > end ends ended ending
endeavour endeavours endeavoured endeavouring > try tries tried trying
endeavor endeavors endeavored endeavoring > try tries tried trying
attempt attempts attempted attempting > try tries tried trying
purchase purchases purchased purchasing > buy buys bought buying
acquire acquires acquired acquiring > get gets got getting
obtain obtains obtained obtaining > get gets got getting
require requires required requiring > need needs needed needing
assist assists assisted assisting > help helps helped helping
facilitate facilitates facilitated facilitating > help helps helped helping
reside resides resided residing > live lives lived living
inquire inquires inquired inquiring > ask asks asked asking
enquire enquires enquired enquiring > ask asks asked asking
depart departs departed departing > leave leaves left leaving
exit exits exited exiting > leave leaves left leaving
retrieve retrieves retrieved retrieving > fetch fetches fetched fetching
possess possesses possessed possessing > have has had having
observe observes observed observing > see sees saw seeing
perceive perceives perceived perceiving > see sees saw seeing
inform informs informed informing > tell tells told telling
demonstrate demonstrates demonstrated demonstrating > show shows showed showing
indicate indicates indicated indicating > show shows showed showing
reveal reveals revealed revealing > show shows showed showing
conceal conceals concealed concealing > hide hides hid hiding
construct constructs constructed constructing > build builds built building
consume consumes consumed consuming > eat eats ate eating
converse converses conversed conversing > talk talks talked talking
respond responds responded responding > answer answers answered answering
request requests requested requesting > ask asks asked asking
ascend ascends ascended ascending > climb climbs climbed climbing
descend descends descended descending > go goes went going
proceed proceeds proceeded proceeding > go goes went going
approach approaches approached approaching > near nears neared nearing
emerge emerges emerged emerging > come comes came coming
encounter encounters encountered encountering > meet meets met meeting
contemplate contemplates contemplated contemplating > think thinks thought thinking
ponder ponders pondered pondering > think thinks thought thinking
comprehend comprehends comprehended comprehending > understand understands understood understanding
recollect recollects recollected recollecting > remember remembers remembered remembering
transform transforms transformed transforming > change changes changed changing
maintain maintains maintained maintaining > keep keeps kept keeping
illuminate illuminates illuminated illuminating > light lights lit lighting
discard discards discarded discarding > drop drops dropped dropping
navigate navigates navigated navigating > cross crosses crossed crossing
traverse traverses traversed traversing > cross crosses crossed crossing
individual individuals > person people
residence residences > house houses
beverage beverages > drink drinks
garment garments > dress clothes
vehicle vehicles > car cars
aroma aromas > smell smells
fragrance fragrances > smell smells
countenance countenances > face faces
visage visages > face faces
sufficient > enough
numerous > many
additional > more
prior > earlier
subsequent > next
subsequently > later
previously > before
approximately > about
immediately > at-once
frequently > often
occasionally > sometimes
upon > on
amongst > among
whilst > while
amidst > among
thus > so
therefore > so
furthermore > also
moreover > also
nevertheless > still
nonetheless > still
regarding > about
concerning > about
via > by`

/** Formal word → the plain one in the same form. */
export const PLAIN_WORDS: ReadonlyMap<string, string> = new Map(
  PAIRS.split('\n').flatMap(line => {
    const [formal = [], plain = []] = line.split(' > ').map(side => side.split(' '))
    return formal.map((word, index) => [word, (plain[index] ?? plain[0] ?? '').replace('-', ' ')] as const)
  }),
)
