// Made by `npm run bench -- fit`; see NOTICE for where the numbers were fitted.

/** Weight by measure, `name=weight`, parted by white space. */
export const MEASURE_WEIGHTS = `
absolutes=-0.12 abstract-nouns=-0.13 acting-abstractions=-0.07 acting-body-parts=0.01 action-beats=0.02
adverbs=-0.05 all-capitals=-0.01 as-clauses=-0.07 began-to=0.01 bodily-feelings=-0.05 cliches=-0.02 colons=0.04
colours=0.09 commas=-0.15 compounds=-0.03 conjunction-openings=0.02 contractions=-0.08 dashes=0.14
dialogue-share=0.03 doublets=0 echoes=0.19 ellipses=-0.01 exclamations=0 figures=0.01 fillers=0 filter-verbs=-0.01
first-person=0.07 formal-words=-0.03 fragments=0.07 hedges=-0.11 ing-endings=-0.1 ing-openings=0.14
intensifiers=0.02 inverted-tags=0 latinate-words=-0.01 likenesses-of=-0.08 long-sentences=-0.01 modal-verbs=0.04
names=0.12 names-in-speech=0 negations=-0.08 not-but=-0.04 of-phrases=-0.06 ornate-tags=-0.01 padding=0.02
paired-adjectives=0.03 paragraph-length=-0.02 parentheses=0 passives=0.04 past-perfect=-0.05
portions-of-feeling=-0.02 present-tense=0.02 pronoun-openings=0.05 questions=0.05 relative-clauses=0.02
repeated-phrases=-0.04 roundabout-doing=-0.17 said-tags=-0.02 same-openings=0.11 second-person=0 semicolons=0.04
senses=-0.15 sentence-length=-0.19 sentence-variation=0.2 serial-commas=-0.04 short-sentences=0.18 similes=-0.13
speech-length=0.03 stated-feelings=-0.13 stock-words=-0.22 strong-language=0 suddenly=0 summings-up=-0.14
tag-actions=-0.04 tag-adverbs=0 text-length=-0.08 there-was=0.09 thought-verbs=-0.03 told-questions=0.05 triads=0.01
vague-words=0.08 word-length=-0.07 word-variety=-0.03
`

