"""The second reading of embezzlement and bribery, and of what company staff do: 法释〔2016〕9号."""
from datetime import date

from reading import NONE, exactly, ladder, no_text

SINCE = '2016-04-18'  # article 20
WAN = 10000
CORRUPT = 'cn/fashi-2016-9 '
# 1(2): (2) to (6) are common to both; 1(3) has three of its own
COMMON = ('corr-disciplined', 'corr-convicted', 'corr-illegal-use', 'corr-refuses', 'corr-impact')


def three_ranges(amount, graver):
    """Articles 1 to 3: each range by the amount, or by less with a circumstance."""
    def reach(by_amount, with_circumstance):
        return amount >= by_amount * WAN or (graver and amount >= with_circumstance * WAN)
    return [('large', reach(3, 1)), ('huge', reach(20, 10)), ('especially-huge', reach(300, 150))]


def embezzling(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(2015, 11, 1) or not c.since(SINCE):
        return no_text('gravest')
    amount = c.n('embezzled')
    rungs = three_ranges(amount, c.yes('emb-relief', *COMMON))
    return ladder(*rungs, ('gravest', amount >= 300 * WAN and c.clause(CORRUPT + '4(1)') is True))


def bribe_circumstance(c):
    return c.yes(*COMMON) or c.yes('bribe-extorted-repeatedly', 'bribe-public-loss', 'bribe-promotion')


def earlier_gifts(c):
    """15(2): what was taken before the request counts from 10,000 yuan on."""
    return c.n('gifts-before') if c.n('gifts-before') >= 1 * WAN else 0


def taking(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(2015, 11, 1) or not c.since(SINCE):
        return no_text('gravest')
    # 385(1): demanded, or a benefit for others, which 13(2) takes to be promised; 385(2): commissions kept
    element = (c.yes('bribe-demanded', 'benefit-others', 'kickbacks-kept')
               or (c.n('gifts-subordinates') >= 3 * WAN and c.yes('may-affect-duty')))
    if not element:
        return exactly(NONE)
    amount = c.n('bribe-taken') + earlier_gifts(c)
    return ladder(*three_ranges(amount, bribe_circumstance(c)),
                  ('gravest', amount >= 300 * WAN and c.clause(CORRUPT + '4(1)') is True))


def taking_by_influence(c):
    if c.organization or c.day < date(2009, 2, 28):
        return exactly(NONE)  # Amendment VII made the offence
    if not c.since(SINCE):
        return no_text('especially-huge')
    if not c.yes('benefit-others'):  # 388-1: for an undue benefit, demanded or not
        return exactly(NONE)
    return ladder(*three_ranges(c.n('influence-taken') + earlier_gifts(c), bribe_circumstance(c)))


def misusing(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(1997, 10, 1) or not c.since(SINCE):
        return no_text('huge')
    misused, relief, kept = c.n('misused'), c.n('misused-relief'), c.n('misused-unreturned')
    basic = serious = huge = False

    def use(crime, grave, part, most, clause):
        nonlocal basic, serious, huge
        basic = basic or misused >= crime * WAN
        serious = (serious or misused >= grave * WAN or relief >= part * WAN or kept >= part * WAN
                   or (basic and c.clause(CORRUPT + clause) is True))  # 384: serious circumstances of the crime
        huge = huge or (misused >= most * WAN and kept > 0)  # 384: a huge amount not given back
    if c.yes('misused-illegal'):
        use(3, 100, 50, 300, '5(1)(4)')
    if c.yes('misused-profit') or c.n('misused-months') > 3:
        use(5, 200, 100, 500, '6(1)(4)')
    return ladder(('basic', basic), ('serious', serious), ('huge', huge))


def giving_ranges(c, amount):
    """Articles 7 to 9."""
    five = (c.n('bribed-persons') >= 3
            or c.yes('bribe-from-crime', 'bribe-for-promotion', 'bribe-supervisors', 'bribe-justice'))
    loss = c.n('bribe-loss')
    crime = amount >= 3 * WAN or (amount >= 1 * WAN and (five or loss >= 50 * WAN))
    committed = crime or loss >= 100 * WAN  # 8(1), 9(1): of who commits the crime (8(2) asks for the loss alone)
    return ladder(
        ('basic', crime),
        ('serious', amount >= 100 * WAN or (five and amount >= 50 * WAN) or loss >= 100 * WAN
         or (committed and c.clause(CORRUPT + '8(1)(3)') is True)),
        ('grave', amount >= 500 * WAN or (five and amount >= 250 * WAN) or loss >= 500 * WAN
         or (committed and c.clause(CORRUPT + '9(1)(3)') is True)))


def giving(c):
    if c.organization:
        return exactly(NONE)  # article 393 is another offence
    if c.day < date(2015, 11, 1) or not c.since(SINCE):
        return no_text('grave')
    return giving_ranges(c, c.n('bribe-given'))


def giving_to_influence(c):
    if c.day < date(2015, 11, 1):
        return exactly(NONE)  # Amendment IX made the offence
    if c.organization:  # 390-1(2): one range
        return ladder(('basic', c.n('influence-given') >= 20 * WAN)) if c.since(SINCE) else (NONE, 'basic')
    if not c.since(SINCE):
        return no_text('grave')
    return giving_ranges(c, c.n('influence-given'))


# ---- article 11: staff of companies --------------------------------------------------------------------------------------
def company_staff(c, large, huge, clause=None):
    """Two ranges by amount; of the third nobody has said where it begins."""
    if c.organization:
        return exactly(NONE)
    if c.day < date(2021, 3, 1) or not c.since(SINCE) or c.since('2022-05-15'):
        return no_text('especially-huge')
    floor, ceiling = ladder(('large', large), ('huge', huge))
    if huge:
        word = c.clause(CORRUPT + clause)
        floor = 'especially-huge' if word is True else floor
        ceiling = 'especially-huge' if word is not False else ceiling
    return floor, ceiling


def company_taking(c):
    # 163(1): a benefit for others, whether demanded or taken; 163(2): commissions kept
    can, amount = c.yes('benefit-others', 'kickbacks-kept'), c.n('company-taken')
    return company_staff(c, can and amount >= 2 * 3 * WAN, can and amount >= 5 * 20 * WAN, '11(1):especially-huge')


def company_embezzling(c):
    amount = c.n('company-embezzled')
    return company_staff(c, amount >= 2 * 3 * WAN, amount >= 5 * 20 * WAN, '11(1):especially-huge')


def company_misusing(c):
    amount, unlawful = c.n('company-misused'), c.yes('misused-illegal')
    other = c.yes('misused-profit') or c.n('misused-months') > 3
    return company_staff(c, (unlawful and amount >= 2 * 3 * WAN) or (other and amount >= 2 * 5 * WAN),
                         (unlawful and amount >= 2 * 100 * WAN) or (other and amount >= 2 * 200 * WAN),
                         '11(2):especially-huge')


def company_giving(c):
    if c.day < date(2015, 11, 1) or not c.since(SINCE) or c.since('2022-05-15'):
        return no_text('huge')
    amount = c.n('company-given')
    return ladder(('large', amount >= 2 * 3 * WAN), ('huge', amount >= 2 * 100 * WAN))


OFFENCES = {'cn/163': company_taking, 'cn/164': company_giving, 'cn/271': company_embezzling, 'cn/272': company_misusing,
            'cn/382': embezzling, 'cn/384': misusing, 'cn/385': taking, 'cn/388-1': taking_by_influence, 'cn/389': giving,
            'cn/390-1': giving_to_influence}
