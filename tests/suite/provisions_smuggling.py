"""The second reading of smuggling: 法释〔2014〕10号."""
from datetime import date

from reading import Tiers, by_word, exactly, ladder, no_text

WAN = 10000
SMUGGLING = 'cn/fashi-2014-10 '
SINCE = '2014-09-10'  # what came before is not held


def graver(c, *more):
    """What nearly each article names: the ringleader, special vehicles, and what it adds of its own."""
    return c.yes('sm-ringleader', 'sm-vehicle', *more)


def alike(c, item):
    """等情形: a person may find another circumstance like those that the item lists."""
    return c.clause(SMUGGLING + item) is True


def beyond(c, *limits):
    """Whether one of these amounts reaches its limit."""
    return any(c.n(fact) >= limit for fact, limit in limits)


def some(c, *facts):
    return any(c.n(fact) > 0 for fact in facts)


def arms(c):
    if c.day < date(2011, 5, 1) or not c.since(SINCE):
        return no_text('grave')
    def by(worse, pellets, bullets, small, large, mass, powder=0, air=0):
        """Article 1 of what there is of each."""
        minor = air >= 2 or pellets >= 500 or bullets >= 10 or 0 < small  # 1(1)(1), (2), (4)
        basic = powder >= 1 or air >= 5 or pellets >= 2500 or bullets >= 50 or small >= 5 or 0 < large  # 1(2)(1)-(3)
        grave = powder >= 2 or air >= 10 or pellets >= 12500 or bullets >= 250 or small >= 10 or large >= 5 or mass >= 1
        below = air > 0 or powder > 0 or pellets > 0 or bullets > 0  # 1(1)(3)
        return [minor or (worse[0] and below), basic or (worse[1] and minor), grave or (worse[2] and basic)]
    worse = [graver(c, 'sm-arms-used') or alike(c, item) for item in ('1(1)(3)', '1(2)(4)', '1(3)(4)')]
    whole = by(worse, c.n('pellets'), c.n('bullets'), c.n('shells-small'), c.n('shells-large'), c.n('shells-mass'),
               c.n('gun-powder') + c.n('gun-parts') / 30, c.n('gun-air') + c.n('gun-parts-air') / 30)  # 3: thirty parts are one gun
    heads = by([False] * 3, *(c.n(kind) / 5 for kind in ('pellet-casings', 'bullet-casings', 'shell-casings-small', 'shell-casings-large',
                                            'shell-casings-mass')))  # 4: five times the numbers, these alone
    reached = [a or b for a, b in zip(whole, heads)]
    return ladder(*zip(('minor', 'basic', 'grave'), reached))


def money(c):
    if c.day < date(2011, 5, 1) or not c.since(SINCE):
        return no_text('grave')
    face, notes, market = c.n('fake-money'), c.n('fake-notes'), c.yes('fake-in-market')
    minor = face >= 2000 or notes >= 200
    basic = face >= 2 * WAN or notes >= 2000
    return ladder(('minor', minor), ('basic', basic or (minor and (market or alike(c, '6(2)(2)')))),
                  ('grave', face >= 20 * WAN or notes >= 2 * WAN or (basic and (graver(c, 'fake-in-market') or alike(c, '6(3)(2)')))))


