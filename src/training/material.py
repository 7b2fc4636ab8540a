"""What the network learns from: the bank's own texts, the tagged sentences in `material/`, the tuning answers of corpus/eval,
and texts made from these by rough handling."""
import glob, os, random, re
import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.path.join(HERE, '..', '..', 'corpus')
LABELS = ['covered', 'partly', 'contradicted', 'missed']
NUMBER = {label: number for number, label in enumerate(LABELS)}
COVERED, PARTLY, CONTRADICTED, MISSED = range(4)
BREAK = re.compile(r'(?<=[.!?])["\')\]]*\s+|\n\s*\n|\n(?=\s*(?:[-*•]|\d+[.)])\s)|;\s')
VERBS = {'is', 'are', 'can', 'does', 'do', 'has', 'have', 'must', 'will', 'may', 'should', 'needs', 'was'}
SMALL = set('a an the of and or to in is are it its as by for with on that this be than from at not which what'.split())
FALSE = ['it is not true that ', 'it is wrong that ', 'It is a myth that ']


def lines(name):
    with open(os.path.join(HERE, 'material', name)) as file:
        return file.read().strip().split('\n')


FILLER, ORDERS = lines('filler.txt'), lines('injections.txt')


def bank():
    """id -> front matter of the question files, with the reference as 'body'"""
    questions = {}
    for path in sorted(glob.glob(f'{CORPUS}/machine-learning/*.md')):
        _, head, body = open(path).read().split('---\n', 2)
        question = yaml.safe_load(head)
        question['body'] = body
        questions[question['id']] = question
    return questions


def marked():
    """question -> its marked answers"""
    files = sorted(glob.glob(f'{CORPUS}/eval/*.yaml'))
    return {answers['question']: answers for answers in (yaml.safe_load(open(path)) for path in files)}


def sentences(text):
    out = []
    for piece in (' '.join(piece.split()) for piece in BREAK.split(text)):
        if piece and out and len(piece.split()) < 3:
            out[-1] += ' ' + piece
        elif piece:
            out.append(piece)
    return out


def tagged(text):
    """(statements [(point, label, text)], answers [[(sentence, {point: label})]])"""
    statements, answers, in_answer = [], [], False
    for line in text.split('\n'):
        if not line.strip():
            continue
        columns = line.split('\t')
        if line.startswith('#') and len(columns) == 1:
            in_answer = 'statements' not in line
            if in_answer:
                answers.append([])
        elif in_answer:
            tags = columns[1].split() if len(columns) > 1 else []
            answers[-1].append((columns[0], {p: NUMBER[l] for p, l in (t.split('=') for t in tags if t != '-')}))
        else:
            statements.append((columns[0], NUMBER[columns[1]], columns[2]))
    return statements, answers


def misspelt(text, chance, share):
    words = []
    for word in text.split(' '):
        if len(word) > 3 and chance.random() < share:
            at, slip = chance.randrange(1, len(word) - 1), chance.randrange(3)
            letter = chr(97 + chance.randrange(26)) if slip == 1 else ''
            word = (word[:at] + letter + word[at + 1:] if slip < 2
                    else word[:at] + word[at + 1] + word[at] + word[at + 2:])
        words.append(word)
    return ' '.join(words)


def rough(text, chance):
    if chance.random() < .25:
        text = text.lower()
    if chance.random() < .3:
        text = text.rstrip('.')
    return misspelt(text, chance, chance.choice([.08, .15, .25])) if chance.random() < .2 else text


def negated(text, chance):
    words = text.split(' ')
    if 'not' in words:
        return None
    for at, word in enumerate(words):
        if word.lower() in VERBS:
            return ' '.join(words[:at + 1] + ['not'] + words[at + 1:])
    return chance.choice(FALSE) + text[0].lower() + text[1:]


SAME = dict(pair.split('|') for pair in (
    'sets|puts lowers|reduces reduces|lowers increases|raises uses|employs needs|requires adds|includes gives|yields '
    'makes|renders learns|picks-up helps|aids shows|reveals chooses|picks removes|drops fits|matches large|big small|little '
    'often|frequently usually|mostly because|since each|every therefore|so network|net model|method').split())
SPARE = set('the a an its their usually often also very then thus therefore each'.split())
BEGIN = ['I think ', 'Basically, ', 'So ', 'In short, ', 'Well, ', 'As far as I know, ']


def restated(text, chance):
    """nearly word for word, as people repeat what they have learnt"""
    words = [w for w in text.split(' ') if w.lower() not in SPARE or chance.random() < .5]
    words = [SAME.get(w, w).replace('-', ' ') if w in SAME and chance.random() < .4 else w for w in words]
    found = re.match(r'((?:During|In|With|For|At|On|By) [\w-]+(?: [\w-]+)?),? (.+?)\.?$', ' '.join(words))
    if found and chance.random() < .6:
        words = (found.group(2)[0].upper() + found.group(2)[1:] + ' ' + found.group(1).lower()).split(' ')
    text = ' '.join(words)
    return chance.choice(BEGIN) + text[:1].lower() + text[1:] if chance.random() < .25 else text


def shuffled(text, chance):
    words = text.split()
    chance.shuffle(words)
    return ' '.join(words)


def together(one, other):
    """the label of two sentences run into one"""
    both = {one, other}
    return next(label for label in (CONTRADICTED, COVERED, PARTLY, MISSED) if label in both)


