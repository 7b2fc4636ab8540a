"""Fits the network that reads an answer beside the claims of its question, whatever the question:
python3 claims.py PLAIN-JAR QUANTISED-JAR CLAIMS.onnx CLAIMS.tsv [--graded FILE.csv ...]. See README.md."""
import argparse, collections, copy, csv, glob, itertools, math, os, random, re, time
import onnx, torch, torch.nn as nn, torch.nn.functional as F
from fit import HERE, misspelt, own, rough
from network import END, START, UNKNOWN, WIDTH, Jar, Pieces, Quantised, batches, begin, name, padded
from reader import CORPUS, MARKS, blocks, denied, material, point_claims, stretches, turned

KINDS = MARKS + ['missed']
STRENGTH = {'partly': 1, 'covered': 2, 'contradicted': 3}  # what a text shows that shows several
SHARPNESS, SMOOTH, HEAD_RATE, WARM_UP, KEPT = 8., .05, 2e-3, 60, .99
PIECES, LONGEST, LONGEST_CLAIM = 2600, 170, 60  # of a step, of a text and of a claim
CLAIMS, ELSEWHERE = 4, .25  # claims beside a text, and how often one of another question is among them
STATED, WORDED, BELIEVED = .3, .2, .15  # how often a claim stands in words of an answer, in another wording, or is a false one
DENIED, HEAPS, SLIPS = .12, .04, .1  # of the sentences and claims that a "not" can turn, and of the texts
OWN, PUBLIC = .15, .4  # of the texts about the bank's questions, and of the graded answers, in each epoch
GENERAL = 2  # how often the statements about each other subject; their answers once
RARER = .35  # so much rarer are false statements in examinations than in what is learnt from


class Subject:
    """a question, its claims and other wordings of them, and marked sentences: those that stand alone, and those of answers"""
    def __init__(self, claims, wordings, alone, answers, times):
        self.claims, self.alone, self.answers, self.times = claims, alone, answers, times
        self.wordings = {point: [claim] + wordings.get(point, []) for point, claim in claims.items()}
        self.said = {(point, mark): [] for point in claims for mark in MARKS}
        for words, marks in alone + [sentence for answer in answers for sentence in answer]:
            if len(marks) == 1 and 25 < len(words) < 200:
                self.said[next(iter(marks.items()))].append(words)

    def claim(self, point, mark, chance):
        """(a claim, what a text shows of it that shows this of the point)"""
        draw, stated, false = chance.random(), self.said[point, 'covered'], self.said[point, 'contradicted']
        if stated and draw < STATED:
            return chance.choice(stated), mark
        if draw < STATED + WORDED:
            return chance.choice(self.wordings[point]), mark
        if false and mark in ('covered', 'missed') and draw < STATED + WORDED + BELIEVED:
            return chance.choice(false), 'contradicted' if mark == 'covered' else mark
        claim = turned(self.claims[point], chance, DENIED) if mark in ('covered', 'missed') else None
        return (claim, 'contradicted' if mark == 'covered' else mark) if claim else (self.claims[point], mark)


def claims_and_rest(path):
    with open(path) as file:
        head, body = file.read().split('\n---\n', 1)
    return dict(re.findall(r'^\s+(\w+): (.*)$', head.split('claims:', 1)[1], re.MULTILINE)), body


def statements(path):
    """a subject of sentences that stand alone: a point, a tab, a mark, a tab, words"""
    claims, body = claims_and_rest(path)
    rows = [line.split('\t') for line in body.split('\n') if line.count('\t') == 2]
    alone = [(words, {point: mark} if mark != 'missed' else {}) for point, mark, words in rows]
    return Subject(claims, {}, alone, [], GENERAL)


def answered(path):
    """a subject of answers, their sentences marked as `reader.py` reads them; those of near pairs stand alone"""
    claims, body = claims_and_rest(path)
    alone, answers = [], []
    for heading, sentences in blocks(body, claims):
        if 'pairs' in heading:
            alone += sentences
        else:
            answers.append(sentences)
    return Subject(claims, {}, alone, answers, 1)


def of_the_bank(subject):
    claims, (alone, answers) = point_claims(subject), material(subject, os.path.join(HERE, 'answers'))
    wordings = collections.defaultdict(list)
    for point, mark, words in own(os.path.join(CORPUS, subject + '.md')):
        if mark == 'covered':
            wordings[point].append(words)
    return Subject(claims, wordings, alone, answers, OWN)


