"""Exact, explained answers from statutory thresholds: a thin module over the shared library, with nothing but ctypes.

    import sill
    rules = sill.Rules('rules')
    rules.check({'id': 'a', 'findings': 'complete', 'conduct': {'from': '2024-03-01'},
                 'facts': {'track': 60, 'given': 'yes'}, 'charges': [{'offence': 'cn/253-1'}]})
    rules.check_frame({'track': [49, 50, None], 'gains': [0, '5000', 12.5]}, offence='cn/253-1', conduct='2024-03-01')

A case is a dict of the JSON form (sill-case(5)), or text of it or of the XML form. A frame is a dict of columns, or anything
whose columns can be taken by name (pandas, polars, pyarrow); None, NaN and NA are rows that do not state the fact.
The library is found as SILL_LIBRARY says, else as libsill.so.0 where the system looks for libraries.
"""
import ctypes
import datetime
import decimal
import json
import os

_LIBRARY = ctypes.CDLL(os.environ.get('SILL_LIBRARY', 'libsill.so.0'))
_GLIB = ctypes.CDLL('libglib-2.0.so.0')
_JSON, _EN = 1, 1  # SillFormat, SillLanguage
_DETAIL = {'full': 0, 'items': 1, 'verdict': 2}
_POINTER, _SIZE = ctypes.c_void_p, ctypes.c_size_t


class _Error(ctypes.Structure):
    _fields_ = [('domain', ctypes.c_uint32), ('code', ctypes.c_int), ('message', ctypes.c_char_p)]


class _Question(ctypes.Structure):
    _fields_ = [('as_of', ctypes.c_char_p), ('all_offences', ctypes.c_int), ('detail', ctypes.c_int)]


class _Report(ctypes.Structure):
    _fields_ = [('format', ctypes.c_int), ('language', ctypes.c_int), ('color', ctypes.c_int), ('columns', ctypes.c_uint)]


class _Column(ctypes.Structure):
    _fields_ = [('fact', ctypes.c_int), ('lo', _POINTER), ('hi', _POINTER), ('stated', _POINTER)]


class _Tiers(ctypes.Structure):
    _fields_ = [(name, _POINTER) for name in ('floor', 'ceiling', 'law', 'yes', 'open')]


_CASE = ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, _POINTER)


def _door(name, result, *arguments, library=_LIBRARY):
    function = getattr(library, name)
    function.restype, function.argtypes = result, list(arguments)
    return function


_g_free = _door('g_free', None, _POINTER, library=_GLIB)
_error_free = _door('g_error_free', None, _POINTER, library=_GLIB)
_findings_new = _door('sill_findings_new', _POINTER)
_findings_free = _door('sill_findings_free', None, _POINTER)
_findings_size = _door('sill_findings_size', ctypes.c_uint, _POINTER)
_findings_faults = _door('sill_findings_faults', ctypes.c_uint, _POINTER)
_findings_write = _door('sill_findings_write', _POINTER, _POINTER, ctypes.c_uint, ctypes.c_int)
_rules_new = _door('sill_rules_new', _POINTER, _POINTER, _POINTER, _POINTER)
_rules_take_up = _door('sill_rules_take_up', _POINTER, ctypes.c_char_p, ctypes.c_char_p, _POINTER)
_rules_unref = _door('sill_rules_unref', None, _POINTER)
_rules_hash = _door('sill_rules_hash', ctypes.c_char_p, _POINTER)
_rules_facts = _door('sill_rules_facts', _POINTER, _POINTER, _POINTER, ctypes.c_int, ctypes.c_int, ctypes.c_uint)
_question_valid = _door('sill_question_valid', ctypes.c_int, _POINTER)
_cases_read = _door('sill_cases_read_bytes', ctypes.c_int, _POINTER, ctypes.c_char_p, _SIZE, ctypes.c_char_p, _POINTER,
                    _CASE, _POINTER, _POINTER)