/** Weight by word, likewise. */
export const WORD_WEIGHTS = `
"=0.2 ,=-0.51 -=-0.03 .=0.77 3=0.06 :=0.14 ;=0.21 ?=0.14 a=-0.46 able=0.1 about=-0.39 above=-0.06 absence=-0.06
absently=-0.08 abuse=0.06 acceptance=0.06 act=-0.04 acted=-0.08 actions=0.09 adults=0.07 advice=-0.1
affectionate=0.06 afforded=-0.08 afraid=0.12 after=0.23 again=0.19 against=0.11 ahead=0.13 air=-0.19 all=-0.08
alley=-0.06 allowing=-0.15 along=-0.11 alongside=-0.05 already=-0.04 also=0.09 although=0.12 among=-0.11 an=0.06
and=0.32 anecdotes=-0.07 angela=-0.09 anger=-0.04 angry=0.09 annoying=-0.08 another=0.34 answer=0.08 answers=-0.12
anticipating=-0.07 anticipation=0.07 anxiety=0.09 any=0.09 anymore=0.07 anyone=0.06 apparent=-0.09 appealing=-0.08
appeared=-0.1 apples=-0.09 approached=-0.09 argument=0.07 armor=-0.09 aroma=-0.07 around=0.06 arrived=-0.05
artistic=-0.08 arts=-0.07 as=-0.55 asked=0.06 asking=0.09 at=-0.23 attempt=0.06 away=0.08 back=0.2 backdrop=-0.1
background=-0.08 bags=0.11 barrier=-0.07 battle=-0.08 be=-0.13 beauty=0.05 became=-0.03 because=-0.06 become=0.07
bed=-0.05 been=-0.27 before=0.08 behavior=-0.06 behind=-0.1 being=-0.1 believe=0.07 belonging=0.11 below=-0.11
beneath=-0.25 best=0.05 better=0.13 between=-0.16 beyond=-0.22 big=0.06 bird=0.07 bitter=-0.08 bittersweet=-0.09
blend=-0.08 blue=0.08 blur=-0.06 bodies=0.08 body=0.07 bond=-0.04 bonds=0.07 bone=0.1 bones=0.08 books=-0.08
born=-0.08 boys=0.05 break=-0.1 breath=0.09 breathed=-0.05 breathing=0.08 breathless=-0.12 bridge=-0.1 brief=-0.06
briefly=0.12 broken=0.05 brought=-0.03 brown=0.11 burdens=-0.06 but=0.07 buzzing=0.09 by=-0.18 cafeteria=-0.09
calling=-0.08 calm=-0.11 came=0.25 can=-0.39 caramelized=0.09 care=0.23 careful=0.15 carefully=0.09 carried=-0.12
casting=-0.06 casually=-0.08 catch=-0.07 caught=-0.05 celebration=0.08 centuries=-0.07 challenges=0.04 changed=-0.15
chaos=-0.13 character=0.1 chat=0.07 chatted=0.07 chest=0.22 child=-0.13 childhood=0.1 children=0.06 chill=0.05
chilly=-0.09 chipping=0.08 choices=-0.07 chottu=-0.08 chottu's=-0.09 city=0.06 city's=-0.16 clarity=0.05 clawed=0.06
cleaner=0.06 cleaners=-0.07 clear=-0.13 clearly=0.06 clinging=0.07 clinking=-0.08 close=-0.04 closed=0.08
closer=-0.07 closest=0.08 cold=-0.05 collective=-0.22 color=0.08 colorful=0.09 combining=0.08 come=-0.11 comes=-0.1
comfort=0.07 comfortable=-0.06 comforted=0.08 comforting=-0.12 community=0.1 complex=-0.17 complicated=0.08
composure=-0.09 concealed=0.06 concern=-0.05 confidence=0.07 confines=0.08 confusion=-0.15 connection=0.13
considered=-0.12 constant=0.07 constantly=-0.12 contrast=-0.04 contrasted=0.07 controlled=0.06 conversation=-0.15
conversations=-0.14 convinced=0.07 cool=-0.05 corner=0.19 could=-0.07 couldn't=-0.12 countless=-0.07 course=-0.05
creaked=0.06 creaks=0.12 create=-0.09 critical=-0.06 crowd's=-0.07 crowded=-0.05 crucial=0.06 cry=0.08
culinary=-0.14 curiosity=-0.11 cut=0.06 daily=-0.12 dance=0.08 dare=0.07 darker=-0.15 darkest=-0.08 darkness=0.06
darted=0.1 darting=-0.1 daughter=0.07 day=0.17 decades=-0.08 deemed=0.09 deep=0.07 deepened=0.13 deeper=-0.04
delicate=-0.04 demeanor=0.14 depth=0.08 depths=-0.09 desire=0.12 desperate=0.08 desperation=-0.09 despite=-0.04
detachment=-0.05 details=-0.08 determination=-0.06 did=0.05 didn't=0.16 difference=0.08 different=-0.03 dim=-0.04
dimly=0.07 dipped=-0.07 disappearing=0.07 discomfort=0.09 disoriented=-0.07 dissipated=0.1 distant=-0.04
distraction=-0.13 dive=-0.08 do=0.14 does=0.08 doing=0.15 door=0.04 down=-0.26 draped=-0.07 drawing=0.06 drawn=-0.22
draws=-0.08 dreams=-0.11 drifting=0.04 drink=0.08 driven=-0.12 dry=-0.15 dunbar's=-0.09 during=-0.2 dying=-0.07
each=-0.24 eared=0.08 eat=-0.07 echo=0.1 echoing=-0.1 ecstatic=-0.08 edge=-0.11 edges=-0.09 either=0.12 else=0.07
elsewhere=-0.06 embrace=-0.05 emotions=-0.09 empathy=-0.06 emphasizing=-0.08 emptiness=0.11 empty=-0.07
encounter=-0.08 encountered=0.07 encroaching=-0.08 end=0.03 endless=0.06 energy=-0.07 engage=-0.08 enjoy=0.09
enough=0.12 entire=-0.06 entity=-0.05 enveloped=-0.08 equal=-0.11 equally=-0.08 escape=-0.07 escaped=0.08
especially=0.06 essence=-0.1 essential=0.15 etched=0.06 even=0.24 evening=0.13 event=-0.09 ever=0.12 everyday=-0.08
everyone=-0.07 everything=0.16 exactly=0.11 except=0.07 exchange=-0.04 excitement=-0.06 exhaled=-0.07 exhaling=-0.16
expectations=-0.04 expected=0.05 expecting=0.11 experience=-0.16 experiences=-0.27 explanation=-0.1 exploring=-0.07
exterior=-0.11 eyelids=0.05 eyes=-0.07 fabric=-0.16 fade=-0.13 faded=-0.09 faintly=-0.09 fall=0.06 false=0.06
familiar=-0.1 familiarity=-0.09 family=-0.11 family's=-0.1 far=0.19 father's=0.12 feared=-0.1 fears=-0.15
feeling=-0.21 feelings=-0.09 feet=-0.08 fell=-0.04 felt=-0.47 fierce=-0.05 figure=-0.06 filled=0.02 filling=-0.08
final=-0.06 finally=0.06 find=-0.17 finding=0.09 finger=0.08 fire=-0.06 five=0.07 fixated=0.09 fixed=-0.05
flame=-0.06 flat=0.08 flavors=-0.11 fleeting=0.02 flicker=-0.2 flickered=0.06 flickering=-0.05 flooded=-0.14
floor=0.07 focus=-0.15 focusing=-0.08 follow=-0.05 following=-0.1 follows=0.1 food=-0.05 footing=-0.07 for=-0.17
force=-0.08 forced=0.11 foreign=-0.09 forgotten=-0.09 form=0.1 forth=0.1 forward=0.08 found=-0.12 fragile=-0.06
fragment=-0.11 fragmented=0.12 fragments=-0.06 frail=-0.08 frazzled=-0.09 freedom=0.14 frequently=-0.05 fresh=-0.06
friendship=-0.04 from=0.35 front=0.08 frustration=-0.09 further=0.29 future=0.09 galleries=-0.1 gap=-0.1
gathered=0.05 gaze=-0.07 gentle=0.04 genuine=-0.09 gestures=-0.09 getting=-0.08 gift=-0.09 giving=-0.1 glance=-0.05
glass=0.06 glinting=0.15 globe=-0.08 glow=0.16 glowered=-0.09 god=0.12 gone=-0.08 grand=-0.1 grandmother=0.07
grasp=-0.1 great=0.07 gretyl=-0.09 gretyl's=0.09 grew=0.11 ground=-0.12 grounded=-0.05 growing=0.08 growth=-0.08
guess=0.11 guest=0.07 guide=-0.11 had=0.34 hadn't=-0.08 hair=0.07 half=0.15 hanging=0.06 happen=0.07 happened=0.17
happiness=0.06 hard=-0.1 harsh=-0.06 has=-0.13 haunting=-0.09 have=0.28 having=0.09 he=0.19 he'd=0.17 he's=-0.08
head=0.06 heard=0.08 heart=-0.22 heat=-0.05 heaviness=0.08 heavy=-0.08 held=-0.13 help=-0.15 helped=0.12
helping=-0.1 her=0.34 here=-0.17 herself=0.25 hid=-0.09 hidden=-0.08 him=0.02 himself=-0.15 hint=0.05 his=0.19
history=0.12 hit=-0.1 hold=0.07 holding=0.07 home=0.07 hope=-0.11 hoping=-0.1 horizon=0.07 hours=0.1 house=0.1
how=-0.07 hum=-0.13 human=-0.25 hung=-0.23 hurdle=0.08 i=0.27 i'm=0.08 i've=-0.06 ice=0.07 icy=0.06 if=-0.37
ifs=-0.12 ignored=-0.08 illuminating=0.09 imagined=0.13 immediate=0.07 immediately=-0.08 importance=-0.13
impossible=0.06 in=0.18 incident=-0.07 increasingly=-0.05 indeed=-0.08 indelible=-0.11 independently=-0.09
inevitable=-0.08 influence=-0.19 innocence=-0.09 innovative=-0.08 inside=0.05 instead=-0.14 instinct=0.13
instincts=-0.09 intent=-0.07 interaction=0.11 interactions=-0.1 interests=0.08 into=-0.16 invisible=-0.19
invitation=0.12 inviting=-0.07 is=0.25 isn't=-0.14 isolation=0.06 it=0.07 it's=-0.35 its=-0.14 itself=0.03
jarring=-0.08 joy=-0.13 just=-0.44 keep=0.11 kept=-0.06 kind=-0.03 kitchen=0.07 knew=0.03 knot=0.08 know=0.08
knowing=-0.11 knows=0.08 laced=-0.14 lack=-0.09 landscape=-0.19 language=-0.13 larger=-0.06 last=0.1 late=0.06
later=0.07 latest=-0.09 laugh=0.05 laughing=0.07 laughter=-0.13 lay=-0.1 layer=0.08 learned=-0.18 leather=0.08
leave=0.21 leaves=-0.07 leaving=-0.28 left=0.09 less=-0.09 let=-0.16 letting=-0.08 library=0.09 lies=-0.05
life=-0.28 lifestyle=-0.12 light=0.11 lightly=0.04 lights=0.08 like=0.04 liked=0.08 limits=0.1 line=0.06
lingered=0.11 listen=0.04 lit=0.12 little=0.05 live=-0.04 lived=0.06 lively=0.09 local=0.06 long=-0.23 longed=-0.1
longer=0.1 look=0.18 looked=0.11 loomed=-0.08 loss=-0.06 lost=-0.17 lot=0.06 loud=-0.08 louder=-0.11 love=-0.08
loved=0.04 loving=-0.09 lurks=-0.09 made=0.02 magic=-0.1 maintains=0.09 make=0.07 making=-0.07 man=-0.13 many=-0.03
marcus=-0.1 mark=-0.08 marked=0.08 match=-0.06 matter=0.11 may=0.13 maybe=0.06 me=0.09 meal=-0.08 meandered=0.06
meanwhile=-0.08 measured=0.08 meet=-0.1 meeting=-0.12 memory=0.06 merely=-0.05 met=-0.1 metal=-0.06 middle=-0.05
might=-0.16 mind=-0.25 mine=-0.07 minutes=0.06 mirrors=0.07 missing=-0.05 mix=-0.29 modern=0.06 modest=-0.1
moment=-0.23 momentarily=-0.06 moments=-0.2 money=0.11 months=0.07 more=0.19 morning=-0.05 most=0.1 mostly=0.13
mother=0.07 mother's=-0.05 mouth=0.07 move=-0.14 moved=0.03 moving=0.1 mr=-0.09 much=0.11 munna=-0.08 munna's=-0.09
must=0.07 muted=-0.09 my=-0.16 mystery=-0.07 narratives=-0.06 natural=-0.04 navigate=-0.09 navigated=0.11
navigating=0.06 nearly=-0.05 necessary=0.11 need=0.04 neither=-0.07 nervous=0.07 never=0.04 new=0.16 next=0.03
night's=-0.09 no=0.23 nod=0.09 nodded=0.06 nor=-0.1 normal=0.08 nostalgia=0.09 nostalgic=-0.1 not=-0.11
nothing=-0.07 notice=0.11 noticed=-0.11 noticing=0.08 noting=-0.09 notorious=-0.08 now=-0.2 nurtured=-0.06
observe=-0.06 observed=0.08 oddly=-0.11 of=-0.05 off=-0.09 often=0.02 old=0.16 on=-0.22 once=0.18 one=0.26
ones=-0.06 only=0.13 onto=0.08 open=0.13 opened=0.08 opening=-0.09 opportunities=-0.11 or=-0.08 other=-0.19
others=0.06 our=-0.02 ourselves=-0.06 out=-0.09 outside=0.11 outsider=-0.09 over=-0.09 overhead=0.16 overnight=-0.07
own=-0.2 pace=-0.08 paces=0.07 pacing=-0.07 painful=0.07 paint=0.06 park=0.09 partner=-0.06 parts=-0.16 passed=-0.06
passion=-0.12 past=-0.2 pause=-0.07 paused=0.06 peace=-0.04 peculiar=0.1 people=0.28 perception=0.07 perhaps=0.11
periphery=-0.1 person=-0.04 personal=-0.06 perspective=-0.08 phrases=0.09 pieces=-0.15 pin=-0.09 placed=-0.18
plastic=0.1 plate=0.08 played=0.06 playing=0.07 point=-0.06 position=0.09 possessed=0.07 possibilities=-0.08
possibility=0.05 possible=-0.13 power=-0.04 prayed=-0.08 precarious=-0.12 precious=0.08 precision=-0.07
presence=-0.09 present=-0.09 preserve=-0.1 preserving=-0.09 pressed=0.05 pressing=-0.09 pricking=-0.09 pride=-0.1
private=0.07 privilege=-0.05 process=-0.09 profound=-0.08 promise=-0.04 prove=0.13 pull=-0.08 pulling=-0.12
purpose=0.06 push=-0.17 pushed=0.05 pushing=0.05 put=0.19 puzzle=-0.1 quality=0.05 question=0.04 questions=-0.05
quickly=0.06 quiet=-0.14 quietly=0.1 quite=-0.12 raced=-0.04 racing=-0.05 rain=-0.16 rather=-0.11 raw=-0.09
reach=0.12 reached=0.22 read=-0.11 reading=0.06 ready=-0.08 real=0.03 reality=-0.04 realized=-0.21 realizing=0.06
really=0.11 reason=-0.05 reasons=-0.1 recall=-0.08 recalled=0.07 reflected=0.06 reflection=-0.03 refreshingly=-0.07
refused=-0.08 refusing=0.08 regain=-0.1 regular=0.08 relationship=0.08 relief=0.13 reluctantly=0.07 remember=0.04
reminder=-0.1 reminding=0.04 reminds=0.11 replaced=0.05 required=0.07 resentment=0.07 resilience=0.04 resolve=0.13
respite=0.1 response=0.1 rest=0.22 restless=-0.06 reticence=-0.09 returning=0.1 revealed=0.06 rhythm=-0.09
right=0.14 risk=-0.11 road=-0.05 rolling=0.06 room=0.07 routine=-0.08 rules=-0.15 sacrificing=-0.06 said=0.08
same=0.11 sarah=-0.22 sarah's=0.06 sat=-0.15 saving=0.08 saw=-0.11 say=0.17 scene=-0.11 scent=-0.1 sea=-0.06
seamlessly=-0.07 search=0.06 searched=0.09 searching=-0.15 seated=-0.07 secret=0.06 secretive=-0.08 secrets=0.05
see=-0.02 seeing=0.05 seem=0.03 seemed=-0.27 seemingly=-0.1 seems=-0.04 seen=0.08 self=0.03 sending=0.05 sense=0.07
sensing=-0.06 sent=-0.06 sentinels=0.08 series=-0.05 serious=-0.07 serving=-0.05 set=-0.21 settle=0.17 settled=0.13
several=0.08 shadows=-0.24 shake=-0.1 shapes=0.07 shaping=-0.12 shared=-0.1 sharply=-0.15 she=0.24 shed=-0.07
shift=0.05 shifted=-0.03 shiver=-0.06 shore=0.06 shot=-0.08 shoulder=-0.07 showed=-0.07 shows=-0.09 shy=0.07
side=-0.05 sigh=-0.13 sign=-0.1 significance=-0.1 signs=-0.06 silence=-0.45 silent=-0.14 silently=0.08
simmered=-0.09 simple=-0.19 since=0.07 singer=0.09 single=-0.2 sink=0.06 sipping=0.11 sitting=0.06 situation=0.22
sky=0.14 sleep=-0.07 sleeping=-0.06 sleepy=-0.06 slow=0.12 small=-0.39 smell=-0.06 smile=0.04 snap=-0.08
snapped=0.09 so=0.02 societal=0.06 soft=-0.14 solace=0.1 some=-0.15 someone=-0.09 something=0.03 sometimes=0.04
somewhere=-0.07 soon=0.06 sorrow=-0.07 sought=0.06 source=0.09 space=-0.07 spaces=-0.08 spark=-0.1 speaks=-0.21
spend=0.06 spending=0.09 spent=-0.14 spine=-0.09 spirit=0.12 spoke=-0.05 spring=0.1 stage=0.06 stained=0.11
standing=0.16 staring=-0.11 stark=-0.09 start=-0.11 started=-0.09 state=0.19 stayed=0.11 steady=-0.27 stealing=-0.1
steps=0.05 sterile=-0.07 stifling=0.07 still=0.25 stillness=-0.06 stomach=-0.11 stood=-0.1 stopped=0.09
stories=-0.06 story=-0.03 stranger=-0.07 streaked=-0.07 streets=0.09 stress=-0.18 strong=0.13 struggle=-0.09
struggles=-0.08 struggling=-0.09 stubbornly=0.08 students=0.11 subtle=-0.06 sudden=0.09 suffocating=-0.07
suggesting=0.08 summer=0.08 summers=-0.08 sunshine=0.11 support=0.09 sure=0.19 surface=-0.09 surprising=-0.09
surrounding=-0.07 surroundings=0.07 survive=0.07 suspended=-0.07 sweating=0.15 sweltering=-0.07 swept=-0.05
take=0.03 taken=0.04 takes=0.11 talk=-0.07 talking=0.11 tangled=-0.09 tapestry=-0.07 tapping=-0.07 taste=-0.17
tattered=0.08 terms=-0.07 test=0.06 testament=-0.08 tested=0.08 than=0.09 that=-0.42 that's=-0.09 the=-0.08
their=-0.23 them=0.02 themselves=-0.14 then=0.14 there=0.23 there's=0.13 these=0.02 they're=-0.11 thick=-0.2
thickened=0.1 thin=0.12 thing=-0.05 things=0.11 think=-0.12 thinking=0.05 this=0.14 those=-0.18 though=-0.07
thought=-0.07 thoughts=-0.19 threatening=-0.06 thriving=-0.11 throat=0.09 through=-0.22 throughout=0.06
ticking=-0.07 time=-0.04 times=0.08 tinged=-0.06 to=-0.17 together=0.09 told=-0.11 too=-0.06 top=0.11 torn=-0.18
touch=-0.07 touching=0.08 tourists=0.07 toward=0.12 towards=0.03 town=-0.05 tradition=-0.06 train=0.09 trait=-0.09
transformed=0.08 transporting=0.06 trapped=-0.08 traveling=0.09 trembled=0.08 triad=0.11 tried=0.07 troubles=0.08
true=-0.05 truly=-0.08 trust=-0.05 trusted=0.07 truth=-0.09 try=0.07 trying=-0.34 tucked=-0.25 turned=0.11
turns=-0.11 two=0.09 uncertainty=-0.03 under=-0.03 undercurrent=0.1 undercurrents=-0.08 understand=0.08
understanding=-0.11 unease=-0.14 unexpected=-0.15 unfolding=-0.08 unfulfilled=0.09 unique=-0.11 university=0.13
unknown=-0.1 unnoticed=-0.05 unseen=-0.15 unsettling=-0.09 unspoken=-0.26 unsure=-0.1 until=-0.04 up=-0.12
upon=-0.11 urge=0.06 us=0.06 used=0.07 using=0.07 usual=-0.04 usually=0.04 utterly=0.07 value=-0.08 vibrant=-0.09
view=0.03 visitors=-0.05 voice=-0.03 volumes=-0.14 vulnerability=0.06 vulnerable=0.07 waiting=-0.07 walk=-0.04
walking=0.22 walls=-0.13 wander=0.09 wandered=-0.12 want=-0.04 war=0.12 warmth=-0.1 warning=-0.11 was=0.06
wasn't=0.19 watch=0.05 watched=-0.05 wave=0.06 waves=0.12 way=0.03 ways=-0.06 we=0.13 we'd=-0.12 weakness=-0.09
weariness=-0.07 weary=0.06 weathered=-0.14 week=0.12 weighing=0.08 weight=-0.42 welcome=0.07 well=-0.07 went=0.26
were=0.38 weren't=0.04 what=0.36 whatever=0.15 when=0.21 where=-0.07 whether=0.08 which=0.23 whispered=-0.04
whispers=-0.13 white=0.05 whole=-0.15 why=0.1 wide=0.11 wildly=-0.08 will=0.12 winding=0.07 winter=0.09 with=-0.13
withdrawn=-0.06 within=-0.12 without=-0.21 woman=0.13 woman's=-0.07 wonder=-0.1 wondered=-0.1 wondering=-0.16
word=-0.04 words=-0.16 wore=-0.11 world=-0.18 worlds=-0.1 worn=-0.17 worries=-0.1 would=0.25 wouldn't=-0.11
woven=-0.13 wrapped=-0.06 written=-0.06 wrong=0.08 wrote=-0.07 yearning=-0.07 years=0.03 yet=-0.34 you=0.2 you'd=0.1
you'll=-0.06 young=0.06 yourself=0.11 –=0.19 —=0.11
`

