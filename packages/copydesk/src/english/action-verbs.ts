import { wordList } from './word-list.ts'

/**
 * Things a person does and finishes within a scene, by base form: "began to" takes nothing from them. Left out on
 * purpose are onsets that are the news (cry, laugh, shake, bleed), states and thoughts (understand, feel, hope),
 * speech (speak, explain), and what lasts by nature (live, wait, sleep).
 */
export const ACTION_VERBS = wordList(`
  arrange assemble attach bail bake bandage bathe beat brush butter button carry carve check chop clean clear climb collect comb cook copy count crawl cross cut
  dab descend dial dig dismantle distribute divide drag draw dress drive dry dust edge empty examine fasten feed fiddle fill fish fix fold fumble gather grate grope hack hammer hang haul head heap hoe hurry inch inspect iron
  jog knead knit knot lace ladle lay leaf light limp list load lower march mark measure mend mix mop mow move nail open pace pack paddle page paint pat patch pedal peel pick pile pin plait plough plow plant play plod polish pour press prise probe prune pull push raise rake rearrange recite reel remove repack repair retie retrace rinse roll row rub rummage run
  saddle saw scale scan scatter scoop scour scrape scratch scrawl scribble scroll scrub sew shave shovel shred sift skim slice smooth soap sort spoon spread sprinkle stack steer sketch stir stitch stow straighten strap string strip stroke stroll stuff sweep swim tap tape tear thread thumb tidy tie tighten tiptoe toss trace tread trim trudge turn type unbutton unbuckle uncoil undo undress unfasten unfold unlace unload unlock unpack unpick unroll unscrew untangle untie unwind unwrap wade walk wander wash water weed whisk whittle wind wipe wrap wring write zip
`)
