"""The second reading of times without figures: from the first text of an offence that is held to the first document with figures."""
from datetime import date

from reading import by_answers

BRIBES, DRUGS, COMPUTERS = '2016-04-18', '2016-04-11', '2011-09-01'
LARGE = ('large', 'huge', 'especially-huge')
# offence: first day of the text, day of the first document with figures, clauses, tiers
TIMES = [
    ('cn/164', '2015-11-01', BRIBES, '164(1)', ('large', 'huge')),
    ('cn/221', '1997-10-01', '2010-05-07', '221(1)', ('serious',)),
    ('cn/246', '1997-10-01', '2013-09-10', '246(1)', ('serious',)),
    ('cn/253-1', '2009-02-28', '2015-11-01', '253-1(1)', ('serious',)),
    ('cn/253-1', '2015-11-01', '2017-06-01', '253-1(1)', ('serious', 'especially-serious')),
    ('cn/276-1', '2011-05-01', '2013-01-23', '276-1(1)', ('large', 'grave')),
    ('cn/277-5', '2015-11-01', '2020-01-10', '277(5)', ('basic',)),
    ('cn/285-2', '2009-02-28', COMPUTERS, '285(2)', ('serious', 'especially-serious')),
    ('cn/285-3', '2009-02-28', COMPUTERS, '285(3)', ('serious', 'especially-serious')),
    ('cn/286', '1997-10-01', COMPUTERS, '286(1)', ('serious', 'especially-serious')),
    ('cn/286-1', '2015-11-01', '2019-11-01', '286-1(1)', ('serious',)),
    ('cn/287-1', '2015-11-01', '2019-11-01', '287-1(1)', ('serious',)),
    ('cn/287-2', '2015-11-01', '2019-11-01', '287-2(1)', ('serious',)),
    ('cn/293', '2011-05-01', '2013-07-22', '293(1) 293(2)', ('basic', 'gathered')),
    ('cn/343-2', '1997-10-01', '2003-06-03', '343(2)', ('serious',)),
    ('cn/345-1', '1997-10-01', '2000-12-11', '345(1)', LARGE),
    ('cn/345-2', '1997-10-01', '2000-12-11', '345(2)', LARGE[:2]),
    ('cn/352', '1997-10-01', DRUGS, '352(1)', ('large',)),
    ('cn/354', '1997-10-01', DRUGS, '354(1)', ('basic',)),
    ('cn/355', '1997-10-01', DRUGS, '355(1)', ('basic', 'serious')),
    ('cn/363', '1997-10-01', '2004-09-06', '363(1)', ('basic', 'serious', 'especially-serious')),
    ('cn/364-1', '1997-10-01', '2004-09-06', '364(1)', ('serious',)),
    ('cn/382', '2015-11-01', BRIBES, '383(1)', LARGE + ('gravest',)),
    ('cn/384', '1997-10-01', BRIBES, '384(1)', ('basic', 'serious', 'huge')),
    ('cn/385', '2015-11-01', BRIBES, '383(1)', LARGE + ('gravest',)),
    ('cn/388-1', '2009-02-28', BRIBES, '388-1(1)', LARGE),
    ('cn/389', '2015-11-01', BRIBES, '390(1)', ('basic', 'serious', 'grave')),
    ('cn/390-1', '2015-11-01', BRIBES, '390-1(1)', ('basic', 'serious', 'grave')),
]


def by_the_statute(c):
    """What a person found of the words of the statute where they alone are in force; None: they are not, or nothing was found."""
    for offence, first, first_figures, clauses, tiers in TIMES:
        if offence == c.offence and date.fromisoformat(first) <= c.day and not c.since(first_figures):
            paths = clauses.split() if ' ' in clauses else [clauses] if len(tiers) == 1 else [f'{clauses}:{tier}' for tier in tiers]
            answers = [c.clause('cn/xingfa ' + path) for path in paths]
            return by_answers(tiers, answers) if any(answer is not None for answer in answers) else None
    return None
