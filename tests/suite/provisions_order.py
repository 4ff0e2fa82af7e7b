"""The second reading of chapters 6 and 9 of the Special Part: 法释〔2013〕18号, 〔2005〕3号, 〔2016〕25号, 〔2012〕18号, 高检发释字〔2025〕1号,
〔2004〕11号, 〔2010〕3号."""
from datetime import date
from fractions import Fraction

from provisions_environment import twice
from provisions_property import banded
from reading import NONE, Tiers, exactly, ladder, no_text

WAN = 10000


# ---- 293, 法释〔2013〕18号 ----------------------------------------------------------------------------------------------
TROUBLE, ONLINE = 'cn/fashi-2013-18 ', 'cn/fashi-2013-21 '


def provoking(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(2011, 5, 1) or not c.since('2013-07-22'):
        return no_text('gathered')
    tiers = Tiers('basic', 'gathered')
    impact = c.yes('trouble-impact')
    if c.yes('order-disrupted') and not c.yes('quarrel-by-victim'):
        if not c.yes('quarrel-private') or c.yes('quarrel-after-warning'):  # 1(3)
            tiers.also('basic', c.n('beaten-lightly-injured') >= 1 or c.n('beaten-slightly-injured') >= 2
                       or c.yes('beaten-harm', 'beaten-repeatedly', 'beaten-armed', 'beaten-in-public')
                       or (c.yes('beaten-vulnerable') and impact) or c.clause(TROUBLE + '2(1)(7)') is True)
            tiers.also('basic', c.yes('chased-armed', 'chased-harm', 'chased-life')
                       or (c.yes('chased-repeatedly', 'chased-vulnerable') and impact) or c.clause(TROUBLE + '3(1)(6)') is True)
            tiers.also('basic', c.n('forced-goods') >= 1000 or c.n('destroyed-goods') >= 2000
                       or c.yes('goods-harm', 'goods-life') or (c.yes('goods-repeatedly', 'goods-vulnerable') and impact)
                       or c.clause(TROUBLE + '4(1)(6)') is True)
            if c.since('2013-09-10'):  # 法释〔2013〕21号, 5(1)
                tiers.said('basic', c.yes('insulted-online'), c.clause(ONLINE + '5(1)'))
        tiers.said('basic', c.yes('uproar'), c.clause(TROUBLE + '5(1)'))
    if c.since('2013-09-10') and not c.yes('quarrel-by-victim'):
        tiers.said('basic', c.yes('false-news-online'), c.clause(ONLINE + '5(2)'))
    tiers.also('gathered', c.yes('order-gravely-disrupted') and c.n('trouble-gatherings') >= 3)
    return tiers.answer()


# ---- 303, 法释〔2005〕3号 -----------------------------------------------------------------------------------------------
def gambling(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(2021, 3, 1):
        return no_text('basic')
    # article 8: where the stakes are not stated, points wagered or won online times what each stands for
    stakes = c.n('gambling-stakes') or c.n('gambling-points') * c.n('gambling-point-worth')
    organized = c.n('gambling-organized') >= 3 and (c.n('gambling-rake') >= 5000 or stakes >= 5 * WAN
                                                    or c.n('gamblers') >= 20)
    abroad = c.n('gamblers-abroad') >= 10 and c.yes('gambling-commission')
    return ladder(('basic', c.yes('gambling-for-profit') and (c.yes('gambling-living') or organized or abroad)))


def gambling_house(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(2021, 3, 1):
        return no_text('serious')
    house = c.yes('casino') or (c.yes('gambling-for-profit') and c.yes('gambling-site', 'gambling-agent'))
    tiers = Tiers('basic', 'serious')
    tiers.also('basic', house)
    tiers.said('serious', house, c.clause('cn/xingfa 303(2):serious'))  # no figure is held
    return tiers.answer()


def gambling_abroad(c):
    if c.organization or c.day < date(2021, 3, 1):
        return exactly(NONE)  # Amendment XI made the offence
    tiers = Tiers('basic', 'serious')
    crime, serious = c.clause('cn/xingfa 303(3):basic'), c.clause('cn/xingfa 303(3):serious')
    tiers.said('basic', c.yes('gambling-abroad'), crime)
    tiers.said('serious', c.yes('gambling-abroad') and crime is not False, serious)  # serious only where it is a crime
    return tiers.answer()


# ---- 277(5), 高检发释字〔2025〕1号 -----------------------------------------------------------------------------------------
def assaulting_police(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(2021, 3, 1):
        return no_text('grave' if c.day < date(2015, 11, 1) and c.since('2021-03-01') else 'basic')
    if not c.since('2025-01-18'):
        return no_text('grave')
    on_duty = c.yes('police-on-duty')
    violent = c.yes('police-injured-by-acts', 'police-vehicle-smashed') and not c.yes('police-mere-resistance')
    grave = c.yes('police-weapon', 'police-rammed') or c.clause('cn/gaojianfashi-2025-1 2(1)(3)') is True
    return ladder(('basic', on_duty and violent), ('grave', on_duty and c.yes('police-deadly') and grave))


# ---- 343, 法释〔2016〕25号 ----------------------------------------------------------------------------------------------
MINING = 'cn/fashi-2016-25 '
MINING_BANDS = {'serious': (10 * WAN, 30 * WAN), 'protected': (5 * WAN, 15 * WAN),
                'destroyed': (50 * WAN, 100 * WAN), 'destroyed-protected': (25 * WAN, 50 * WAN)}


def mining(c):
    if c.day < date(2011, 5, 1) or not c.since('2016-12-01'):
        return no_text('especially-serious')
    sand = c.yes('river-sand-no-permit', 'river-sand-neither')
    if not (sand or c.yes('mining-no-licence', 'mining-licence-ended', 'mining-outside-area', 'mining-other-mineral',
                          'mining-unlicensed-otherwise', 'mining-planned-area-entered', 'mining-others-area',
                          'mining-protected-unapproved', 'sea-sand-neither')):
        return exactly(NONE)
    tiers, beyond = Tiers('serious', 'especially-serious'), banded(c, MINING_BANDS)
    value = max(c.n('ore-value'), c.n('ore-damage'))
    special = c.yes('mining-planned-area', 'mining-planned-area-entered', 'mining-protected-mineral', 'mining-protected-unapproved',
                    'mining-banned')
    for name in ['serious'] + ['protected'] * special:
        tiers.also('serious', *beyond(value, name))
        tiers.also('especially-serious', *beyond(value, name, Fraction(5)))
    tiers.also('serious', twice(c, 'mining-sanctioned', 2) or c.yes('mining-eco')
               or c.clause(MINING + '3(1)(5)') is True or (sand and c.yes('river-endangered'))
               or (c.yes('sea-sand-neither') and c.yes('coast-destroyed')))
    tiers.also('especially-serious', c.yes('mining-eco-especially') or c.clause(MINING + '3(2)(3)') is True)
    return tiers.answer()


def destructive_mining(c):
    if c.day < date(1997, 10, 1) or not c.since('2016-12-01'):
        return no_text('serious')
    if not c.yes('mining-destructive'):
        return exactly(NONE)
    tiers, beyond = Tiers('serious'), banded(c, MINING_BANDS)
    tiers.also('serious', *beyond(c.n('ore-damage'), 'destroyed'))
    if c.yes('mining-planned-area', 'mining-protected-mineral'):
        tiers.also('serious', *beyond(c.n('ore-damage'), 'destroyed-protected'))
    return tiers.answer()


# ---- 363, 364, 法释〔2004〕11号 and 法释〔2010〕3号 ---------------------------------------------------------------------------
KINDS = 'videos', 'audio', 'items', 'clicks', 'members', 'gains'
# 2004, 1(1)(1) to (6); 2010, 1(2)(1) to (6), which the hosts of article 4 and 5 are measured by as well
LIMITS = {'obscene': (20, 100, 200, 10000, 200, 10000), 'child': (10, 50, 100, 5000, 100, 5000)}


def spread(c, kind, standard, kinds=KINDS):
    """How many times its figure each of the amounts of a kind reaches, the greatest first."""
    return sorted((c.n(f'{kind}-{name}') / limit for name, limit in zip(kinds, LIMITS[standard])), reverse=True)


def obscene_for_profit(c):
    if c.day < date(1997, 10, 1) or not c.since('2004-09-06'):
        return no_text('especially-serious')
    new, profit = c.since('2010-02-04'), c.yes('obscene-for-profit')
    hosted = c.yes('obscene-hosted')
    tiers = Tiers('basic', 'serious', 'especially-serious')

    def ranges(crime, times):
        tiers.also('basic', crime)
        tiers.also('serious', times >= 5)
        tiers.also('especially-serious', times >= 25)
    if profit and not hosted:
        first, second, *_ = spread(c, 'obscene', 'obscene')
        ranges(first >= 1 or second >= Fraction(1, 2) or c.yes('obscene-harm'), first)
        first, second, *_ = spread(c, 'child', 'child')
        if new:  # 1(3) multiplies item 7 too: two of them at half
            ranges(first >= 1 or second >= Fraction(1, 2) or c.yes('child-harm'), max(first, second * 2))
    if profit and hosted and not new:  # 2004, 1 and 2: whether letting others publish is spreading it does not say
        first, second, *_ = spread(c, 'obscene', 'obscene')
        spreads = c.clause('cn/fashi-2004-11 1(1)')
        tiers.said('basic', first >= 1 or second >= Fraction(1, 2) or c.yes('obscene-harm'), spreads)
        tiers.said('serious', first >= 5, spreads)
        tiers.said('especially-serious', first >= 25, spreads)
    if profit and hosted and new:  # article 4
        first, second, *_ = spread(c, 'obscene', 'child')
        ranges(first >= 5 or second >= 2 or c.yes('obscene-harm'), 0)
        tiers.also('serious', max(first, second * 2) >= 25)
        tiers.also('especially-serious', max(first, second * 2) >= 100)
    if profit:  # 2004, article 5: voice lines
        times = max(c.n('obscene-lines') / 100, c.n('obscene-line-gains') / WAN)
        ranges(times >= 1 or c.yes('obscene-line-harm'), times)
    if new and c.yes('obscene-site-known'):  # articles 6 and 7
        if c.yes('site-service-paid') or c.n('site-access-fees', 'site-collection-fees') > 0:  # 6: for a fee
            times = max(c.n('sites-served') / 5, c.n('site-access-fees') / (2 * WAN), c.n('site-collection-fees') / (5 * WAN))
            ranges(times >= 1 or c.yes('site-service-harm'), times)
        if profit:
            times = max(c.n('sites-funded') / 10, c.n('site-ads') / 20, c.n('sites-settled') / 10,
                        c.n('site-funds') / (5 * WAN), c.n('site-settlement-fees') / (2 * WAN))
            ranges(times >= 1 or c.yes('site-funding-harm'), times)
    return tiers.answer()


def obscene_not_for_profit(c):
    if c.day < date(1997, 10, 1) or not c.since('2004-09-06'):
        return no_text('serious')
    new, tiers = c.since('2010-02-04'), Tiers('serious')

    def reach(kind, standard, one, two):
        first, second, *_ = spread(c, kind, standard, KINDS[:5])
        tiers.also('serious', first >= one or second >= two or c.yes(kind + '-harm'))
    if not c.yes('obscene-for-profit'):
        if not c.yes('obscene-hosted'):
            reach('obscene', 'obscene', 2, 1)
            if new:
                reach('child', 'child', 2, 1)
        elif new:
            reach('obscene', 'child', 10, 5)
        else:  # 2004, 3: as above
            first, second, *_ = spread(c, 'obscene', 'obscene', KINDS[:5])
            tiers.said('serious', first >= 2 or second >= 1 or c.yes('obscene-harm'), c.clause('cn/fashi-2004-11 3(1)'))
    tiers.also('serious', new and c.yes('obscene-group') and (c.n('obscene-group-members') >= 30 or c.yes('obscene-group-harm')))
    return tiers.answer()


# ---- 397, 法释〔2012〕18号 ----------------------------------------------------------------------------------------------
def dereliction(c, act):
    if c.organization:
        return exactly(NONE)
    if c.day < date(1997, 10, 1):
        return no_text('especially-serious-favour')
    if not c.yes('state-organ-staff') or not c.yes(act):
        return exactly(NONE)
    if not c.since('2013-01-09'):
        return no_text('especially-serious-favour')
    dead, grave, light = c.n('duty-deaths'), c.n('duty-serious-injuries'), c.n('duty-light-injuries')

    def casualties(times):
        return (dead >= times or grave >= 3 * times or light >= 9 * times or (grave >= 2 * times and light >= 3 * times)
                or (grave >= times and light >= 6 * times))
    heavy = (casualties(1) or c.n('duty-loss') >= 30 * WAN or c.yes('duty-impact')
             or c.clause('cn/fashi-2012-18 1(1)(4)') is True)
    especially = (casualties(3) or c.n('duty-loss') >= 150 * WAN or (heavy and c.yes('duty-concealed'))
                  or c.yes('duty-impact-especially') or c.clause('cn/fashi-2012-18 1(2)(5)') is True)
    favour = c.yes('favouritism')
    return ladder(('heavy-loss', heavy), ('heavy-loss-favour', heavy and favour), ('especially-serious', especially),
                  ('especially-serious-favour', especially and favour))


OFFENCES = {'cn/293': provoking, 'cn/303-1': gambling, 'cn/303-2': gambling_house, 'cn/303-3': gambling_abroad,
            'cn/363': obscene_for_profit, 'cn/364-1': obscene_not_for_profit, 'cn/277-5': assaulting_police, 'cn/343-1': mining, 'cn/343-2': destructive_mining,
            'cn/397-abuse': lambda c: dereliction(c, 'abused-power'),
            'cn/397-neglect': lambda c: dereliction(c, 'neglected-duty')}
