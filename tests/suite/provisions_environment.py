"""The second reading of the forests: 法释〔2023〕8号."""
from datetime import date

from reading import Tiers, ladder, no_text

WAN = 10000
FOREST = 'cn/fashi-2023-8 '
SINCE = '2023-08-15'  # what came before is not held


def timber(c, which, cubic, saplings, value):
    """How many times the figures of articles 4, 6 and 8 are reached: by either amount, both in proportion, or the value."""
    amount = c.n(which + '-timber') / cubic + c.n(which + '-saplings') / saplings
    return max(amount, c.n(which + '-timber-value') / (value * WAN))


def stealing_timber(c):
    if c.day < date(1997, 10, 1) or not c.since(SINCE):
        return no_text('especially-huge')
    times = timber(c, 'stolen', 5, 200, 2)
    return ladder(('large', times >= 1), ('huge', times >= 10), ('especially-huge', times >= 50))


def overcutting(c):
    if c.day < date(1997, 10, 1) or not c.since(SINCE):
        return no_text('huge')
    times = timber(c, 'overcut', 20, 1000, 5)
    return ladder(('large', times >= 1), ('huge', times >= 5))


def buying_timber(c):
    if c.day < date(2002, 12, 28) or not c.since(SINCE):
        return no_text('especially-serious')
    times = timber(c, 'bought', 20, 1000, 5)
    return ladder(('serious', times >= 1 or c.clause(FOREST + '8(1)(5)') is True),
                  ('especially-serious', times >= 5 or c.clause(FOREST + '8(2)') is True))


def plants(c):
    if c.day < date(2002, 12, 28) or not c.since(SINCE):
        return no_text('serious')
    first, first_volume = c.n('plants-first'), c.n('plants-first-volume')
    second, second_volume = c.n('plants-second'), c.n('plants-second-volume')
    tiers = Tiers('basic', 'serious')
    for tier, times, value, item in (('basic', 1, 2, '2(1)(3)'), ('serious', 5, 20, '2(2)(3)')):
        tiers.also(tier, first + second / 2 >= times or first_volume + second_volume / 2 >= times
                   or c.n('forest-plants-value') >= value * WAN)
        mixed = (first > 0 and second_volume > 0) or (first_volume > 0 and second > 0)
        tiers.said(tier, mixed, c.clause(FOREST + item))  # how plants and volumes add up the text does not say
    tiers.also('serious', c.clause(FOREST + '2(2)(5)') is True)
    return tiers.answer()


OFFENCES = {'cn/344': plants, 'cn/345-1': stealing_timber, 'cn/345-2': overcutting, 'cn/345-3': buying_timber}
