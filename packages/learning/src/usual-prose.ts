// Made by `npm run bench -- fit`; see NOTICE for where the numbers were fitted.

/** Mean and deviation by measure over drafts, `name=mean±deviation`, parted by white space. */
export const USUAL_PROSE = `
absolutes=0.266±0.437 abstract-nouns=2.725±1.706 acting-abstractions=0.111±0.257 acting-body-parts=0.323±0.513
action-beats=0.026±0.109 adverbs=0.966±0.794 all-capitals=0.017±0.104 as-clauses=0.605±0.613 began-to=0.157±0.324
bodily-feelings=0.044±0.161 cliches=0.011±0.070 colons=0.078±0.202 colours=0.186±0.363 commas=8.077±1.955
compounds=0.534±0.603 conjunction-openings=0.215±0.360 contractions=1.383±1.427 dashes=0.317±0.439
dialogue-share=0.023±0.094 echoes=0.574±0.743 ellipses=0.009±0.065 figures=0.051±0.384 fillers=0.334±0.469
filter-verbs=0.321±0.428 first-person=1.917±3.461 formal-words=0.498±0.554 fragments=0.026±0.144 hedges=0.509±0.595
ing-endings=1.154±0.807 ing-openings=0.070±0.194 intensifiers=0.157±0.304 latinate-words=2.053±1.373
likenesses-of=0.129±0.259 long-sentences=0.414±0.487 modal-verbs=0.548±0.687 names=1.614±2.053
names-in-speech=0.036±0.179 negations=1.004±0.865 not-but=0.132±0.288 of-phrases=2.793±1.352
paired-adjectives=1.246±0.861 paragraph-length=205.603±32.440 passives=0.292±0.391 past-perfect=0.490±0.687
portions-of-feeling=0.356±0.425 present-tense=0.193±0.310 pronoun-openings=0.942±0.800 questions=0.098±0.304
relative-clauses=0.129±0.275 repeated-phrases=0.181±0.356 roundabout-doing=0.278±0.405 said-tags=0.087±0.324
same-openings=0.138±0.313 second-person=0.253±1.111 semicolons=0.125±0.279 senses=0.699±0.812
sentence-length=20.370±4.102 sentence-variation=0.279±0.098 serial-commas=0.286±0.423 short-sentences=0.117±0.432
similes=0.343±0.450 speech-length=1.604±6.843 stated-feelings=0.524±0.613 stock-words=0.856±0.748
suddenly=0.025±0.117 summings-up=0.274±0.375 tag-actions=0.024±0.125 tag-adverbs=0.014±0.102
text-length=205.603±32.440 there-was=0.082±0.226 thought-verbs=0.273±0.426 told-questions=0.056±0.216
triads=0.346±0.436 vague-words=0.341±0.484 word-length=4.855±0.365
`
