"""The second reading of water and land animals: 340 and 341 of the Criminal Law, 法释〔2022〕12号, 〔2016〕17号, 〔2000〕37号 and article 63 of
the standards for filing of 2008."""
from datetime import date

from reading import Tiers, by_word, exactly, ladder, no_text

WAN = 10000
SEA, NOW = '2016-08-02', '2022-04-09'  # from when the sea has its own text, and the present one is in force


def fishing(c):
    if c.day < date(1997, 10, 1):
        return no_text('serious')
    if not c.since('2008-06-25'):
        return by_word(c, True, 'cn/xingfa 340(1)', 'serious')
    return ladder(('serious', fished(c, 0)))[0], ladder(('serious', fished(c, 1)))[0]


def fished(c, end):
    """Whether the catch is enough at the least (0) or the most (1) that it can be: of what was weighed the value is open until stated, of
    what was valued the weight."""
    def worth(*kinds):
        return sum(c.span(kind + '-worth', c.n(kind + '-weight') > 0)[end] for kind in kinds)

    def weight(*kinds):
        return sum(c.span(kind + '-weight', c.n(kind + '-worth') > 0)[end] for kind in kinds)
    inland, spawn = (weight('catch'), worth('catch')), (weight('spawn'), worth('spawn'))
    if c.since(NOW):
        reached = (inland[0] >= 500 or inland[1] >= WAN or spawn[0] >= 50 or spawn[1] >= 1000
                   or c.yes('zone-destructive', 'season-destructive') or c.clause('cn/fashi-2022-12 3(1)(5)') is True)
    else:  # any banned tool or method will do
        reached = (inland[0] >= 500 or inland[1] >= 5000 or spawn[0] >= 50 or spawn[1] >= 500
                   or c.yes('zone-gear', 'season-gear', 'zone-destructive', 'season-destructive')
                   or c.clause('cn/zhuisu-2008-1 63(1)(6)') is True)
    gear = c.yes('sea-zone-gear', 'sea-season-gear', 'high-seas-gear')
    if c.since(SEA):
        reached = (reached or gear or weight('sea-catch') >= 10 * 1000 or worth('sea-catch') >= 10 * WAN
                   or max(weight('sea-spawn'), weight('sea-reserve')) >= 2000
                   or max(worth('sea-spawn'), worth('sea-reserve')) >= 2 * WAN
                   or c.clause('cn/fashi-2016-17 4(1)(7)') is True)
    else:  # young animals and the catch in a reserve are one item
        reached = (reached or gear or weight('sea-catch') >= 2000 or worth('sea-catch') >= 2 * WAN
                   or weight('sea-spawn', 'sea-reserve') >= 200
                   or worth('sea-spawn', 'sea-reserve') >= 2000)
    return reached


def animals_of_the_sea(c, tiers):
    """法释〔2016〕17号, 5 and 6; of animals that were taken or traded a value is open until it is stated."""
    for act, worth, profit, article in (('sea-animals-taken', 'sea-taken-worth', 'sea-taken-profit', 5),
                                        ('sea-animals-traded', 'sea-traded-worth', 'sea-traded-profit', 6)):
        gains = c.n(profit)
        least, most = c.span(worth, c.yes(act) or gains > 0)
        if not c.yes(act) and least <= 0 and gains <= 0:
            continue
        destroyed = article == 5 and c.yes('sea-destroyed')
        beyond = article == 5 and c.yes('sea-destroyed-wholly', 'sea-abroad-especially')
        said = 'cn/fashi-2016-17 %d' % article
        last = 5 if article == 5 else 3  # the clause that is open
        tiers.also('serious', least >= 50 * WAN or gains >= 20 * WAN or destroyed or (article == 5 and c.yes('sea-abroad'))
                   or c.clause('%s(1)(%d)' % (said, last)) is True, most >= 50 * WAN)
        tiers.also('especially-serious', least >= 250 * WAN or gains >= 100 * WAN or beyond
                   or (destroyed and (least >= 50 * WAN or gains >= 20 * WAN))
                   or c.clause('%s(2)(%d)' % (said, last)) is True, most >= 250 * WAN)


def endangered(c):
    if c.day < date(1997, 10, 1):
        return no_text('especially-serious')
    if not c.since('2000-12-11'):
        return by_word(c, True, 'cn/xingfa 341(1)', 'basic', 'serious', 'especially-serious')
    tiers = Tiers('basic', 'serious', 'especially-serious')
    sea = c.yes('sea-animals-taken', 'sea-animals-traded') or c.n('sea-taken-worth', 'sea-traded-worth', 'sea-taken-profit',
                                                                         'sea-traded-profit') > 0
    tiers.also('basic', sea)
    if c.since(SEA):
        animals_of_the_sea(c, tiers)
    if c.since(NOW):
        least, most = c.span('protected-animals-worth', c.yes('protected-animals'))
        products, at_most = c.span('protected-products-worth', False)
        for tier, worth in (('basic', 2 * WAN), ('serious', 20 * WAN), ('especially-serious', 200 * WAN)):
            tiers.also(tier, least + products >= worth, most + at_most >= worth)
        return tiers.answer()
    tiers.also('basic', c.yes('protected-animals') or c.n('protected-animals-worth', 'protected-products-worth') > 0)
    tiers.also('especially-serious', False, True)  # 法释〔2000〕37号 is not held: its figures are those of an annex
    return tiers.answer()


def hunting(c):
    if c.day < date(1997, 10, 1):
        return no_text('serious')
    if not c.since('2000-12-11'):
        return by_word(c, True, 'cn/xingfa 341(2)', 'serious')
    gear = c.yes('hunt-zone-gear', 'hunt-season-gear')
    if c.since(NOW):
        tiers = Tiers('serious')  # animals that were counted have a value
        least, most = c.span('hunted-worth', c.n('hunted-number') > 0)
        tiers.also('serious', gear or least >= WAN or c.clause('cn/fashi-2022-12 7(1)(4)') is True, most >= WAN)
        return tiers.answer()
    least, most = c.span('hunted-number', c.n('hunted-worth') > 0)  # animals that have a value can be counted
    tiers = Tiers('serious')
    tiers.also('serious', gear or least >= 20 or c.clause('cn/fashi-2000-37-6 6(1)(3)') is True, most >= 20)
    return tiers.answer()


def for_food(c):
    if c.day < date(2021, 3, 1):
        return exactly('none')  # Amendment XI made the offence
    if not c.since(NOW):
        return by_word(c, True, 'cn/xingfa 341(3)', 'serious')
    return ladder(('serious', c.n('food-valued-worth') >= WAN or c.n('food-other-worth') >= 5 * WAN
                   or c.clause('cn/fashi-2022-12 8(1)(3)') is True))


OFFENCES = {'cn/340': fishing, 'cn/341-1': endangered, 'cn/341-2': hunting, 'cn/341-3': for_food}
