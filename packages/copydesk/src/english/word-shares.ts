/**
 * Roughly how often the commonest words of English fiction come, per 10,000 words: judged, not counted. What is not
 * listed shares `UNLISTED` by its letters. Enough to say how likely an ordinary word begins as a name does.
 */
const SHARES: ReadonlyMap<string, number> = new Map(
  `
  the 550 and 290 to 260 a 230 of 220 he 190 she 170 was 160 it 150 in 150 that 110 had 100 his 100 her 100 you 95
  i 130 with 75 for 75 on 75 at 65 as 60 but 55 they 50 not 50 him 50 be 45 said 45 all 35 out 35 one 32 up 32
  from 32 have 32 there 30 were 30 what 28 we 28 this 28 me 28 so 26 by 26 then 25 into 24 them 24 would 24
  like 24 could 24 my 30 back 20 when 22 if 22 or 20 down 19 no 20 been 20 who 20 their 20 now 18 an 18 about 18
  just 18 which 12 are 16 do 16 some 15 over 15 is 20 did 14 time 14 more 13 know 13 only 12 before 12 your 12
  how 12 off 12 see 11 other 11 than 11 man 11 here 11 again 11 eyes 11 looked 11 hand 10 way 10 get 10 never 10
  head 10 little 10 got 10 door 10 any 10 two 10 too 10 through 10 where 10 old 9 after 9 go 9 room 9 away 9
  first 8 around 8 face 8 thought 8 think 8 still 8 because 8 come 8 went 8 came 8 even 8 well 8 made 8 long 8
  house 8 good 8 night 8 day 8 something 8 can 8 will 8 should 7 right 7 turned 7 asked 6 look 6 told 6 took 6
  knew 6 last 6 much 6 another 6 while 6 people 6 left 6 place 5 water 5 light 5 mother 5 father 5 want 5 own 5
  saw 5 felt 5 us 5 its 8 once 5 has 5 under 5 nothing 5 against 5 always 5 behind 5 though 5 put 5 such 5 being 5
  woman 5 work 4 going 4 every 4 white 4 black 4 small 4 great 4 world 4 hands 4 those 4 these 8 without 4 until 4 found 4
  must 4 might 4 our 5 let 4 years 4 life 4 side 4 things 4 thing 4 three 4 tell 4 same 4 began 4 heard 4 yes 4
  seemed 4 enough 4 may 3 many 3 mind 3 upon 3 open 3 morning 3 table 3 street 3 men 3 few 3 each 3 kind 3 bed 3
  stood 3 both 3 voice 3 most 3 name 3 sat 3 boy 3 girl 3 car 3 new 3 home 3 feet 3 far 3 half 3 red 3 between 3
  gave 3 since 3 wall 3 window 3 better 3 air 3 hair 3 almost 3 hard 2 set 2 end 2 sea 2 rain 2 boat 2 dark 2
  fire 2 full 2 round 2 word 2 words 2
  `
    .match(/[a-z]+ \d+/g)
    ?.map(entry => {
      const [word = '', share = '0'] = entry.split(' ')
      return [word, Number(share) / 10_000] as const
    }) ?? [],
)

/** The share of running words that are none of the listed. */
const UNLISTED = 0.3
/** Of words that begin with given letters, about this part goes on with one given letter more. */
const PART_PER_LETTER = 0.12

/** The share of ordinary running words of English that begin with `prefix`, in lower case, and are longer or equal. */
export function shareOfWordsFrom(prefix: string): number {
  let share = UNLISTED * PART_PER_LETTER ** prefix.length
  for (const [word, listed] of SHARES) if (word.startsWith(prefix)) share += listed
  return share
}