def stems(text):
    return {word[:6] for word in re.findall(r'[a-z]+', text.lower()) if word not in SMALL}


class Source:
    """One question and all that is known to state, touch or deny its points. Each method yields what to learn from:
    (claim, the sentence before or nothing, the sentence, label)."""
    def __init__(self, question, text):
        self.id, self.asked = question['id'], [question['question']] + question.get('variants', [])
        self.points = [point['id'] for point in question['points']]
        self.claims = {p['id']: [p['claim']] + p.get('wordings', []) for p in question['points']}
        self.statements, self.answers = tagged(text)
        for point in question['points']:
            self.statements += self.own(point)
        self.statements += [(self.points[0], MISSED, asked) for asked in self.asked]
        self.reference = [s for s in sentences(question.get('body', '')) if '$$' not in s and '```' not in s]

    def own(self, point):
        beliefs = point.get('misconception') or []
        for text in self.claims[point['id']]:
            yield point['id'], COVERED, text
        for belief in beliefs if isinstance(beliefs, list) else [beliefs]:
            for text in [belief['claim']] + belief.get('wordings', []):
                yield point['id'], CONTRADICTED, text
        for text in [point.get('probe')] + point.get('hints', []):
            if text:
                yield point['id'], MISSED, text

    def claim(self, point, chance):
        """mostly the claim itself, now and then a wording"""
        return self.claims[point][0] if chance.random() < .8 else chance.choice(self.claims[point])

    def from_statements(self, chance):
        pool = [text for _, _, text in self.statements]
        for point, label, text in self.statements:
            if label == MISSED and chance.random() < .12:
                continue
            before = chance.choice(pool) if chance.random() < .2 else ''
            yield self.claim(point, chance), before, rough(text, chance), label
            if label != MISSED and len(self.points) > 1 and chance.random() < .6:
                other = chance.choice([p for p in self.points if p != point])
                yield self.claim(other, chance), '', rough(text, chance), MISSED

    def from_claims(self, chance):
        """turned round by a "not", shuffled, and beside noise"""
        for point in self.points:
            claim, true = self.claims[point][0], [t for p, l, t in self.statements if p == point and l == COVERED]
            for text in chance.sample(true, min(2, len(true))):
                false = negated(text, chance)
                if false:
                    yield claim, '', false, CONTRADICTED
            yield claim, '', shuffled(chance.choice(true), chance), MISSED
            yield claim, '', chance.choice(FILLER if chance.random() < .6 else ORDERS), MISSED

    def from_restatements(self, chance):
        """whatever is said states itself, said again in nearly the same words"""
        for _, label, text in self.statements:
            if label != MISSED and chance.random() < .5:
                yield text, '', restated(text, chance), COVERED

    def from_answers(self, chance):
        for answer in self.answers:
            before, at = '', 0
            while at < len(answer):
                text, labels = answer[at]
                if at + 1 < len(answer) and chance.random() < .12:  # two sentences run into one
                    more, told = answer[at + 1]
                    text = text.rstrip('.') + chance.choice([' and ', ', ', ' ', ' so ']) + more
                    labels = {p: together(labels.get(p, MISSED), told.get(p, MISSED)) for p in {*labels, *told}}
                    at += 1
                for point, label in sorted(labels.items()):
                    yield self.claim(point, chance), before, rough(text, chance), label
                rest = [p for p in self.points if p not in labels]
                if rest and chance.random() < .8:
                    yield self.claim(chance.choice(rest), chance), before, rough(text, chance), MISSED
                before, at = text, at + 1

    def from_reference(self, chance):
        for text in chance.sample(self.reference, min(4, len(self.reference))):
            for point in chance.sample(self.points, min(2, len(self.points))):
                words = stems(self.claims[point][0])
                share = len(words & stems(text)) / max(1, len(words))
                if share >= .75 or share < .25:
                    yield self.claims[point][0], '', text, COVERED if share >= .75 else MISSED

    def from_marks(self, answers, chance):
        """marks are of whole answers: they say something of a sentence only where it is alone or all say nothing"""
        for answer in answers['answers']:
            told = sentences(answer['text'])
            for point, mark in answer['marks'].items():
                if mark == 'missed':
                    at = chance.randrange(len(told))
                    yield self.claim(point, chance), told[at - 1] if at else '', told[at], MISSED
                elif len(told) == 1:
                    yield self.claim(point, chance), '', told[0], NUMBER[mark]


def sources(questions):
    """of the given questions of the bank, and of the other subjects"""
    out = []
    for question in questions:
        with open(os.path.join(HERE, 'material', question['id'] + '.tsv')) as file:
            out.append(Source(question, file.read()))
    for path in sorted(glob.glob(os.path.join(HERE, 'material', 'general', '*.txt'))):
        head, text = open(path).read().split('\n---\n', 1)
        head = yaml.safe_load(head)
        points = [{'id': number, 'claim': claim} for number, claim in head['claims'].items()]
        name = 'general/' + os.path.basename(path)
        out.append(Source({'id': name, 'question': head['question'], 'points': points}, text))
    return out


def pairs(sources, answers, seed):
    """one epoch"""
    chance = random.Random(seed)
    for source in sources:
        yield from source.from_statements(chance)
        yield from source.from_claims(chance)
        yield from source.from_restatements(chance)
        yield from source.from_answers(chance)
        yield from source.from_reference(chance)
        if answers.get(source.id, {}).get('use') == 'tuning':
            yield from source.from_marks(answers[source.id], chance)
