"""The second reading of chapter 3 of the Special Part, the market: 法释〔2022〕5号, 〔2019〕1号, 〔2024〕10号, 〔2021〕24号."""
from datetime import date

from reading import NONE, Tiers, by_word, exactly, ladder, no_text

WAN = 10000


# ---- 176, 192, 法释〔2022〕5号 --------------------------------------------------------------------------------------------
def deposits(c):
    if c.day < date(2021, 3, 1) or not c.since('2022-03-01'):
        return no_text('especially-huge')
    if not c.yes('public-deposits'):  # article 1
        return exactly(NONE)
    taken, people, loss = c.n('deposits') / WAN, c.n('depositors'), c.n('depositor-loss') / WAN
    vile = c.yes('fundraising-vile')
    again = c.yes('fundraising-convicted') or c.within('fundraising-sanctioned', 2) or vile
    return ladder(
        ('basic', taken >= 100 or people >= 150 or loss >= 50 or (again and (taken >= 50 or loss >= 25))),
        ('huge', taken >= 500 or people >= 500 or loss >= 250 or (vile and (taken >= 250 or loss >= 150))),
        ('especially-huge', taken >= 5000 or people >= 5000 or loss >= 2500 or (vile and (taken >= 2500 or loss >= 1500))))


def fundraising_fraud(c):
    if c.day < date(2021, 3, 1) or not c.since('2022-03-01'):
        return no_text('huge')
    amount = (c.n('fundraising-fraud') - c.n('fundraising-returned')) / WAN  # 8(3): what was given back is taken off
    return ladder(('large', amount >= 10), ('huge', amount >= 100 or (amount >= 50 and c.yes('fundraising-vile'))))


def securities(c):
    """179: how serious it is no document held says; article 10 of 2022, which issues there are."""
    if c.day < date(1997, 10, 1):
        return no_text('serious')
    new = c.since('2022-03-01')
    issued = c.yes('securities-public') or c.n('securities-holders') > (200 if new else 0)
    return by_word(c, issued, 'cn/fashi-2022-5 10(1)' if new else 'cn/xingfa 179(1)', 'serious')


def advertising(c):
    if c.day < date(1997, 10, 1):
        return no_text('serious')
    if not c.yes('false-advertising'):
        return exactly(NONE)
    tiers = Tiers('serious')
    if c.since('2022-03-01') and c.yes('fundraising-ads'):  # article 12
        tiers.also('serious', c.n('gains') >= 10 * WAN or c.yes('ad-harm')
                   or len([day for day in c.days('ad-sanctioned') if c.at_most_before(day, 2)]) >= 2
                   or c.clause('cn/fashi-2022-5 12(1)(4)') is True)
    else:
        tiers.said('serious', True, c.clause('cn/xingfa 222(1)'))
    return tiers.answer()


# ---- 191, 法释〔2024〕10号 ----------------------------------------------------------------------------------------------
def laundering(c):
    if c.day < date(2021, 3, 1):
        return no_text('serious')
    crime = c.yes('laundering') and c.yes('laundering-knew')
    if not c.since('2024-08-20'):
        return ('basic' if crime else NONE), 'serious'
    graver = (c.n('laundering-times') >= 3 or c.yes('laundering-refuses') or c.n('laundering-loss') >= 250 * WAN
              or c.clause('cn/fashi-2024-10 4(1)(4)') is True)
    return ladder(('basic', crime), ('serious', crime and c.n('laundered') >= 500 * WAN and graver))


def has_figures_of_business(c):
    """Business under 225 for which a document of that time has figures, besides posts."""
    return ((c.yes('payment-settlement', 'forex-trading') and c.since('2019-02-01'))
            or (c.yes('food-trade') and c.since('2022-01-01')))


# ---- 225, 法释〔2019〕1号 -----------------------------------------------------------------------------------------------
def settlement(c, tiers):
    """Illegal settlement of payments and exchange: what it adds to 225."""
    if not c.yes('payment-settlement', 'forex-trading') or not c.since('2019-02-01'):
        return
    volume, gains = c.n('business-volume') / WAN, c.n('net-gains') / WAN
    graver = (c.yes('exchange-convicted', 'exchange-refuses') or c.within('exchange-sanctioned', 2)
              or c.clause('cn/fashi-2019-1 3(2)(4)') is True)
    tiers.also('serious', volume >= 500 or gains >= 10)
    tiers.also('especially-serious', volume >= 2500 or gains >= 50)
    if graver:
        tiers.said('serious', volume >= 250 or gains >= 5, c.clause('cn/fashi-2019-1 3(2)'))
        tiers.said('especially-serious', volume >= 1250 or gains >= 25, c.clause('cn/fashi-2019-1 4(2)'))


