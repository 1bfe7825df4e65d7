/** One edit a line: `{before|after}` where the texts differ, either side possibly empty. */
export const FACTS = `She met {Tom|Jack} at the gate.
{Tom|Jack} left at once.
They sailed for {Cork|Hull}.
It cost {12|20} crowns.
She had {three|five} sons.
He was {thirty-one|thirty-two}.
At {10|nine} he left.
“Go,” said Mr. {Pell|Tarn}.
“Go,” said {Mr.|Mrs.} Pell.
It happened on {Monday|Friday}.
They were married in {May|October}.
The war ended in {1918|1945}.
He came back in the {spring|autumn} of that year.
The clock struck {four|seven}.
The train left at {six|half past eight}.
She was born in {Leeds|Bristol}, over a shop.
He lived on {Mill|Chapel} Street for years.
The {Clara|Nancy} went down with all hands.
They drove {forty|ninety} miles without a word.
He owed her {two|two hundred} pounds.
She waited {an hour|a week} for his answer.
Nobody had seen him for {three days|three years}.
The boat was {forty feet|sixty feet} long.
He drank {a pint|a gallon} of it.
“I am {nineteen|twenty-four},” she said.
The letter came from {Lisbon|Madrid}.
{Wenna|Bess} opened the ledger and read.
He asked {Dorrick|Pell} for the key.
Then {Captain Tarn|Captain Pell} came down.
She spoke of {Ada’s|Clara’s} wedding all evening.
It was the {second|fifth} time he had asked.
They lived on the {third|ninth} floor.
He had read it in the {Herald|Gazette}.
She wore the {Saint Anne|Saint Bride} medal.
By {noon|midnight} the tide had turned.
He arrived in {March|November}, alone.
A {dozen|hundred} boats lay at the quay.
{Half|A third} of the crew had gone.
She was {twice|four times} his age.
He left on the {Tuesday|Sunday} boat.
“Ask {Mara|Ruth},” he said.
They had moved to {Norway|Iceland} by then.
The {Baltic|Adriatic} was calm.
She counted {eleven|sixteen} gulls on the rail.
He died in {1887|1902}.
The price was {6|60} shillings.
It was {Christmas|Easter}, and it rained.
The {Thames|Severn} had frozen.
She taught {Latin|Greek} at the school.
He spoke {French|Dutch} to the pilot.
It weighed {two pounds|nine pounds}.
They met {every day|every year} at the mill.
{Yesterday|Last month} he sold the slip.
{Morning|Evening} found them on the road.
The meeting was at {3:00|5:30}.
He had {one|three} brothers.`.split('\n')

export const CONTENT = `He did {|not }open the door.
She {never |}told him.
“{Yes|No},” he said.
The dog was {dead|alive} when they found it.
He {opened|locked} the gate behind him.
She {loved|hated} the sea.
They {won|lost} the case.
He {bought|sold} the boat that spring.
She {left|stayed} after the funeral.
He {remembered|forgot} her name.
The boat {sank|floated}.
He {gave her|took from her} the ring.
She {lit|put out} the lamp.
He {killed|saved} the pilot.
She {laughed|wept} when he told her.
He {kissed|slapped} her.
She pulled a {knife|gun} from the drawer.
The {dog|cat} slept by the fire.
She poured him {tea|whisky}.
Her {brother|father} had built the boat.
Her {sister|mother} kept the key.
They came by {train|boat}.
He wore a {red|black} coat.
Her hair was {blonde|black}.
He lost his {left|right} hand in the war.
She sat in the {kitchen|bedroom}.
He was the {baker|doctor} there.
It was {raining|snowing} when he came.
The walls were of {wood|stone}.
They turned {north|south} at the church.
He {rode|missed} the last train.
They had {beef|fish} for supper.
The {horse|cow} was lame.
She played the {violin|piano} badly.
He hid the {letter|money} under the floor.
The {church|school} had burned down.
He was {younger|older} than she was.
The road was {long|short}.
The well was {empty|full}.
{He|She} took the key from the hook.
{I|He} shut the ledger.
“{She|He} did it,” said the pilot.
{Tom hit Jack|Jack hit Tom} with the oar.
{Wenna asked Dorrick|Dorrick asked Wenna} for the money.
She gave the ring to {her son|her daughter}.
He was {guilty|innocent}.
The door was {open|locked}.
The {king|queen} had come ashore.
He planted {roses|potatoes} along the wall.
The ship was carrying {coal|gold}.
She {accepted|refused} his offer.
He {lied|told the truth} about it.
She {arrived|departed} before the storm.
He threw {stones|bread} at the gulls.
The {boy|girl} ran down to the quay.
The {widow|bride} stood by the gate.
The {baby|old man} had stopped crying.
She was {married|divorced} by then.
They {began|ended} the work that day.
He {raised|lowered} the sail.
She {pushed|pulled} him out of the boat.
He {caught|dropped} the cup.
The {sun|moon} hung over the harbour.
It was a {hot|cold} night.
It was {always|never} locked.
{Everybody|Nobody} came to the funeral.
The key was {in|under} the drawer.
He stood {before|behind} the altar.
He {found|lost} the ring in the sand.
She {answered|ignored} him.
The wound was in his {arm|leg}.
He was {blind|deaf} from birth.
The soldier {lived|died}.
They {succeeded|failed}.
She {agreed|disagreed} with him.
{With|Without} a word she left.
He was {a friend|an enemy} of her father.
She {broke|mended} the chair.
The {roof|floor} had fallen in.
He could{| not} swim.
He is{|n’t} coming back.
The {wolf|bear} came down from the hill.
He ate {an apple|an onion}, raw.
She {woke|slept} when he came in.`.split('\n')

