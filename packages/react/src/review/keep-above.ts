/** How much of the window is left free between a change and what lies over the text, px. */
const GAP = 12

/** Scrolls as little as it takes, so that `shown` is seen above `bar`: to the middle of what is left where it was out of sight. */
export function keepAbove(shown: Element, bar: Element): void {
  const floor = floorOf(bar)
  const { top, bottom, height } = shown.getBoundingClientRect()
  const isOutOfSight = bottom < 0 || top > window.innerHeight
  if (!isOutOfSight && top >= 0 && bottom + GAP <= floor) return
  const middle = Math.max(GAP, (floor - height) / 2)
  const target = isOutOfSight || top < 0 ? middle : Math.max(GAP, floor - GAP - height)
  scrollerOf(shown).scrollBy({ top: top - target, behavior: 'instant' })
}

/** Where the text ends for the eye: at the bar where that lies over the page, at the window's edge else. */
function floorOf(bar: Element): number {
  const { top, height } = bar.getBoundingClientRect()
  const isOver = ancestorsOf(bar).some(each => ['fixed', 'sticky'].includes(getComputedStyle(each).position))
  return isOver && height > 0 && top > window.innerHeight / 3 ? top : window.innerHeight
}

function scrollerOf(element: Element): Element {
  const scrolls = (each: Element): boolean =>
    each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)
  return ancestorsOf(element).find(scrolls) ?? document.scrollingElement ?? document.documentElement
}

/** From the element itself up to below the body. */
function ancestorsOf(element: Element): readonly Element[] {
  const all: Element[] = []
  for (let each: Element | null = element; each !== null && each !== document.body; each = each.parentElement)
    all.push(each)
  return all
}
