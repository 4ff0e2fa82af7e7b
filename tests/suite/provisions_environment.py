"""The second reading of the environment: the forests, 法释〔2023〕8号, and pollution, 法释〔2023〕7号."""
from datetime import date
from fractions import Fraction

from reading import NONE, Tiers, by_word, exactly, ladder, no_text

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
        pairs = [one + two / 2 for one in (first, first_volume) for two in (second, second_volume)]
        tiers.also(tier, max(pairs) >= times or c.n('forest-plants-value') >= value * WAN)
        mixed = (first > 0 and second_volume > 0) or (first_volume > 0 and second > 0)
        whole = first + first_volume + (second + second_volume) / 2 >= times
        tiers.said(tier, mixed and whole, c.clause(FOREST + item))  # whether what is counted and what is measured are different plants
        tiers.said(tier, c.yes('ancient-trees'), c.clause(FOREST + '2(3):' + tier))  # 2(3): by species, age and value
    tiers.also('serious', c.clause(FOREST + '2(2)(5)') is True)
    return tiers.answer()


def twice(c, sanctioned, years):
    """Sanctioned twice or more, the first within so many years before."""
    return len([day for day in c.days(sanctioned) if c.at_most_before(day, years)]) >= 2


def farmland(c):
    if c.day < date(2001, 8, 31) or (c.since('2005-12-30') and not c.since(SINCE)):
        return no_text('large')
    tiers = Tiers('large')
    welfare, commercial = c.n('welfare-forest-occupied'), c.n('commercial-forest-occupied')
    needed = Fraction(1, 2) if twice(c, 'land-sanctioned', 2) else 1
    if c.since(SINCE):
        tiers.also('large', welfare / 5 + commercial / 10 >= needed)
    else:  # nothing in force has figures
        tiers.said('large', welfare + commercial > 0, c.clause('cn/xingfa 342(1)'))
    tiers.said('large', c.yes('farmland-occupied'), c.clause('cn/xingfa 342(2)'))  # land other than forest: no figure is held
    return tiers.answer()


# ---- 338, 339, 229, 法释〔2023〕7号 --------------------------------------------------------------------------------------
WASTE = 'cn/fashi-2023-7 '


def harm(c):
    """2(5) to 2(10)."""
    return (c.n('water-cut-county') >= 12 or c.n('farmland-lost', 'welfare-forest-lost') >= 10 or c.n('other-farmland-lost') >= 20
            or c.n('other-land-lost') >= 50 or c.n('timber-killed') >= 50 or c.n('saplings-killed') >= 2500
            or c.n('evacuated') >= 5000 or c.n('poisoned') >= 30 or c.n('heavy-injured') >= 1 or c.n('light-injured') >= 3)


def polluting(c):
    if c.day < date(2021, 3, 1):
        return no_text('serious' if c.day >= date(2011, 5, 1) else 'top')
    if not c.since(SINCE):
        return no_text('top')
    area, river = c.yes('protected-area-toxic'), c.yes('river-toxic')
    waste, amount = c.n('hazardous-waste'), max(c.n('gains'), c.n('property-damage'))
    toxic = (area or river or c.yes('toxic-act', 'covert-discharge')
             or waste > 0 or c.n('lead-excess', 'nickel-excess') > 0)  # 17: hazardous waste, and heavy metal above the standards
    if not (toxic or c.yes('pollution-act', 'data-tampering', 'smog-act')):
        return exactly(NONE)
    polluted = (area or waste >= 3 or c.n('lead-excess') >= 3 or c.n('nickel-excess') >= 10 or c.yes('covert-discharge', 'data-tampering')
                or (c.yes('smog-act') and twice(c, 'smog-sanctioned', 2))
                or (toxic and twice(c, 'toxic-sanctioned', 2))
                or amount >= 30 * WAN or c.n('water-cut-town') >= 12 or c.clause(WASTE + '1(1)(11)') is True)
    serious = ((area and c.yes('area-degraded')) or (river and c.yes('river-degraded')) or waste >= 100 or amount >= 100 * WAN
               or harm(c) or c.clause(WASTE + '2(1)(11)') is True)
    top = ((area and (c.n('water-cut-city') >= 12 or c.yes('ecosystem-collapsed', 'species-destroyed')
                      or c.clause(WASTE + '3(1)(1)(4)') is True))
           or (river and (c.yes('river-collapsed', 'river-species-destroyed') or c.clause(WASTE + '3(1)(2)(3)') is True))
           or c.n('farmland-lost') >= 50 or c.n('heavy-injured') >= 3 or c.n('disabled-dead') >= 1)
    return ladder(('polluting', polluted), ('serious', serious), ('top', top))


