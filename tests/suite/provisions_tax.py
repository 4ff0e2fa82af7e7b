"""The second reading of taxes and invoices: 法释〔2024〕4号."""
from datetime import date
from fractions import Fraction

from reading import NONE, Tiers, by_word, exactly, ladder, no_text

WAN = 10000
TAX = 'cn/fashi-2024-4 '
SINCE = '2024-03-20'  # what came before is not held


def before(c, day):
    return c.day < day or not c.since(SINCE)


def again(c, convicted, sanctioned):
    """Within five years convicted, or sanctioned twice or more."""
    return c.within(convicted, 5) or len([day for day in c.days(sanctioned) if c.at_most_before(day, 5)]) >= 2


def evasion(c):
    if before(c, date(2009, 2, 28)):
        return no_text('huge')
    # 4(4): each year by itself; where the years are not listed, the one with the highest share
    listed = [(act.get('evaded-top-year', 0), act.get('due-top-year', 0)) for act in c.acts.values()]
    years = listed or [(c.n('evaded-top-year'), c.n('due-top-year'))]
    evaded = max(c.n('evaded'), sum(year for year, _ in years))  # all years are never less than one
    withheld = c.n('withheld-unpaid')

    def share(part):  # the highest of all years
        return any(due > 0 and year >= part * due for year, due in years)
    crime = any(year >= 10 * WAN and due > 0 and year * 10 >= due for year, due in years) or c.yes('evaded-other-year')
    spared = c.yes('no-tax-notice') or (c.yes('tax-settled') and not again(c, 'evasion-convicted', 'evasion-sanctioned'))  # 3
    payer = crime and not spared
    return ladder(('large', withheld >= 10 * WAN or (payer and evaded >= 10 * WAN)),
                  ('huge', withheld >= 50 * WAN or (payer and evaded >= 50 * WAN and share(Fraction(3, 10)))))


def resisting(c):
    if c.organization:  # 211 does not name it
        return exactly(NONE)
    if c.day < date(1997, 10, 1):
        return no_text('serious')
    if c.since('2002-11-07') and not c.since(SINCE):  # not held
        return 'basic' if c.yes('tax-resisted') else NONE, 'serious'
    if not c.yes('tax-resisted'):
        return exactly(NONE)
    if not c.since(SINCE):
        word = c.clause('cn/xingfa 202(1)')
        return 'serious' if word else 'basic', 'basic' if word is False else 'serious'
    return ladder(('basic', True), ('serious', c.yes('resistance-leader', 'resistance-injury') or c.clause(TAX + '5(1)(3)') is True))


def arrears(c):
    if c.day < date(1997, 10, 1):
        return no_text('huge')
    amount = c.n('unrecoverable-arrears')
    return ladder(('basic', amount >= WAN), ('huge', amount >= 10 * WAN))


def refund(c):
    if c.day >= date(1997, 10, 1) and not c.since('2002-09-23'):
        return by_word(c, c.n('refund', 'refund-lost') > 0, 'cn/xingfa 204(1)', 'large', 'huge', 'especially-huge')
    if before(c, date(1997, 10, 1)):
        return no_text('especially-huge')
    amount, lost, claims = c.n('refund'), c.n('refund-lost'), c.n('refund-claims')
    prior = again(c, 'refund-convicted', 'refund-sanctioned')
    return ladder(('large', amount >= 10 * WAN),
                  ('huge', amount >= 50 * WAN or ((claims >= 3 or prior) and amount >= 30 * WAN) or lost >= 30 * WAN
                   or c.clause(TAX + '8(2)(4)') is True),
                  ('especially-huge', amount >= 500 * WAN or lost >= 300 * WAN or c.clause(TAX + '8(3)(4)') is True
                   or ((claims >= 5 or c.yes('refund-business') or prior) and amount >= 300 * WAN)))


def false_vat(c):
    if before(c, date(2011, 5, 1)):
        return no_text('huge')
    if c.yes('vat-harmless'):  # 10(2)
        return exactly(NONE)
    tax = max(c.n('vat-in'), c.n('vat-out')) + c.n('vat-alone')  # 11(4)
    prior, lost = again(c, 'vat-convicted', 'vat-sanctioned'), c.n('vat-lost')
    return ladder(('basic', tax >= 10 * WAN),
                  ('large', tax >= 50 * WAN or lost >= 30 * WAN or (prior and tax >= 30 * WAN) or c.clause(TAX + '11(2)(3)') is True),
                  ('huge', tax >= 500 * WAN or lost >= 300 * WAN or (prior and tax >= 300 * WAN)
                   or c.clause(TAX + '11(3)(3)') is True))


