/**
 * English words whose coming and going is grammar: alone they are nobody's favourites, but the by-products of sentences
 * said another way. They count within a phrase, and where one is put for another.
 */
export const GRAMMAR_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those my his her hers their theirs our ours your yours its ' +
    'i he she it they we you me him them us one who whom whose which what when where how if than as ' +
    'is are was were be been being am has have had having do does did done can could will would shall should may might must ' +
    'at by for from in into of off on onto out over to up with under before after between through during above below ' +
    'across along around behind beside beyond down inside near past since toward towards upon within ' +
    'and but or nor so yet not no until till while ' +
    "it's i'm he's she's that's i'd he'd she'd they'd we'd you'd i'll he'll she'll we'll they'll you're they're we're " +
    "don't didn't doesn't couldn't wouldn't wasn't weren't isn't hadn't can't won't"
  ).split(' '),
)
