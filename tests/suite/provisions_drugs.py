"""The second reading of drugs: 法释〔2016〕8号 and articles 347 to 355."""
from datetime import date
from fractions import Fraction

from reading import NONE, Tiers, exactly, ladder, no_text

WAN = 10000
DRUGS = 'cn/fashi-2016-8 '
SINCE = '2016-04-11'  # what came before is not held
KILO = 1000

# 347(2)(1) and article 1: what is a large quantity, in grams; article 2 and 347(3): a fifth of it is relatively large
STATUTE = {'opium': KILO, 'heroin': 50, 'methamphetamine': 50}
LARGE = {**STATUTE, 'cocaine': 50, 'mdma': 100, 'morphine': 100, 'fentanyl': 125, 'methcathinone': 200,
         'dihydroetorphine': Fraction(1, 100), 'pethidine': 250, 'ketamine': 500, 'methadone': KILO, 'tramadol': 2 * KILO,
         'ghb': 2 * KILO, 'hash-oil': 5 * KILO, 'hash-resin': 10 * KILO, 'cannabis': 150 * KILO, 'codeine': 5 * KILO,
         'buprenorphine': 5 * KILO, 'triazolam': 50 * KILO, 'methaqualone': 50 * KILO, 'alprazolam': 100 * KILO, 'khat': 100 * KILO,
         'caffeine': 200 * KILO, 'poppy-shell': 200 * KILO, 'barbital': 250 * KILO, 'phenobarbital': 250 * KILO,
         'caffeine-benzoate': 250 * KILO, 'nimetazepam': 250 * KILO, 'chlordiazepoxide': 500 * KILO, 'estazolam': 500 * KILO,
         'diazepam': 500 * KILO, 'bromazepam': 500 * KILO}

# 7(1): from where on the circumstances are considerable, in kilograms; five times as much is the upper end
PRECURSORS = {1: ('ephedrine', 'pseudoephedrine', 'racephedrine'),
              2: ('p2p', 'bromo-p2p', 'mdp2p', 'hydroxylimine'),
              4: ('oxo-phenylbutanenitrile', 'chlorophenyl-cyclopentyl-ketone', 'norephedrine', 'methylephedrine'),
              10: ('acetic-anhydride',),
              20: ('ephedra-extract', 'ephedra-powder', 'piperonal', 'safrole', 'sassafras-oil', 'isosafrole', 'lysergic-acid',
                   'ergotamine', 'ergometrine', 'phenylacetic-acid'),
              50: ('acetylanthranilic-acid', 'anthranilic-acid', 'chloroform', 'ether', 'piperidine'),
              100: ('toluene', 'acetone', 'butanone', 'permanganate', 'sulphuric-acid', 'hydrochloric-acid')}


def share(c, limits=LARGE):
    """The greatest share that one substance has of its large quantity."""
    return max(c.n(drug) / limit for drug, limit in limits.items())


def found(c, *items):
    return any(c.clause(DRUGS + item) is True for item in items)


def before(c, floor, top, from_tier=None, open_to=None, clause='347(4)'):
    """The statute's own figures: alone until a document of 2000 that is not held; serious circumstances it does not explain."""
    if c.since('2000-06-10'):
        return floor, top
    said = c.clause('cn/xingfa ' + clause) if floor == from_tier else False
    return open_to if said else floor, open_to if said is not False else floor


def in_other_words(c, answer, tiers, words):
    """The same where there is something that the article has no figure for: what a person found of those words too."""
    floor, ceiling = answer
    names = (NONE, *tiers)
    for tier, clause in words:
        said = c.clause('cn/xingfa ' + clause)
        floor = max(floor, tier, key=names.index) if said else floor
        ceiling = max(ceiling, tier, key=names.index) if said is not False else ceiling
    return floor, ceiling


def other_drugs(c):
    return any(c.n(drug) > 0 for drug in LARGE if drug not in STATUTE)