def false_others(c):
    if c.day < date(2011, 5, 1):
        return exactly(NONE)  # Amendment VIII made the offence
    if not c.since(SINCE):
        return by_word(c, c.n('face-value', 'face-copies') > 0, 'cn/xingfa 205-1(1)', 'serious', 'especially')
    face, copies, prior = c.n('face-value'), c.n('face-copies'), again(c, 'vat-convicted', 'vat-sanctioned')

    def reach(times):
        def at(part):  # 13(1)(3) speaks of the face value alone
            return face >= part * 50 * times * WAN or (copies >= 100 * times and face >= part * 30 * times * WAN)
        return at(1) or (prior and at(Fraction(3, 5)))
    return ladder(('serious', reach(1)), ('especially', reach(5)))


def several(amount, copies, alone, number, together):
    """So much alone, or so many copies and less."""
    return amount >= alone * WAN or (copies >= number and amount >= together * WAN)


def forging(c):
    if before(c, date(2011, 5, 1)):
        return no_text('huge')
    tax, copies, gains = c.n('vat-face-tax'), c.n('vat-copies'), c.n('gains')
    prior = again(c, 'forgery-convicted', 'forgery-sanctioned')
    return ladder(('basic', several(tax, copies, 10, 10, 6) or gains >= WAN),
                  ('large', several(tax, copies, 50, 50, 30) or (prior and (several(tax, copies, 30, 50, 18) or gains >= 5 * WAN))),
                  ('huge', several(tax, copies, 500, 500, 300)
                   or (prior and (several(tax, copies, 300, 500, 180) or gains >= 50 * WAN))))


def selling(c):
    if before(c, date(1997, 10, 1)):
        return no_text('huge')
    tax, copies = c.n('vat-face-tax'), c.n('vat-copies')
    return ladder(('basic', several(tax, copies, 10, 10, 6) or c.n('gains') >= WAN),
                  ('large', several(tax, copies, 50, 50, 30)), ('huge', several(tax, copies, 500, 500, 300)))


def buying(c):
    if before(c, date(1997, 10, 1)):
        return no_text('basic')
    tax, copies = c.n('bought-real-tax', 'bought-fake-tax'), c.n('bought-real-copies', 'bought-fake-copies')
    return ladder(('basic', several(tax, copies, 20, 20, 10)))


def deductible(c):
    if before(c, date(1997, 10, 1)):
        return no_text('especially-huge')
    tax, copies = c.n('deductible-tax'), c.n('deductible-copies')
    return ladder(('basic', several(tax, copies, 10, 10, 6) or c.n('gains') >= WAN),
                  ('huge', several(tax, copies, 50, 50, 30)), ('especially-huge', several(tax, copies, 500, 500, 300)))


def plain(c):
    if before(c, date(1997, 10, 1)):
        return no_text('serious')
    face, copies, gains = c.n('plain-face'), c.n('plain-copies'), c.n('gains')
    return ladder(('basic', several(face, copies, 50, 100, 30) or gains >= WAN),
                  ('serious', several(face, copies, 250, 500, 150) or gains >= 5 * WAN))


def holding(c):
    if c.day < date(2011, 5, 1):
        return exactly(NONE)  # Amendment VIII made the offence
    if not c.since(SINCE):
        held = c.n('held-vat-tax', 'held-vat-copies', 'held-plain-face', 'held-plain-copies') > 0
        return by_word(c, held, 'cn/xingfa 210-1(1)', 'large', 'huge')
    tiers = Tiers('large', 'huge')
    for tier, times in (('large', 1), ('huge', 5)):
        tiers.also(tier, several(c.n('held-vat-tax'), c.n('held-vat-copies'), 50 * times, 50 * times, 25 * times)
                   or several(c.n('held-plain-face'), c.n('held-plain-copies'), 100 * times, 100 * times, 50 * times))
    return tiers.answer()


OFFENCES = {'cn/201': evasion, 'cn/202': resisting, 'cn/203': arrears, 'cn/204': refund, 'cn/205': false_vat, 'cn/205-1': false_others,
            'cn/206': forging, 'cn/207': selling, 'cn/208': buying, 'cn/209-1': deductible, 'cn/209-2': plain,
            'cn/209-3': deductible, 'cn/209-4': plain, 'cn/210-1': holding}
