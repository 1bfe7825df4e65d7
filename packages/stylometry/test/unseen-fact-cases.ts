/** As `fact-cases.ts`, written with it and left out of the making of the lists: how the rules fare on what they do not know. */
export const UNSEEN_FACTS = `He had met {Colin|Peter} in the war.
It was {1931|1922} when the mill closed.
She paid {nine|fifteen} shillings for it.
They buried him on {Thursday|Saturday}.
He came from {Wales|Brittany}.
It lasted {a minute|an hour}.
She was {seventeen|forty}.
The {winter|summer} had been hard.
At {dawn|dusk} they sailed.
{Mrs. Orme|Miss Lyle} ran the shop.
It was the {first|third} house on the left.
He walked {two|seven} miles to school.`.split('\n')

export const UNSEEN_CONTENT = `He {fed|beat} the dog.
She took a {spoon|hammer} from the shelf.
The {goat|pig} had got out again.
Her {uncle|nephew} drove the cart.
He drank his {coffee|beer} standing.
They {married|parted} in the end.
The {lawyer|priest} read the will.
She wore a {hat|scarf} to church.
He {did|did not} come home that night.
The {bridge|mill} had gone in the flood.
He {hid|showed} the scar.
She was {rich|poor} when he knew her.
The {boys|girls} were swimming.
He climbed {up|down} the ladder.
She {whispered to|kicked} him.
The window was {broken|clean}.
He {trusted|doubted} her.
They ate {bread|soup} in silence.
The {river|hill} lay behind the house.
{Pell paid Tarn|Tarn paid Pell} in full.`.split('\n')

export const UNSEEN_STYLE = `She {purchased|bought} bread.
He {sprinted|ran} to the door.
The {enormous|huge} gate swung.
She sat {silently |}by the bed.
“Why?” he {queried|asked}.
He {had been walking|walked} all day.
It was {quite |}late.
They {talked|spoke} until dawn.
The {automobile|car} stopped.
He {observed|noticed} her limp.
She {was not|wasn’t} there.
He picked up a {tool|chisel}.
{In the yard stood a cart.|A cart stood in the yard.}
She {gave a nod|nodded}.
{Because it rained, they stayed.|They stayed because it rained.}
He {looked|stared} at the wall.
The {hat she wore|hat} was green.
It was {extremely |}cold.
The wind {howled like a wounded beast|howled}.
He {made the decision|decided} to go.`.split('\n')