def trafficking(c):
    if c.day < date(1997, 10, 1):
        return no_text('huge')
    selling = c.yes('drug-many', 'drug-sold-in-custody', 'drug-sold-to-students', 'drug-vulnerable')
    done = c.yes('drug-trafficking') or selling or share(c) > 0  # whatever the quantity: that of a charge of 347 is what was smuggled, sold ...
    head = c.yes('drug-ringleader', 'drug-armed', 'drug-international')
    resisted = c.yes('drug-resisted') and c.clause('cn/xingfa 347(2)(4)') is True
    statute = ladder(('little', done), ('large', share(c, STATUTE) >= Fraction(1, 5)),
                     ('huge', share(c, STATUTE) >= 1 or head or resisted))
    if not c.since(SINCE):
        answer = before(c, statute[0], 'huge', 'little', 'serious')
        if c.since('2000-06-10') or not other_drugs(c):
            return answer
        return in_other_words(c, answer, ('little', 'serious', 'large', 'huge'), (('large', '347(3)'), ('huge', '347(2)')))
    resisted = resisted or (c.yes('drug-resisted') and (c.yes('drug-resisted-harm') or found(c, '3(2)')))
    return ladder(('little', done), ('serious', done and (selling or c.yes('drug-official') or found(c, '4(1)(6)'))),
                  ('large', share(c) >= Fraction(1, 5) or found(c, '2(1)(17)')),
                  ('huge', share(c) >= 1 or found(c, '1(1)(17)') or head or resisted))