_explain = _door('sill_case_explain_with', _POINTER, _POINTER, _POINTER, _POINTER)
_reasons_free = _door('sill_reasons_free', None, _POINTER)
_reasons_write = _door('sill_reasons_write', _POINTER, _POINTER, _POINTER)
_columns_new = _door('sill_columns_new', _POINTER, _POINTER, _POINTER, _POINTER)
_columns_free = _door('sill_columns_free', None, _POINTER)
_columns_fact = _door('sill_columns_fact', ctypes.c_int, _POINTER, ctypes.c_char_p)
_columns_parts = _door('sill_columns_parts', ctypes.c_int64, _POINTER, ctypes.c_int)
_columns_decide = _door('sill_columns_decide', ctypes.c_int, _POINTER, _POINTER, ctypes.c_uint, _SIZE, _POINTER, _POINTER)


class SillError(Exception):
    """What was wrong; `findings` are lines, one for each fault of a document."""

    def __init__(self, message, findings=()):
        super().__init__('\n'.join([message, *findings]))
        self.findings = list(findings)


def _text(pointer):
    """A string that is ours."""
    try:
        return ctypes.string_at(pointer).decode()
    finally:
        _g_free(pointer)


class _Call:
    """Where a call leaves its error and its findings."""

    def __enter__(self):
        self._error, self.findings = _POINTER(), _findings_new()
        self.error = ctypes.byref(self._error)
        return self

    def __exit__(self, *_):
        _findings_free(self.findings)

    def lines(self):
        return [_text(_findings_write(self.findings, i, _EN)) for i in range(_findings_size(self.findings))]

    def fail(self, message):
        if self._error.value:
            message = ctypes.cast(self._error, ctypes.POINTER(_Error)).contents.message.decode()
            _error_free(self._error)
        raise SillError(message, self.lines())


class Rules:
    """Rule files, read and checked, or their image where there is one beside them. May be shared by threads."""

    def __init__(self, folder, image=True):
        folder = os.fsencode(folder)
        self._rules = _rules_take_up(folder, None, None) if image else None
        if not self._rules:
            with _Call() as call:
                paths = (ctypes.c_char_p * 2)(folder, None)
                self._rules = _rules_new(paths, call.findings, call.error)
                if not self._rules:
                    call.fail('no rules')

    def __del__(self):
        if getattr(self, '_rules', None):
            _rules_unref(self._rules)

    @property
    def hash(self):
        return _rules_hash(self._rules).decode()

    def _each(self, case, use):
        """Hands every case of a document to a function; whatever is wrong with one is raised."""
        text = case if isinstance(case, (str, bytes)) else json.dumps(case)
        text = text.encode() if isinstance(text, str) else text
        raised = []

        def take(given, _):
            try:
                use(given)
                return 1
            except BaseException as error:  # nothing may pass through the library's frames
                raised.append(error)
                return 0

        with _Call() as call:
            read = _cases_read(self._rules, text, len(text), b'case', call.findings, _CASE(take), None, call.error)
            if raised:
                raise raised[0]
            if not read or _findings_faults(call.findings):
                call.fail('no case')

    def _explained(self, given, question, report):
        reasons = _explain(self._rules, given, question)
        try:
            return json.loads(_text(_reasons_write(reasons, report)))
        finally:
            _reasons_free(reasons)

    def check_all(self, cases, detail='full', as_of=None):
        """What the rules say of each case of a document, as sill check --format=json does."""
        question = _Question(as_of and as_of.encode(), 0, _DETAIL[detail])
        if not _question_valid(ctypes.byref(question)):
            raise ValueError(f'{as_of!r} is no date')
        report, results = _Report(_JSON, _EN, 0, 0), []
        self._each(cases, lambda given: results.append(
            self._explained(given, ctypes.byref(question), ctypes.byref(report))))
        return results

    def check(self, case, detail='full', as_of=None):
        """The same of a document of one case."""
        results = self.check_all(case, detail, as_of)
        if len(results) != 1:
            raise ValueError(f'{len(results)} cases, not one')
        return results[0]

    def check_frame(self, frame, offence, conduct, findings='complete', decision=None, region=None, facts=None):
        """The ranks of each row, (floor, ceiling) as two lists: where they differ the row is not decided.

        Columns are facts by id or name; `facts` are those that all rows share, as the JSON form has them. Quantities are in the
        unit of the fact, exact (int, Decimal, or text of them; a float is what it prints as), the others yes or no, days or never."""
        like = {'id': 'rows', 'findings': findings, 'conduct': {'from': conduct}, 'charges': [{'offence': offence}]}
        like.update({key: value for key, value in
                     (('decision', decision and {'on': decision}), ('region', region), ('facts', facts)) if value})
        made = []
        self._each(like, lambda given: made.append(_Columns(self._rules, given, self._kinds())))
        names = frame.keys() if hasattr(frame, 'keys') else frame.column_names if hasattr(frame, 'column_names') else frame.columns
        return made[0].decide({str(name): list(frame[name]) for name in names})

    def _kinds(self):
        """Of each fact by its number: quantity, yes-no or date."""
        facts = json.loads(_text(_rules_facts(self._rules, None, _JSON, _EN, 0)))['facts']
        return [fact['kind'] for fact in facts]