export const STYLE = `He was {very |}tired.
She {utilized|used} the rope.
He {walked|strolled} to the pier.
“Go,” she {expostulated|said}.
“Go,” {said Tom|Tom said}.
“Go,” said {Tom|he}.
He {began to cross|crossed} the room.
{She heard the door slam.|The door slammed.}
He {nodded his head|nodded}.
He {did not|didn’t} know.
He had {12|twelve} boats.
It was {grey|gray} by then.
He {realised|realized} it too late.
The {colour|color} had gone.
She sat down{ slowly|}.
He shut the door {quietly|}.
{Suddenly the|The} phone rang.
He left {due to the fact that|because} it rained.
{There was a man standing|A man stood} at the gate.
The door was {opened by Tom|opened, by Tom}.
{Tom opened the door.|The door was opened by Tom.}
She found {something|a coin} on the stair.
A {bird|wren} sat on the sill.
The {tree|oak} had lost its leaves.
There were {flowers|marigolds} in the jar.
The {food|mutton} was cold.
The {aroma|smell} of tar was strong.
She {commenced|began} to sing.
He {gazed|looked} at the water.
He {purchased|bought} a boat.
The room was {tiny|small}.
It was a {large|big} house.
She was {exhausted|worn out}.
He was {furious|angry}.
She {shouted|yelled} down the stair.
He {glanced|looked} up.
It was {cold, and|cold. And} nobody came.
He rose{ and|,} turned{|,} and left.
It was late{;|.} {she|She} went home.
The lamp {flickered like a dying star|flickered}.
She felt {a sense of |}loss.
The night was dark{ and silent as a tomb|}.
{As she left the shop, the bell rang.|The bell rang when she left the shop.}
{Turning round, he saw her.|He turned and saw her.}
He {walks|walked} to the gate and {waits|waited} there.
She {stands|stood} at the rail.
He {is|was} late again.
The {Bird|bird} had flown.
the boat came in{|.}
“Wait{.|!}” he said.
He looked at {the boat of his father|his father’s boat}.
{Slowly the|The} door shut.
{Thunder rolled.|She heard the thunder roll.}
“Go,” said {Dr. Pell|Doctor Pell}.
{Pell slowly|Slowly Pell} turned to Wenna.
He {seemed to hesitate|hesitated}.
He {ran quickly|ran} to the gate.
Her eyes {scanned|searched} the yard.
She {walked|went} into the shop.
He {answered|replied} at last.
It {started|began} to rain.
The {child|kid} was asleep.
He {stared|gazed} at her.
He took the {road|path} down to the sea.
They sat in the {dark|darkness}.
He was {frightened|scared} of it.
The water was {freezing|icy}.
The {sea|water} was black.
A {ship|vessel} lay at anchor.
It was {hard|difficult} to say.
She {quickly |}closed the book.
He {just |}stood there.
“I {am not|’m not} going.”
She {could see|saw} the light.
He was {happy|glad}.
The house was {quiet|silent}.
She {jumped|leapt} over the wall.
The {rock|stone} was slippery.
It was {as cold as ice|cold}.
Nobody {spoke|talked}.
He {shut|closed} the door.
The stairs {creaked|groaned} under him.
The {dimly lit |}room smelled of tar.
Her voice was {soft and gentle|soft}.
She {grabbed|seized} the rail.
They {built|constructed} it of stone.
He {fell|tumbled} down the steps.
The man {who was |}at the gate waved.
The {house’s|} windows were dark.
He {smiled|grinned}.
{It was the hat of Bess.|It was Bess’s hat.}
{Nobody had|No one had} come.
She {cried|wept} all night.
{At this point in time|Now} he was ready.`.split('\n')