/** Weight by phrase of two, likewise, `_` between the words. */
export const PHRASE_WEIGHTS = `
"_but=0.05 "_his=0.04 "_she=0.07 "_the=0.02 ,_"=0.07 ,_a=-0.27 ,_accompanied=0.04 ,_after=0.04 ,_all=-0.02
,_allowing=-0.03 ,_and=0.08 ,_as=0.04 ,_at=0.06 ,_but=-0.1 ,_each=-0.03 ,_even=-0.03 ,_evident=-0.03 ,_feeling=-0.03
,_finding=0.03 ,_for=0.05 ,_had=0.05 ,_he=0.1 ,_her=-0.07 ,_his=-0.02 ,_in=0.09 ,_it=0.1 ,_it's=-0.07 ,_its=0.04
,_just=-0.07 ,_knowing=-0.02 ,_leaving=-0.11 ,_like=0.02 ,_lively=0.04 ,_lost=0.03 ,_loving=-0.03 ,_making=-0.04
,_much=-0.05 ,_my=-0.08 ,_no=-0.03 ,_not=-0.02 ,_noting=-0.04 ,_of=-0.05 ,_offering=0.02 ,_old=0.04 ,_on=-0.03
,_once=0.02 ,_one=-0.02 ,_sarah=-0.03 ,_searching=-0.02 ,_shaping=-0.04 ,_she=-0.1 ,_something=-0.06 ,_that=-0.02
,_the=-0.16 ,_their=-0.13 ,_there=0.07 ,_there's=0.04 ,_they=0.03 ,_this=0.06 ,_though=-0.06 ,_to=-0.07 ,_too=0.02
,_took=-0.06 ,_trying=-0.09 ,_unsure=-0.04 ,_waiting=0.03 ,_when=0.02 ,_where=0.05 ,_with=-0.06 ,_wondering=-0.04
,_yet=-0.03 -_expecting=0.04 -_ifs=-0.05 -_seated=-0.03 -_stained=0.04 -_worn=-0.08 ._"=0.12 ._a=-0.02 ._after=0.04
._an=0.03 ._as=-0.17 ._but=0.08 ._did=0.03 ._each=-0.04 ._even=-0.04 ._for=-0.04 ._he=-0.04 ._he'd=0.04 ._her=0.08
._his=0.03 ._i=0.02 ._i've=-0.04 ._if=0.03 ._in=0.08 ._instead=-0.02 ._it=0.04 ._it's=0.03 ._meanwhile=-0.03
._my=0.03 ._no=0.07 ._once=0.04 ._people=0.02 ._perhaps=0.07 ._she=0.04 ._slowly=0.04 ._sometimes=0.02 ._still=0.08
._the=-0.03 ._their=-0.07 ._then=0.06 ._there=0.05 ._these=0.03 ._they=0.01 ._this=0.02 ._though=0.02 ._walking=0.04
._we=-0.02 ._what=-0.08 ._when=-0.07 ._while=0.02 ._yet=-0.04 ._¶=0.06 :_"=0.03 ;_it=-0.04 ;_the=0.03 ;_they=-0.03
?_"=-0.03 ?_he=-0.03 ?_it=0.04 a_child=-0.05 a_collective=-0.03 a_comforting=-0.05 a_complex=-0.02 a_constant=0.04
a_culinary=-0.04 a_deep=0.02 a_desire=0.03 a_dish=-0.03 a_distant=-0.04 a_faint=-0.06 a_flicker=-0.04 a_long=0.02
a_mix=-0.07 a_moment=-0.04 a_necessary=0.04 a_new=0.07 a_part=0.04 a_peculiar=0.03 a_quiet=-0.1 a_reflection=-0.03
a_reminder=-0.03 a_secret=0.02 a_sense=-0.02 a_series=-0.03 a_shiver=-0.02 a_single=-0.07 a_small=-0.07 a_soft=-0.04
a_strange=-0.02 a_tapestry=0.04 a_testament=-0.03 a_vibrant=-0.04 a_wave=0.03 a_way=-0.05 a_well=-0.09 able_to=0.04
about_his=-0.05 about_the=-0.06 about_their=0.05 about_to=-0.04 act_of=-0.02 after_the=-0.05 again_,=0.06
against_the=0.04 ahead_.=0.05 air_of=-0.03 air_was=-0.06 all_around=0.04 all_in=-0.03 all_the=0.01 alone_.=-0.05
along_the=-0.05 amidst_the=-0.03 an_indelible=-0.04 an_invisible=-0.05 an_invitation=0.05 an_outsider=-0.04
an_unexpected=0.05 and_a=-0.03 and_all=-0.03 and_another=0.04 and_as=-0.03 and_confusion=-0.04 and_fear=-0.05
and_fears=-0.06 and_find=0.04 and_for=-0.04 and_frustration=-0.03 and_he=-0.02 and_her=-0.02 and_how=0.05
and_i=-0.04 and_more=-0.06 and_quiet=-0.03 and_she=0.09 and_spirit=0.04 and_that=0.03 and_the=0.03 and_this=-0.03
and_unease=-0.03 and_unexpected=-0.05 and_we=0.03 another_.=0.03 anymore_.=0.03 apartment_.=0.04 around_,=0.05
around_her=-0.03 around_him=0.04 around_it=0.04 around_the=-0.03 as_a=-0.09 as_he=-0.01 as_i=-0.02 as_if=-0.06
as_it=-0.02 as_she=-0.16 as_the=-0.1 as_their=0.03 as_they=-0.02 as_though=0.02 as_time=-0.05 as_well=0.08
at_a=-0.02 at_her=-0.05 at_me=0.02 at_the=-0.01 at_times=0.05 away_,=-0.04 away_.=0.07 away_at=0.04 away_in=-0.04
back_and=0.05 back_to=0.03 be_.=-0.06 be_a=0.04 became_a=0.06 became_almost=0.04 been_.=-0.03 been_the=-0.06
before_,=0.04 behavior_.=0.04 behind_her=0.04 below_.=-0.03 beneath_the=-0.05 between_the=0.04 between_them=0.04
beyond_the=-0.04 blend_of=-0.03 books_,=-0.05 bravado_,=0.04 breath_.=0.03 breath_a=0.04 but_also=0.03 but_an=0.04
but_even=0.03 but_for=-0.04 but_he=-0.06 but_i=0.02 but_it=-0.03 but_she=-0.01 but_the=-0.03 but_they=-0.03
but_wonder=-0.04 by_a=0.02 by_her=-0.02 by_the=-0.03 came_from=0.03 can_be=-0.03 care_about=0.03 care_of=0.03
chance_encounter=-0.03 change_,=-0.04 chest_.=0.05 clawed_at=0.04 clinging_to=0.03 come_.=-0.07 come_to=-0.03
comfort_in=-0.02 community_,=0.03 complex_tapestry=-0.04 conflicts_.=-0.03 contrast_to=-0.03 conversations_,=-0.05
corner_.=0.03 could_be=-0.08 could_not=0.04 couldn't_help=-0.07 couldn't_shake=-0.03 creaks_of=0.05
curiosity_and=-0.03 daily_life=-0.03 darkness_,=0.05 daughter_,=0.03 day_.=-0.03 did_for=0.03 did_she=-0.03
did_so=-0.04 didn't_care=0.03 didn't_look=0.03 dimly_lit=0.03 distant_,=0.02 distant_and=-0.03 door_,=0.03
down_,=-0.05 down_my=-0.03 down_to=-0.03 driven_by=-0.03 during_the=-0.05 each_other=-0.05 each_step=-0.03
edges_of=-0.03 either_.=0.04 emerge_,=0.04 emerge_.=-0.04 emotions_.=-0.03 encounter_with=-0.03 energy_,=0.04
equal_parts=-0.04 even_more=0.04 evening_,=0.09 every_step=0.03 expecting_the=0.04 experiences_.=-0.05 eyes_,=-0.04
eyes_darted=0.04 eyes_darting=-0.04 fabric_of=-0.04 face_,=-0.04 feel_like=-0.04 feel_more=0.04 feeling_like=-0.02
feeling_that=0.02 feeling_the=-0.04 feet_.=-0.04 felt_a=-0.07 felt_her=-0.03 felt_like=-0.11 filled_with=0.03
find_a=0.04 finding_herself=0.05 fingers_.=-0.02 fire_.=-0.03 first_,=-0.03 flicker_of=-0.08 focus_on=-0.06
for_a=-0.04 for_any=0.03 for_anything=-0.04 for_control=0.04 for_her=0.04 for_me=0.03 for_the=0.12 for_their=-0.04
forcing_a=-0.05 forgotten_.=-0.05 found_a=0.03 found_himself=-0.02 found_myself=-0.03 found_the=-0.04
fragile_.=-0.05 from_her=-0.04 from_his=0.06 from_my=-0.02 from_the=0.06 front_of=0.03 frustration_,=-0.03
gone_.=-0.04 grand_gestures=-0.04 grew_.=0.05 grew_heavy=0.03 grief_,=-0.03 group_,=0.03 guilt_.=0.04 had_a=-0.03
had_become=0.02 had_been=-0.04 had_ever=0.04 had_finally=0.04 had_long=-0.07 had_not=0.03 had_they=-0.04 had_to=0.05
half_-=0.07 hand_,=-0.06 hand_.=0.04 hands_.=0.04 hard_to=-0.05 have_been=0.02 have_to=0.06 he_couldn't=-0.03
he_didn't=0.02 he_found=-0.02 he_had=0.06 he_knew=-0.03 he_learned=-0.03 he_was=-0.03 he_wasn't=0.04 he_would=0.05
help_but=-0.07 her_.=0.14 her_chest=0.04 her_childhood=0.07 her_emotions=-0.04 her_face=0.04 her_family=-0.05
her_feel=0.04 her_fingers=-0.04 her_hand=0.07 her_like=-0.03 her_mind=-0.06 her_on=0.04 her_that=0.04 her_to=0.04
her_usual=-0.03 her_with=0.06 herself_.=0.04 herself_to=0.03 him_,=-0.07 him_.=0.07 him_as=-0.04 him_both=-0.04
him_in=0.05 him_with=0.04 himself_as=-0.04 his_chest=0.03 his_gaze=-0.03 his_own=0.04 his_past=-0.07 his_sense=0.04
history_.=0.05 hold_.=0.04 hope_,=-0.04 house_,=0.03 how_much=0.02 how_to=-0.05 how_we=0.04 hum_of=-0.06
hung_in=-0.03 i_could=0.03 i_didn't=0.04 i_felt=-0.06 i_found=-0.03 i_had=0.05 i_remember=0.05 i_was=-0.02
i_would=0.02 i'm_a=0.04 i've_learned=-0.03 identity_,=-0.03 if_he=-0.05 if_i=0.04 if_it=0.02 if_she=-0.02
if_the=-0.04 ifs_.=-0.03 importance_of=-0.05 in_,=-0.01 in_.=0.03 in_a=-0.06 in_an=0.03 in_front=0.03 in_her=0.11
in_his=0.13 in_it's=-0.05 in_our=0.04 in_quiet=-0.03 in_the=-0.02 in_their=-0.05 in_thought=0.03 in_which=0.05
inside_,=0.04 instead_,=-0.03 into_a=-0.02 into_our=-0.02 into_the=-0.1 is_a=-0.06 is_palpable=0.06 is_the=0.06
is_thick=-0.06 it_,=-0.07 it_.=0.04 it_?=0.03 it_all=-0.03 it_is=0.08 it_never=0.04 it_only=0.05 it_out=-0.04
it_was=0.07 it_would=0.03 it's_a=-0.04 its_own=-0.03 itself_.=-0.04 job_.=0.03 just_a=-0.03 just_about=-0.02
just_as=-0.03 just_like=0.04 kind_of=-0.02 know_how=-0.06 laced_with=-0.05 landscape_.=-0.05 layer_of=0.03
layers_to=0.04 learned_that=-0.05 leave_,=0.04 leaving_her=-0.03 leaving_him=-0.04 left_the=0.03 less_about=-0.03
life_,=-0.07 life_.=-0.03 life_and=0.04 life_that=-0.05 light_,=0.09 light_.=-0.05 light_of=-0.03 like_a=-0.12
like_an=-0.04 like_i=-0.03 like_it=0.03 like_that=0.05 like_the=-0.07 long_.=-0.03 long_been=-0.04 looking_at=0.03
looking_back=-0.04 looking_for=-0.03 lost_in=-0.04 love_,=-0.02 made_a=-0.02 made_her=0.06 made_me=-0.03
magic_and=-0.04 make_a=0.04 make_her=0.03 make_the=-0.05 making_each=-0.05 man_,=-0.04 man_.=-0.04 man_who=0.02
may_be=0.05 me_,=0.04 me_.=0.04 me_that=0.04 me_with=0.05 meanwhile_,=-0.03 members_of=0.03 memories_,=-0.03
memories_of=0.06 might_never=-0.05 mind_,=0.04 mind_wandered=-0.03 mischief_,=0.04 mix_of=-0.11 moment_,=-0.08
moment_.=-0.02 moment_of=0.03 moments_of=-0.08 more_about=-0.04 more_than=0.05 morning_routine=-0.03 mr_.=-0.03
much_,=0.05 much_like=-0.05 my_entire=-0.04 my_heart=-0.05 my_own=0.03 my_spine=-0.03 nature_of=0.03
never_quite=-0.04 night_wore=-0.05 no_longer=0.02 no_matter=0.03 no_one=0.04 not_be=-0.03 not_just=-0.08
not_only=0.03 noticed_the=-0.05 now_,=-0.02 now_.=-0.05 now_seemed=-0.04 of_,=0.03 of_a=-0.05 of_an=-0.04
of_childhood=-0.04 of_concern=-0.05 of_curiosity=-0.04 of_emotions=-0.03 of_empathy=-0.04 of_him=0.03
of_himself=-0.05 of_his=0.01 of_its=-0.03 of_life=-0.04 of_love=-0.02 of_my=-0.03 of_our=-0.06 of_people=0.03
of_relief=0.04 of_the=0.11 of_their=-0.04 of_these=0.03 of_this=0.03 of_two=-0.03 of_unspoken=-0.04 of_us=0.07
of_well=-0.06 off_the=-0.02 often_and=0.04 on_a=0.05 on_her=-0.05 on_his=-0.02 on_the=-0.02 on_their=-0.03
once_-=-0.04 one_another=0.05 one_day=0.03 one_else=0.04 one_of=0.03 one_that=-0.07 one_would=-0.03 only_to=-0.06
open_,=-0.04 open_.=0.06 or_even=-0.05 or_if=-0.06 or_the=-0.04 other_and=-0.06 other_hand=-0.04 out_.=0.02
out_a=-0.04 out_of=-0.04 over_and=0.03 over_her=-0.05 over_the=-0.07 over_their=0.03 over_to=0.04 palpable_,=-0.03
palpable_.=0.06 past_.=-0.05 pause_.=-0.04 periphery_of=-0.04 phone_,=-0.04 power_of=-0.03 presence_.=-0.03
present_,=-0.06 present_.=0.04 quiet_,=-0.03 quiet_.=-0.04 quiet_and=0.04 quiet_moments=-0.04 rain_.=-0.03
rather_than=-0.03 reached_for=0.05 ready_to=-0.02 real_,=-0.04 realized_it=-0.07 realized_that=-0.09
reflection_,=0.03 reflection_of=-0.03 refusing_to=0.03 relief_,=0.04 relief_and=0.04 reminder_of=-0.06
resolve_.=0.05 rest_of=0.06 returning_to=0.05 revealed_a=0.04 risk_.=-0.05 ritual_,=0.04 ritual_.=-0.04 room_,=0.04
routine_was=-0.04 said_.=0.03 sat_in=-0.05 say_,=0.03 scent_of=-0.04 searching_for=-0.06 see_it=0.04 see_this=-0.05
seemed_as=-0.04 seemed_to=-0.04 seems_to=-0.03 self_-=-0.04 self_.=0.03 sense_of=0.03 set_in=-0.04 shared_a=-0.04
she_began=0.04 she_considered=-0.04 she_couldn't=-0.03 she_had=0.03 she_heard=0.04 she_knew=-0.06 she_looked=-0.04
she_made=-0.06 she_realized=-0.02 she_stopped=0.04 she_took=0.04 she_used=-0.03 she_was=0.12 shoulder_,=-0.03
shoulders_.=-0.03 sign_of=-0.03 signs_of=-0.02 silence_.=-0.06 situation_.=0.06 skin_.=-0.04 slightly_.=-0.03
slow_,=0.03 slowly_,=-0.03 small_talk=-0.03 smile_,=0.03 smile_.=-0.03 so_that=0.03 solace_in=0.05 source_of=0.03
spirit_of=0.06 stark_contrast=-0.03 started_to=-0.02 state_.=0.05 still_,=0.08 stomach_.=-0.05 stories_.=0.04
story_.=0.03 streets_of=0.04 struggled_to=0.03 struggling_to=-0.02 sunshine_.=0.04 surroundings_.=0.04
tapestry_of=-0.05 tension_.=-0.03 testament_to=-0.03 than_just=0.03 that_even=0.04 that_had=-0.16 that_her=0.04
that_his=0.03 that_i=0.03 that_in=0.03 that_it=0.05 that_left=-0.05 that_makes=-0.06 that_might=-0.04 that_once=0.03
that_seemed=-0.04 that_she=0.08 that_they=-0.04 that_this=0.03 that_went=0.04 that_would=-0.03 the_background=-0.05
the_balance=-0.03 the_change=-0.04 the_chaos=-0.07 the_city=0.05 the_city's=-0.06 the_consequences=0.04
the_corner=0.07 the_countless=-0.04 the_dim=-0.04 the_dimly=0.04 the_dry=-0.05 the_entire=0.04 the_essence=-0.03
the_fabric=-0.04 the_familiar=-0.03 the_gap=-0.03 the_gentle=-0.03 the_globe=-0.03 the_importance=-0.05 the_job=0.04
the_kitchen=0.03 the_library=0.05 the_loss=0.04 the_man=-0.06 the_memories=0.04 the_moment=-0.03 the_moon=-0.04
the_moonlight=0.04 the_morning=-0.04 the_most=-0.03 the_night=-0.04 the_old=0.03 the_one=-0.05 the_other=-0.02
the_outside=0.04 the_past=-0.07 the_periphery=-0.04 the_person=-0.04 the_pieces=-0.04 the_power=-0.02 the_rest=0.06
the_room=0.02 the_same=0.07 the_scent=-0.05 the_shadows=-0.03 the_silence=-0.02 the_sky=0.05 the_small=0.05
the_sound=-0.03 the_stories=0.03 the_subtle=-0.04 the_sunshine=0.04 the_surface=-0.05 the_train=0.04 the_two=0.03
the_university=0.05 the_unknown=-0.03 the_way=-0.02 the_weight=-0.1 the_whispers=-0.03 the_whole=-0.04
the_wind=-0.04 the_woman's=-0.03 the_world=-0.05 their_little=0.04 their_lives=0.02 their_own=-0.06 them_,=-0.06
them_.=0.04 then_,=0.03 there_was=0.1 there's_a=0.06 they_can=-0.04 they_had=-0.02 they_kept=-0.04 they_shared=-0.04
they_told=-0.03 they_were=-0.02 they_would=0.05 thick_.=-0.06 this_,=0.05 this_moment=-0.03 this_time=0.05
this_unexpected=-0.04 this_was=0.03 thought_,=0.04 thought_.=0.03 thought_of=-0.04 thoughts_.=-0.03
through_her=-0.04 time_.=-0.04 time_to=-0.03 time_went=-0.04 to_,=0.03 to_a=-0.04 to_be=0.03 to_break=-0.04
to_bridge=-0.04 to_change=0.05 to_come=-0.05 to_create=-0.04 to_do=0.06 to_escape=-0.03 to_every=0.04 to_feel=0.05
to_find=-0.11 to_focus=-0.04 to_guide=-0.04 to_help=0.02 to_her=0.02 to_him=-0.04 to_his=0.02 to_hold=-0.02
to_know=0.04 to_leave=0.05 to_look=0.06 to_make=0.04 to_my=-0.04 to_navigate=-0.03 to_prove=0.04 to_remain=-0.04
to_say=0.04 to_see=-0.04 to_take=0.03 to_the=-0.1 to_their=0.02 too_,=0.05 too_.=-0.07 too_many=-0.05 took_on=-0.04
torn_between=-0.07 toward_the=0.04 train_,=0.03 tree_,=-0.04 tried_to=0.02 trouble_.=-0.05 trying_to=-0.15
tucked_away=-0.05 turned_to=0.06 under_her=0.03 under_the=-0.04 understanding_of=0.03 understanding_that=-0.04
unease_.=-0.05 unspoken_words=-0.04 up_.=-0.03 up_as=0.05 up_at=-0.04 up_the=0.02 up_with=-0.04 us_,=-0.03
value_of=-0.03 voice_,=0.03 volumes_about=-0.03 vulnerability_.=0.04 waiting_for=-0.06 waiting_to=0.03 want_to=-0.04
warning_,=-0.04 was_,=-0.05 was_.=0.04 was_2=0.05 was_a=-0.08 was_always=-0.04 was_as=-0.04 was_clear=-0.04
was_in=0.06 was_it=0.04 was_like=-0.07 was_not=-0.06 was_now=-0.03 was_often=-0.05 was_one=0.03 was_only=0.05
was_palpable=-0.04 was_so=0.05 was_still=-0.03 was_that=-0.05 was_the=0.09 was_there=-0.04 wash_over=-0.04
wasn't_just=-0.02 water_.=0.03 way_.=0.03 way_of=0.02 way_she=-0.04 way_to=-0.03 ways_to=-0.04 we_didn't=0.04
week_.=0.05 weight_.=-0.03 weight_of=-0.11 well_-=-0.12 well_as=0.07 were_a=0.04 were_all=-0.06 what_-=-0.05
what_she=0.07 what_was=0.03 what_we=0.02 when_he=0.04 when_she=0.03 when_the=-0.02 when_they=-0.05 when_we=0.06
where_he=-0.06 while_she=0.04 whisper_tales=0.03 who_had=-0.02 who_was=-0.03 window_.=0.05 with_a=-0.22
with_all=0.03 with_each=-0.02 with_her=0.08 with_it=-0.05 with_its=0.04 with_the=0.07 with_their=0.07
with_unspoken=-0.05 within_the=-0.04 wondered_if=-0.04 wondering_if=-0.03 words_,=-0.03 words_.=-0.03 wore_on=-0.05
world_outside=-0.04 would_bring=-0.04 would_have=0.06 would_never=-0.03 would_take=0.05 yet_,=-0.07 you_to=-0.03
¶_as=0.03 ¶_the=-0.02 –_one=0.05 —_it=-0.03 —_she=-0.05
`