def _is_missing(value):
    return value is None or str(value) in ('nan', 'NaN', '<NA>', 'NaT', 'None')


class _Columns:
    def __init__(self, rules, given, kinds):
        self._kinds = kinds
        with _Call() as call:
            self._columns = _columns_new(rules, given, call.error)
            if not self._columns:
                call.fail('no columns')

    def __del__(self):
        if getattr(self, '_columns', None):
            _columns_free(self._columns)

    @staticmethod
    def _day(value):
        if value in ('never', 0):
            return 0
        return (datetime.date.fromisoformat(value) if isinstance(value, str) else value).toordinal()

    @staticmethod
    def _flag(value):
        return {'yes': 1, 'no': 0, True: 1, False: 0}[value]

    @staticmethod
    def _amount(value, parts):
        number = decimal.Decimal(str(value)) * parts
        if isinstance(value, bool) or number != number.to_integral_value() or abs(number) >= 2 ** 62:
            raise ValueError(value)
        return int(number)

    def _base(self, name, row, value, fact):
        """In base units, whole."""
        try:
            value = value.item() if hasattr(value, 'item') else value.as_py() if hasattr(value, 'as_py') else value
            kind = self._kinds[fact]
            return self._day(value) if kind == 'date' else self._flag(value) if kind == 'yes-no' else \
                self._amount(value, _columns_parts(self._columns, fact))
        except (decimal.InvalidOperation, AttributeError, KeyError, TypeError, ValueError):
            raise ValueError(f'row {row}: {name} cannot be {value!r}') from None

    def _column(self, name, values, room):
        fact = _columns_fact(self._columns, name.encode())
        if fact < 0:
            raise ValueError(f'no fact {name!r}')
        missing = [_is_missing(value) for value in values]
        numbers = (ctypes.c_int64 * max(len(values), 1))(
            *(0 if gone else self._base(name, row, value, fact) for row, (value, gone) in enumerate(zip(values, missing))))
        stated = (ctypes.c_uint8 * (len(values) // 8 + 1))()
        for row, gone in enumerate(missing):
            stated[row // 8] |= (not gone) << row % 8
        room += [numbers, stated]
        return _Column(fact, ctypes.addressof(numbers), None, ctypes.addressof(stated) if any(missing) else None)

    def decide(self, frame):
        lengths = {len(values) for values in frame.values()}
        if len(lengths) > 1:
            raise ValueError('columns of several lengths')
        n, room = lengths.pop() if lengths else 0, []
        columns = (_Column * max(len(frame), 1))(*(self._column(name, values, room) for name, values in frame.items()))
        floor, ceiling = (ctypes.c_uint8 * max(n, 1))(), (ctypes.c_uint8 * max(n, 1))()
        tiers = _Tiers(ctypes.addressof(floor), ctypes.addressof(ceiling), None, None, None)
        with _Call() as call:
            if not _columns_decide(self._columns, columns, len(frame), n, ctypes.byref(tiers), call.error):
                call.fail('not decided')
        return list(floor)[:n], list(ceiling)[:n]