def imported_waste(c):
    if c.day < date(1997, 10, 1):
        return no_text('especially')
    done = c.yes('imported-waste')
    if c.since(SINCE):
        tiers = Tiers('basic', 'grave', 'especially')
        grave = c.n('property-damage') >= 100 * WAN or harm(c) or c.clause(WASTE + '4(1)(3)') is True
        tiers.also('basic', done)
        tiers.also('grave', done and grave)
        tiers.said('especially', done and grave, c.clause('cn/xingfa 339(1):especially'))
        return tiers.answer()
    tiers = Tiers('basic', 'grave', 'especially')
    tiers.also('basic', done)
    for tier in ('grave', 'especially'):  # a person alone; from 2006-07-28 on documents that are not held
        tiers.said(tier, done, c.clause('cn/xingfa 339(1):' + tier))
    floor, ceiling = tiers.answer()
    return floor, 'especially' if c.since('2006-07-28') else ceiling


def unlicensed_import(c):
    if c.day < date(1997, 10, 1):
        return no_text('especially')
    tiers = Tiers('grave', 'especially')
    tiers.said('grave', c.yes('unlicensed-import'), c.clause('cn/xingfa 339(2):grave'))  # no document has figures
    tiers.said('especially', c.yes('unlicensed-import'), c.clause('cn/xingfa 339(2):especially'))
    return tiers.answer()


def certificates(c):
    """229(1): of safety 法释〔2022〕19号, 7, of the environment 法释〔2023〕7号, 10; of the rest a person answers."""
    if c.day < date(2021, 3, 1):
        return no_text('especially')
    tiers, given = Tiers('serious', 'especially'), c.yes('false-certificate')
    if not c.since('2022-12-19'):
        return by_word(c, given, 'cn/xingfa 229(1)', 'serious', 'especially')
    safety, environment = c.yes('safety-certifier'), c.since(SINCE) and c.yes('environment-certifier')
    if environment:
        tiers.also('serious', given and (c.n('gains') >= 30 * WAN or twice(c, 'certificate-sanctioned', 2)
                                         or c.clause(WASTE + '10(1)(3)') is True))
        tiers.also('especially', given and c.yes('public-safety-project'))
    if safety:
        said = 'cn/fashi-2022-19 '
        tiers.also('serious', given and (c.n('safety-dead') >= 1 or c.n('safety-heavy') >= 3 or c.n('safety-loss') >= 50 * WAN
                                         or c.n('gains') >= 10 * WAN or twice(c, 'certificate-sanctioned', 2)
                                         or c.clause(said + '7(1)(5)') is True))
        tiers.also('especially', given and c.yes('safety-project')
                   and (c.n('safety-dead') >= 3 or c.n('safety-heavy') >= 10 or c.n('safety-loss') >= 500 * WAN
                        or c.clause(said + '7(2)(3)') is True))
    if not safety and not environment:
        tiers.said('serious', given, c.clause('cn/xingfa 229(1):serious'))
        tiers.said('especially', given, c.clause('cn/xingfa 229(1):especially'))
    return tiers.answer()


OFFENCES = {'cn/344': plants, 'cn/345-1': stealing_timber, 'cn/345-2': overcutting, 'cn/345-3': buying_timber, 'cn/342': farmland,
            'cn/338': polluting, 'cn/339-1': imported_waste, 'cn/339-2': unlicensed_import, 'cn/229-1': certificates}