def possession(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(1997, 10, 1):
        return no_text('huge')
    statute = ladder(('large', share(c, STATUTE) >= Fraction(1, 5)), ('huge', share(c, STATUTE) >= 1))
    if not c.since(SINCE):
        answer = before(c, statute[0], 'huge', 'large', 'serious', '348(1)')
        if c.since('2000-06-10') and statute[0] == 'large' and c.clause('cn/xingfa 348(1)'):
            return 'serious', 'huge'
        if c.since('2000-06-10') or not other_drugs(c):
            return answer
        words = [('large', '348(1):large'), ('huge', '348(1):huge')]
        large = c.clause('cn/xingfa 348(1):large')
        if large is not False and not (large is None and c.clause('cn/xingfa 348(1):serious')):
            words.append(('serious', '348(1):serious'))  # of what is a relatively large quantity; what is serious no document says
        return in_other_words(c, answer, ('large', 'serious', 'huge'), words)
    large = share(c) >= Fraction(1, 5) or found(c, '2(1)(17)')
    worse = c.yes('possessed-in-custody', 'possessed-through-minors', 'drug-official') or found(c, '5(1)(4)')
    return ladder(('large', large), ('serious', large and worse), ('huge', share(c) >= 1 or found(c, '1(1)(17)')))


def without_document(c, done, clause):
    """The act is the crime; whether its circumstances are serious a person says."""
    tiers = Tiers('basic', 'serious')
    tiers.also('basic', done)
    tiers.said('serious', done, c.clause(clause + ':serious'))
    return tiers.answer()


SENTENCES = ('不满十五年有期徒刑', '十五年有期徒刑', '无期徒刑', '死刑')


def shielding(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(1997, 10, 1):
        return no_text('serious')
    done = c.yes('shielded')
    if not c.since(SINCE):
        return without_document(c, done, 'cn/xingfa 349(1)')
    worse = (c.grade('shielded-sentence', SENTENCES) >= 2 or c.yes('shielded-many', 'drug-prosecution-hindered') or found(c, '6(1)(4)'))
    return ladder(('basic', done), ('serious', done and worse))


def hiding(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(1997, 10, 1):
        return no_text('serious')
    done = c.yes('drug-hid')
    if not c.since(SINCE):
        return without_document(c, done, 'cn/xingfa 349(1)')
    worse = (share(c) >= 1 or found(c, '1(1)(17)', '6(2)(5)') or c.n('drug-proceeds-hid') >= 5 * WAN
             or c.yes('drug-hid-many', 'drug-prosecution-hindered'))
    return ladder(('basic', done), ('serious', done and worse))


def precursors(c):
    if c.day < date(2015, 11, 1) or not c.since(SINCE):
        return no_text('grave')
    if c.yes('precursor-lawful-use'):  # 7(3)
        return exactly(NONE)
    times = max(c.n(one) / (least * KILO) for least, ones in PRECURSORS.items() for one in ones)
    three_to_six = c.yes('precursor-repeated', 'precursor-minors', 'drug-official', 'precursor-disturbance')
    worse = three_to_six or c.yes('precursor-convicted') or c.within('precursor-sanctioned', 2) or found(c, '7(2)(7)')
    enough = times >= 1 or found(c, '7(1)(8)')
    return ladder(('considerable', enough or (worse and 2 * times >= 1)),
                  ('serious', times >= 5 or (enough and three_to_six) or found(c, '8(1)(3)')),
                  ('grave', times >= 25 or (times >= 5 and three_to_six) or found(c, '8(2)(3)')))


def growing(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(1997, 10, 1):
        return no_text('huge')
    poppies = c.n('poppy-plants')
    alone = c.yes('grown-again', 'removal-resisted')
    if not c.since(SINCE):
        answer = before(c, ladder(('large', poppies >= 500 or alone), ('huge', poppies >= 3000))[0], 'huge')
        if c.since('2000-06-10') or c.n('hemp-plants', 'hemp-area', 'poppy-area') == 0:
            return answer
        return in_other_words(c, answer, ('large', 'huge'), (('large', '351(1)'), ('huge', '351(2)')))
    times = max(poppies / 500, c.n('hemp-plants') / 5000, c.n('poppy-area') / 200, c.n('hemp-area') / 2000)
    return ladder(('large', times >= 1 or alone or found(c, '9(1)(3)')),
                  ('huge', times >= 6 or c.clause('cn/xingfa 351(2)') is True))


def seeds(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(1997, 10, 1) or not c.since(SINCE):
        return no_text('large')
    return ladder(('large', c.n('poppy-seeds') >= 50 or c.n('poppy-seedlings') >= 5000 or c.n('hemp-seeds') >= 50 * KILO
                   or c.n('hemp-seedlings') >= 5 * WAN or found(c, '10(1)(3)')))


def luring(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(1997, 10, 1):
        return no_text('serious')
    done = c.yes('drug-lured', 'lured-many')
    if not c.since(SINCE):
        return without_document(c, done, 'cn/xingfa 353(1)')
    worse = c.yes('lured-many', 'lured-harm', 'lured-crimes', 'drug-official') or found(c, '11(1)(5)')
    return ladder(('basic', done), ('serious', done and worse))


def hosting(c):
    if c.organization:
        return exactly(NONE)
    if c.day < date(1997, 10, 1) or not c.since(SINCE):
        return no_text('basic')
    return ladder(('basic', c.yes('hosted-many', 'hosted-repeatedly', 'hosted-minors', 'hosted-for-gain', 'hosted-harm')
                   or (c.within('hosted-sanctioned', 2) and c.yes('hosted')) or found(c, '12(1)(7)')))


def providing(c):
    if c.day >= date(1997, 10, 1) and not c.yes('controlled-drugs-staff'):  # 355(1) speaks of them alone
        return exactly(NONE)
    if c.day < date(1997, 10, 1) or not c.since(SINCE):
        return no_text('serious')
    half = share(c) >= Fraction(1, 10)
    worse = c.yes('provided-many', 'provided-minors', 'provided-harm')
    return ladder(('basic', half or worse or (c.within('provided-sanctioned', 2) and c.yes('provided')) or found(c, '13(1)(6)')),
                  ('serious', share(c) >= Fraction(1, 5) or (half and worse) or found(c, '2(1)(17)', '13(2)(3)')))


OFFENCES = {'cn/347': trafficking, 'cn/348': possession, 'cn/349-1': shielding, 'cn/349-2': hiding, 'cn/350': precursors,
            'cn/351': growing, 'cn/352': seeds, 'cn/353': luring, 'cn/354': hosting, 'cn/355': providing}