def subjects():
    files = lambda *place: sorted(glob.glob(os.path.join(*place)))
    return ([statements(path) for path in files(HERE, 'general', '*.txt')]
            + [answered(path) for path in files(HERE, 'general', 'answers', '*.txt')]
            + [of_the_bank(os.path.basename(path)[:-3]) for path in files(CORPUS, '*.md')])


def graded(paths):
    """[(reference, answer, likelihoods of the kinds)] of public files of the form that `eval grading` reads"""
    out = []
    for path in paths:
        with open(path, newline='') as file:
            for row in csv.DictReader(file):
                grade = float(row['grade'])
                shown = [1, 0, 0, 0] if grade > .75 else [0, 1, 0, 0] if grade > .25 else [0, 0, .5, .5]
                if row['answer'].strip():
                    out.append((row['reference'], row['answer'], shown))
    return out


def parts(sentences, lengths, chance):
    at = 0
    while at < len(sentences):
        length = chance.choice(lengths)
        yield sentences[at:at + length]
        at += length


def shown(sentences):
    marks = {}
    for _, own in sentences:
        for point, mark in own.items():
            if STRENGTH[mark] > STRENGTH.get(marks.get(point), 0):
                marks[point] = mark
    return marks


def changed(sentences, chance):
    """the same as people type, and now and then turned round, or their words thrown together, which say nothing"""
    out, hand, heap, slips = [], chance.random(), chance.random() < HEAPS, chance.random() < SLIPS
    for words, marks in sentences:
        words, marks = denied(words, marks, chance, DENIED)
        if heap:
            words, marks = ' '.join(chance.sample(words.split(), len(words.split()))), {}
        words = words if words[-1:] in '.!?;' else words + '.'
        out.append((misspelt(words, chance, .25) if slips else rough(words, random.Random(hand)), marks))
    return out


def texts(subjects, chance):
    """[(subject, sentences)]: one or a few, of anywhere or neighbours in an answer"""
    out = []
    for subject in subjects:
        for _ in range(int(max(1, subject.times))):
            drawn = list(parts(chance.sample(subject.alone, len(subject.alone)), [1, 1, 1, 2, 3], chance))
            for answer in subject.answers:
                drawn += parts(answer, [1, 2, 3, 4, 6], chance)
            out += [(subject, changed(part, chance)) for part in drawn
                    if subject.times >= 1 or chance.random() < subject.times]
    return out


def beside(subject, sentences, subjects, chance):
    """[(claim, what the sentences show of it)]: some that they show something of, and others"""
    marks = shown(sentences)
    told = chance.sample(sorted(marks), min(len(marks), CLAIMS - 1))
    rest = [point for point in subject.claims if point not in marks]
    told += chance.sample(rest, min(len(rest), max(1, min(2, CLAIMS - len(told)))))
    rows = [subject.claim(point, marks.get(point, 'missed'), chance) for point in told]
    other = chance.choice(subjects)
    if other is not subject and chance.random() < ELSEWHERE:
        claim, _ = other.claim(chance.choice(list(other.claims)), 'missed', chance)
        rows.append((claim, 'missed'))
    chance.shuffle(rows)
    return [(rough(claim, chance) if chance.random() < .3 else claim, kind) for claim, kind in rows]


def cut(pieces, sentences, claims):
    """the pieces of some claims, with a stroke behind each, and of an answer, and where the claims lie"""
    stroke, row, places = pieces.words['|'], [START], []
    for claim in claims:
        own = pieces.of(claim)[1:-1][:LONGEST_CLAIM] or [UNKNOWN]
        places.append((len(row), len(row) + len(own)))
        row += own + [stroke]
    return row + [piece for words in sentences for piece in pieces.of(words)[1:-1]] + [END], places


def short(sentences, pieces):
    """the first of some sentences, one or more, as many as are read at once"""
    length = list(itertools.accumulate(len(pieces.of(words)) - 2 for words, _ in sentences))
    return sentences[:max(1, sum(one <= LONGEST for one in length))]


def epoch(subjects, public, pieces, chance):
    """[[(pieces, places, likelihoods)]], texts of about one length together, up to so many pieces"""
    made = []
    for subject, sentences in texts(subjects, chance):
        sentences = short(sentences, pieces)
        rows = beside(subject, sentences, subjects, chance)
        kinds = [[float(kind == known) for known in KINDS] for _, kind in rows]
        made.append((*cut(pieces, [words for words, _ in sentences], [claim for claim, _ in rows]), kinds))
    for claim, words, kinds in chance.sample(public, int(PUBLIC * len(public))):
        made.append((*cut(pieces, [words], [claim]), [kinds]))
    return batches(made, lambda one: len(one[0]), PIECES, 6, chance)