# ---- 143, 144, 法释〔2021〕24号 -------------------------------------------------------------------------------------------
FOOD = 'cn/fashi-2021-24 '


def food_harm(c):
    """Article 2."""
    return (c.n('food-light-injured', 'food-grave', 'food-mild', 'food-moderate', 'food-dysfunction', 'food-grave-dysfunction') >= 1
            or c.n('food-poisoned') >= 10 or c.clause(FOOD + '2(1)(5)') is True)


def food_disaster(c):
    """Items 2 to 6 of article 4."""
    return (c.n('food-severe') >= 1 or c.n('food-grave', 'food-moderate', 'food-grave-dysfunction') >= 3
            or c.n('food-light-injured') >= 10 or c.n('food-mild', 'food-dysfunction') >= 5 or c.n('food-poisoned') >= 30
            or c.clause(FOOD + '4(1)(6)') is True)


def food_sold(c):
    """Items 1 to 5 of articles 3 and 7: by the amount, or by half of it with a circumstance."""
    graver = (c.yes('food-quantity-large', 'infant-food', 'near-schools', 'food-convicted') or c.n('food-months') >= 6
              or c.within('food-sanctioned', 2))
    return c.n('food-sales') >= (10 if graver else 20) * WAN


def food(c, act, serious, especially):
    if c.day < date(2011, 5, 1):
        return no_text('especially')  # the text before Amendment VIII is not held
    if not c.since('2022-01-01'):
        return 'basic' if c.yes(act) else NONE, 'especially'  # 法释〔2013〕12号 is not held; that it is a crime the law says
    if not c.yes(act):
        return exactly(NONE)
    return ladder(('basic', True), ('serious', serious), ('especially', especially))


def substandard_food(c):
    return food(c, 'substandard-food', food_harm(c) or food_sold(c) or c.clause(FOOD + '3(1)(6)') is True,
                c.n('food-dead') >= 1 or food_disaster(c))


def toxic_food(c):
    return food(c, 'toxic-food',
                food_harm(c) or food_sold(c) or c.yes('toxicity-strong') or c.clause(FOOD + '7(1)(7)') is True,
                c.n('food-dead') >= 1 or c.n('food-sales') >= 50 * WAN or food_disaster(c))


def food_trade(c, tiers):
    """Articles 16 to 18: what they add to 225."""
    if c.yes('food-trade') and c.since('2022-01-01'):
        volume, gains = c.n('business-volume') / WAN, c.n('net-gains') / WAN
        tiers.also('serious', volume >= 10 or gains >= 5)
        tiers.also('especially-serious', volume >= 50 or gains >= 25)


def pyramid(c):
    """224-1; 公通字〔2013〕37号, 1 and 4, and 70 of the standards for filing of 2022, which have the same thirty people and three levels."""
    if c.day < date(2009, 2, 28):
        return exactly(NONE)
    if not c.since('2013-11-14'):
        return by_word(c, c.yes('pyramid-led'), 'cn/xingfa 224-1(1)', 'basic', 'serious')
    people = max(c.n('pyramid-members'), c.n('pyramid-recruited'))  # who was brought in is in it
    basic = c.yes('pyramid-led') and people >= 30 and c.n('pyramid-levels') >= 3
    before = c.yes('pyramid-convicted') or c.within('pyramid-sanctioned', 1)
    serious = (people >= 120 or c.n('pyramid-funds') >= 250 * WAN or (before and c.n('pyramid-recruited') >= 60)
               or c.yes('pyramid-harm') or c.clause('cn/yijian-2013-37 4(1)(5)') is True)
    return ladder(('basic', basic), ('serious', basic and serious))


OFFENCES = {'cn/224-1': pyramid, 'cn/143': substandard_food, 'cn/144': toxic_food, 'cn/176': deposits, 'cn/179': securities,
            'cn/222': advertising, 'cn/191': laundering, 'cn/192': fundraising_fraud}
