"""The second reading of chapter 5 of the Special Part, property: 法释〔2013〕8号, 10号, 25号 and 3号."""
from datetime import date
from fractions import Fraction

from reading import NONE, Tiers, exactly, no_text


HALF = Fraction(1, 2)


def banded(c, bands):
    """A band inside which each region has its figure: whether a value reaches that part of it, surely, and by some figure."""
    def beyond(value, name, part=1):
        low, high = bands[name]
        if name in c.figures:
            low = high = c.figures[name]
        return value >= high * part, value >= low * part
    return beyond


def may_be(tiers, tier, reached, word):
    """What the provision lets a person find (可以), measured by a band."""
    sure, some = reached
    tiers.said(tier, sure, word)
    tiers.also(tier, False, some and not sure and word is not False)


# ---- 264, 法释〔2013〕8号 -----------------------------------------------------------------------------------------------
STOLEN = 'cn/fashi-2013-8 '
# article 1: the band inside which each region has its figure
BANDS = {'large': (1000, 3000), 'huge': (30000, 100000), 'especially-huge': (300000, 500000)}


def theft(c):
    if c.organization:
        return exactly(NONE)  # article 13 reaches the persons; no version names organizations
    if c.day < date(2011, 5, 1):
        return no_text('especially-huge')  # the text before Amendment VIII is not held
    if not c.since('2013-04-04'):  # 法释〔1998〕4号 is not held; what needs no figure the law itself names
        floor = 'large' if c.yes('theft-home', 'theft-armed', 'theft-pickpocket') else NONE
        return floor, 'especially-huge'
    amount, target = c.n('theft'), c.n('theft-target')
    tiers, beyond = Tiers(*BANDS), banded(c, BANDS)

    for name in BANDS:
        sure, some = beyond(amount, name)
        tiers.also(name, sure, some)
        if c.yes('theft-contraband'):  # 1(4): no amount, the circumstances decide
            tiers.said(name, True, c.clause(STOLEN + '1(4):' + name))
    graver = c.yes('theft-minors', 'theft-disaster', 'theft-vulnerable', 'theft-hospital', 'theft-relief', 'theft-harm')
    if graver or c.yes('theft-convicted') or c.within('theft-sanctioned', 1):  # article 2: it may be halved
        may_be(tiers, 'large', beyond(amount, 'large', HALF), c.clause(STOLEN + '2(1)'))
    tiers.also('large', c.n('theft-count') >= 3 or c.yes('theft-home', 'theft-armed', 'theft-pickpocket'))  # article 3
    if graver or c.yes('theft-home', 'theft-armed'):  # article 6
        for name in ('huge', 'especially-huge'):
            may_be(tiers, name, beyond(amount, name, HALF), c.clause(STOLEN + '6(1)'))
    general, third, second = c.n('relic-general'), c.n('relic-third'), c.n('relic-second')  # article 9
    tiers.also('large', general >= 1)
    tiers.also('huge', third >= 1)
    tiers.also('especially-huge', second >= 1)
    if not c.since('2016-01-01'):  # 9(2): three of one grade may be taken for one of the next
        word = c.clause(STOLEN + '9(2)')
        tiers.said('huge', general // 3 >= 1, word)
        tiers.said('especially-huge', (third + general // 3) // 3 >= 1, word)
    elif not c.yes('relics-unequal'):  # 法释〔2015〕23号, 13: five of one grade are one of the next
        tiers.also('huge', general // 5 >= 1)
        tiers.also('especially-huge', (third + general // 5) // 5 >= 1)
    if c.yes('theft-attempt'):  # article 12: which range, it does not say
        sure, some = beyond(target, 'huge')
        sure = sure or c.yes('theft-target-relic') or c.clause(STOLEN + '12(1)(3)') is True
        tiers.also('large', sure, some)
        for name in ('huge', 'especially-huge'):
            found = c.clause(STOLEN + '12(1):' + name) is True
            tiers.also(name, found and sure, found and some)
    return tiers.answer()


# ---- 274, 法释〔2013〕10号 ----------------------------------------------------------------------------------------------
EXTORTED = 'cn/fashi-2013-10 '
EXTORTED_BANDS = {'large': (2000, 5000), 'huge': (30000, 100000), 'especially-huge': (300000, 500000)}


def extortion(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(2011, 5, 1) or not c.since('2013-04-27'):
        return no_text('especially-huge')  # the former text and 法释〔2000〕11号 are not held
    amount, tiers, beyond = c.n('extortion'), Tiers(*EXTORTED_BANDS), banded(c, EXTORTED_BANDS)
    for name in EXTORTED_BANDS:
        tiers.also(name, *beyond(amount, name))
    graver = c.yes('extortion-vulnerable', 'extortion-threat-crime', 'extortion-gang-name', 'extortion-posed', 'extortion-harm')
    if graver or c.yes('extortion-convicted') or c.within('extortion-sanctioned', 1):
        may_be(tiers, 'large', beyond(amount, 'large', HALF), c.clause(EXTORTED + '2(1)'))
    tiers.also('large', c.n('extortion-count') >= 3)
    if graver:  # article 4
        for name in ('huge', 'especially-huge'):
            may_be(tiers, name, beyond(amount, name, Fraction(80, 100)), c.clause(EXTORTED + '4(1)'))
    return tiers.answer()


# ---- 267, 法释〔2013〕25号 ----------------------------------------------------------------------------------------------
SNATCHED_BANDS = {'large': (1000, 3000), 'huge': (30000, 80000), 'especially-huge': (200000, 400000)}


def snatching(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(2015, 11, 1) or not c.since('2013-11-18'):
        return no_text('especially-huge')  # the text before Amendment IX is not held
    if c.yes('snatch-by-force', 'snatch-armed'):
        return exactly(NONE)  # robbery: article 6, 267(2)
    amount, tiers, beyond = c.n('snatched'), Tiers(*SNATCHED_BANDS), banded(c, SNATCHED_BANDS)
    for name in SNATCHED_BANDS:
        tiers.also(name, *beyond(amount, name))
    graver = c.n('snatch-count') >= 3 or c.yes('snatch-vehicle', 'snatch-minors', 'snatch-vulnerable', 'snatch-hospital',
                                               'snatch-relief', 'snatch-disaster', 'snatch-harm')
    if graver or c.yes('snatch-convicted') or c.within('snatch-sanctioned', 1):  # article 2: it is halved
        tiers.also('large', *beyond(amount, 'large', HALF))
    if graver:  # 3(1)(3), 4(1)(2)
        for name in ('huge', 'especially-huge'):
            tiers.also(name, *beyond(amount, name, HALF))
    if c.n('snatch-times') >= 3:  # 267(1): repeated, without a number: from three on a person says
        tiers.said('large', True, c.clause('cn/xingfa 267(1)'))
    tiers.also('huge', c.yes('snatch-serious-injury', 'snatch-suicide'))
    tiers.also('especially-huge', c.yes('snatch-death'))
    return tiers.answer()


# ---- 276-1, 法释〔2013〕3号 ----------------------------------------------------------------------------------------------
UNPAID_BANDS = {'one': (5000, 20000), 'several': (30000, 100000)}


def wages(c):
    if c.day < date(2011, 5, 1):
        return exactly(NONE)  # Amendment VIII made the offence
    if not c.since('2013-01-23'):
        return no_text('grave')
    evades = c.yes('wages-evaded-property', 'wages-absconded', 'wages-records-destroyed', 'wages-evaded-otherwise',
                   'wages-could-pay')
    if not evades or not c.yes('wages-ordered') or c.yes('wages-order-excused'):
        return exactly(NONE)
    tiers, beyond = Tiers('large', 'grave'), banded(c, UNPAID_BANDS)
    reached = [beyond(c.n('unpaid-one'), 'one')] if c.n('unpaid-one-months') >= 3 else []
    if c.n('unpaid-workers') >= 10:
        reached.append(beyond(c.n('unpaid-total'), 'several'))
    sure, some = any(r[0] for r in reached), any(r[1] for r in reached)
    tiers.also('large', sure, some)
    if c.yes('wages-workers-suffer', 'wages-violence') or c.clause('cn/fashi-2013-3 5(1)(3)') is True:
        tiers.also('grave', sure, some)
    return tiers.answer()


OFFENCES = {'cn/264': theft, 'cn/267': snatching, 'cn/274': extortion, 'cn/276-1': wages}