def rarity(kind):
    return math.log(RARER) if kind == 'contradicted' else 0.


class Claims(nn.Module):
    """for each claim what the text shows of it, from what the last layer says of the claim's pieces"""
    def __init__(self, net):
        super().__init__()
        self.net, self.head = net, nn.Linear(WIDTH, len(KINDS))
        nn.init.normal_(self.head.weight, 0, .02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids, mask, places):
        with torch.autocast('cpu', torch.bfloat16):
            states = self.net.states(ids, mask)
        return self.head(torch.cat(stretches(states.float(), places)) * SHARPNESS)

    def read(self, path):
        with open(path) as file:
            for line in file.read().strip('\n').split('\n')[1:]:
                kind, offset, *way = line.split('\t')
                at = KINDS.index(kind)
                self.head.bias[at] = float(offset) - rarity(kind)
                self.head.weight[at] = torch.tensor([float(number) for number in way]) / SHARPNESS

    def write(self, path, network):
        """the beginning of the SHA-256 of the network's file, then a line a kind: its name, the offset, and the direction"""
        with open(path, 'w') as file:
            file.write(name(network) + '\n')
            for kind, offset, way in zip(KINDS, self.head.bias.tolist(), (self.head.weight * SHARPNESS).tolist()):
                offset += rarity(kind)
                file.write('\t'.join([kind, f'{offset:.4f}', *(f'{number:.5f}' for number in way)]) + '\n')


def between(one, other):
    """the network half-way between two that began as one, which knows what either does"""
    mean = copy.deepcopy(one)
    with torch.no_grad():
        for weight, its in zip(mean.parameters(), other.parameters()):
            weight.lerp_(its, .5)
    return mean


def main():
    options = argparse.ArgumentParser()
    for one in ('plain', 'quantised', 'network', 'head'):
        options.add_argument(one)
    options.add_argument('--graded', nargs='*', default=[], metavar='FILE.csv', help='public answers that people graded')
    options.add_argument('--steps', type=int, default=1500)
    options.add_argument('--rate', type=float, default=5e-5)
    options.add_argument('--begin', nargs=2, metavar=('CLAIMS.onnx', 'CLAIMS.tsv'),
                         help='a network and its directions to go on from; the mean of them and of what they become is written')
    options = options.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(2)
    jar, quantised, chance = Jar(options.plain), Quantised(Jar(options.quantised).model), random.Random(1)
    pieces, model = Pieces(jar.words), Claims(begin(jar))
    if options.begin:
        with torch.no_grad():
            Quantised(onnx.load(options.begin[0])).read(model.net)
            model.read(options.begin[1])
    for table in (model.net.word, model.net.pos):
        table.weight.requires_grad = False
    known, public = subjects(), graded(options.graded)
    learnt = [parameter for parameter in model.net.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW([{'params': learnt, 'base': options.rate, 'weight_decay': .01},
                                   {'params': model.head.parameters(), 'base': HEAD_RATE, 'weight_decay': 0.}])
    kept, first, began, lost, steps = copy.deepcopy(model).eval(), copy.deepcopy(model), time.time(), [], []
    model.train()
    for step in range(options.steps):
        steps = steps or epoch(known, public, pieces, chance)
        batch = steps.pop()
        for group in optimiser.param_groups:
            group['lr'] = group['base'] * min(1, (step + 1) / WARM_UP) * max(.02, 1 - step / options.steps)
        ids, mask = padded([row for row, _, _ in batch])
        loss = F.cross_entropy(model(ids, mask, [places for _, places, _ in batch]),
                               torch.tensor([kinds for _, _, rows in batch for kinds in rows]), label_smoothing=SMOOTH)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learnt, 1.)
        optimiser.step()
        with torch.no_grad():  # a moving mean of the weights, which strays less than the weights themselves
            share = min(KEPT, (step + 1) / (step + 10))
            for mean, now in zip(kept.state_dict().values(), model.state_dict().values()):
                mean.mul_(share).add_(now, alpha=1 - share) if mean.is_floating_point() else mean.copy_(now)
        lost.append(float(loss))
        if step % 50 == 49:
            print(f'{step + 1} of {options.steps}, {time.time() - began:.0f} s, loss {sum(lost[-50:]) / 50:.3f}', flush=True)
        if step % 250 == 249 or step == options.steps - 1:
            made = between(first, kept) if options.begin else kept
            quantised.fill(made.net.state_dict())
            quantised.write(options.network)
            made.write(options.head, options.network)


if __name__ == '__main__':
    main()