def relics(c):
    if c.day < date(2011, 5, 1) or not c.since(SINCE):
        return no_text('grave')
    first, second, third, damaged = c.n('sm-relic-1'), c.n('sm-relic-2'), c.n('sm-relic-3'), c.yes('sm-relic-damaged')
    if c.since('2016-01-01'):  # 法释〔2015〕23号, 1 and 13: the grade or the value, five of one grade being one of the next
        worth, five = c.n('sm-relic-value'), not c.yes('relics-unequal')
        return ladder(('minor', third >= 1 or worth >= 5 * WAN),
                      ('basic', second >= 1 or worth >= 20 * WAN or (five and third // 5 >= 1)),
                      ('grave', first >= 1 or worth >= 100 * WAN or (five and (second + third // 5) // 5 >= 1)))
    basic = second >= 1 or third >= 3
    return ladder(('minor', third >= 1), ('basic', basic or (third >= 1 and (damaged or alike(c, '8(2)(2)')))),
                  ('grave', first >= 1 or second >= 3 or third >= 9 or (basic and (graver(c, 'sm-relic-damaged') or alike(c, '8(3)(2)')))))


ANIMALS = ('animals', 'animals-one', 'animals-two', 'animals-dead')  # where one of these is found there are animals, which have a value


def animals(c):
    if c.day < date(2011, 5, 1) or not c.since(SINCE):
        return no_text('grave')
    products, dead = c.n('animal-products'), c.yes('animals-dead')
    if c.since('2022-04-09'):  # 法释〔2022〕12号, 2: what animals and products are worth
        least, most = (products + worth for worth in c.span('animals-worth', there=any(c.facts.get(name) in ('yes', 'unknown') for name in ANIMALS)))
        tiers = Tiers('minor', 'basic', 'grave')
        for tier, limit in (('minor', 2 * WAN), ('basic', 20 * WAN), ('grave', 200 * WAN)):
            tiers.also(tier, least >= limit)
            tiers.said(tier, most >= limit, None)
        return tiers.answer()
    one, two = c.yes('animals-one', 'animals-two'), c.yes('animals-two')
    some_animals = c.yes('animals') or one
    return ladder(('minor', some_animals or products > 0),
                  ('basic', one or products >= 20 * WAN or dead or (some_animals and alike(c, '9(2)(3)'))),
                  ('grave', two or products >= 100 * WAN or (one and (graver(c, 'animals-dead') or alike(c, '9(3)(3)')))))


# 11(1)(1)-(6): from where on, and from where on it is more than that
GOODS = (('plants-1', 5, 25), ('plants-2', 10, 50), ('plants-value', 20 * WAN, 100 * WAN), ('fossils-key', 1, 10),
         ('fossils-general', 10, 50), ('toxic', 1, 5), ('toxic-value', 2 * WAN, 10 * WAN), ('epidemic', 5, 25),
         ('epidemic-value', 5 * WAN, 25 * WAN), ('charcoal', 10, 50), ('charcoal-value', 10 * WAN, 50 * WAN),
         ('banned-other', 20, 100), ('banned-other-value', 20 * WAN, 100 * WAN))


def goods(c):
    if c.day < date(2009, 2, 28) or not c.since(SINCE):
        return no_text('serious')
    reached = beyond(c, *((fact, least) for fact, least, _ in GOODS))
    over = beyond(c, *((fact, most) for fact, _, most in GOODS))
    worse = graver(c, 'sm-pollution', 'sm-disease')
    smuggled = c.yes('sm-goods') or some(c, *(fact for fact, _, _ in GOODS))
    return ladder(('basic', reached or (smuggled and (worse or alike(c, '11(1)(7)')))),
                  ('serious', over or (reached and (worse or alike(c, '11(2)(2)')))))


def obscene(c):
    if c.day >= date(1997, 10, 1) and not c.since('2000-10-08'):
        return by_word(c, c.yes('smuggled-obscene-purpose'), 'cn/xingfa 152(1)', 'minor', 'basic', 'serious')
    if c.day < date(1997, 10, 1) or not c.since(SINCE):
        return no_text('serious')
    if not c.yes('smuggled-obscene-purpose'):
        return exactly('none')
    times = max(c.n('smuggled-obscene-video') / 100, c.n('smuggled-obscene-audio') / 200,
                c.n('smuggled-obscene-books') / 200, c.n('smuggled-obscene-photos') / 1000)  # of the upper end of 13(1)
    basic = times >= 1 or c.clause(SMUGGLING + '13(2)') is True  # of other articles a person says what is comparable
    return ladder(('minor', 2 * times >= 1 or c.clause(SMUGGLING + '13(1)(5)') is True), ('basic', basic),
                  ('serious', times >= 5 or (basic and graver(c)) or c.clause(SMUGGLING + '13(3)') is True))


WASTE = (('waste-dangerous', 1, 5), ('waste-plain', 5, 25), ('waste-restricted', 20, 100))


def waste(c):
    if c.day < date(2002, 12, 28) or not c.since(SINCE):
        return no_text('grave')
    reached = beyond(c, *((fact, least) for fact, least, _ in WASTE))
    over = beyond(c, *((fact, most) for fact, _, most in WASTE))
    worse, any_waste = graver(c, 'sm-pollution', 'waste-grave'), some(c, *(fact for fact, _, _ in WASTE))
    return ladder(('serious', reached or (any_waste and (worse or alike(c, '14(1)(4)')))),
                  ('grave', over or (reached and (worse or alike(c, '14(2)(2)'))) or (any_waste and c.yes('waste-grave'))))


def ordinary_goods(c):
    if c.day < date(2011, 5, 1) or not c.since(SINCE):
        return no_text('especially-huge')
    duty = c.n('duty-evaded')
    again = duty > 0 and len([day for day in c.days('sm-sanctioned') if c.at_most_before(day, 1)]) >= 2  # 17
    if c.organization:  # 24(2)
        return ladder(('large', duty >= 20 * WAN or again), ('huge', duty >= 100 * WAN), ('especially-huge', duty >= 500 * WAN))
    worse = graver(c, 'sm-bribed', 'sm-minors', 'sm-mob')  # 16(2)
    return ladder(('large', duty >= 10 * WAN or again), ('huge', duty >= 50 * WAN or (worse and duty >= 30 * WAN)),
                  ('especially-huge', duty >= 250 * WAN or (worse and duty >= 150 * WAN)))


OFFENCES = {'cn/151-arms': arms, 'cn/151-money': money, 'cn/151-relics': relics, 'cn/151-animals': animals, 'cn/151-goods': goods,
            'cn/152-obscene': obscene, 'cn/152-waste': waste, 'cn/153': ordinary_goods}
