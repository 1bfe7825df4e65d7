/** As `fact-cases.ts`, added by a second reader of it who had not made the rules or the lists. */
export const SECOND_FACTS = `He was born in the {1920s|1950s}.
Room {214|312} was at the end.
It was {a quarter to|half past} six.
She weighed {eight|ten} stone.
They had been married {six months|six years}.
She took the {Piccadilly|Northern} line home.
He was {six foot two|five foot six}.
She read {Emma|Persuasion} twice.`.split('\n')

export const SECOND_CONTENT = `She {saw|never saw} the letter.
“I {will|won’t} marry you.”
He {refused to sign|signed}.
She {failed to stop|stopped} the cart.
He was {her husband|her lover}.
She {poisoned|stabbed} him.
She {hoped|feared} he would come.
The door was {ajar|locked}.
He {confessed|lied} to the sergeant.
{Mara handed Tom the lamp|Tom handed Mara the lamp}.
She had {no|a} brother.
He was {unable|able} to stand.
{Few|Most} of them came home.
“Is {your|my} father here?”`.split('\n')

export const SECOND_STYLE = `He {got to his feet|stood up}.
It was {not uncommon|common} there.
{She couldn’t help but laugh.|She laughed.}
He {didn’t say anything|said nothing}.
She {didn’t look back|never looked back}.
{He could feel the cold in his hands.|His hands were cold.}
She {put the cup down|set down the cup}.
{“I know,” she said.|She said she knew.}
{Tom laughed. Tom turned.|Tom laughed and turned.}
He {failed to notice|didn’t notice} her.
The rain {fell in sheets|poured}.
She was {no more than a girl|only a girl}.
{It was not until noon that he came.|It was noon before he came.}`.split('\n')

/** Content that the rules do not see: a limit that the README names. */
export const SECOND_MISSED = `He {barely|easily} made the jump.
The gun {jammed|went off}.
He {kept|broke} his promise.
They buried {the dog|the child} under the elm.
They walked {towards|away from} the fire.`.split('\n')
