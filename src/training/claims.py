"""Fits the network that reads an answer beside the claims of its question, whatever the question:
python3 claims.py PLAIN-JAR QUANTISED-JAR CLAIMS.onnx CLAIMS.tsv [--graded FILE.csv ...]. See README.md."""
import argparse, copy, csv, glob, os, random, re, time
import torch, torch.nn as nn, torch.nn.functional as F
from fit import HERE, own, rough
from network import END, START, UNKNOWN, WIDTH, Jar, Pieces, Quantised, batches, begin, name, padded
from reader import CORPUS, MARKS, denied, material, point_claims, stretches

KINDS = MARKS + ['missed']
STRENGTH = {'partly': 1, 'covered': 2, 'contradicted': 3}  # what a text shows that shows several
SHARPNESS, SMOOTH, HEAD_RATE, WARM_UP, KEPT = 8., .05, 2e-3, 60, .99
PIECES, LONGEST_CLAIM = 2600, 60  # of a step and of a claim; a text has as many as `Pieces` gives
CLAIMS, ELSEWHERE = 4, .25  # claims beside a text, and how often one of another question is among them
STATED, WORDED = .4, .25  # how often a claim stands in words of an answer, or in another wording of ours
OWN, PUBLIC = .25, .5  # of the texts about the bank's questions, and of the graded answers, in each epoch
GENERAL = 2  # how often each text about other subjects


class Subject:
    """a question, its claims, all that is known to state them, and marked sentences: alone, and those of answers"""
    def __init__(self, claims, wordings, alone, answers, times):
        self.claims, self.wordings, self.alone, self.answers, self.times = claims, wordings, alone, answers, times
        self.stated = {point: [] for point in claims}
        for words, marks in alone + [sentence for answer in answers for sentence in answer]:
            for point, mark in marks.items():
                if mark == 'covered' and len(marks) == 1 and 25 < len(words) < 200:
                    self.stated[point].append(words)

    def claim(self, point, chance):
        draw = chance.random()
        if self.stated[point] and draw < STATED:
            return chance.choice(self.stated[point])
        return chance.choice(self.wordings[point]) if draw < STATED + WORDED else self.claims[point]


def general(path):
    with open(path) as file:
        head, body = file.read().split('\n---\n', 1)
    claims = dict(re.findall(r'^\s+(\w+): (.*)$', head.split('claims:', 1)[1], re.MULTILINE))
    rows = [line.split('\t') for line in body.split('\n') if line.count('\t') == 2]
    alone = [(words, {point: mark} if mark != 'missed' else {}) for point, mark, words in rows]
    return Subject(claims, {point: [claim] for point, claim in claims.items()}, alone, [], GENERAL)


def of_the_bank(subject):
    claims, (alone, answers) = point_claims(subject), material(subject, os.path.join(HERE, 'answers'))
    wordings = {point: [claim] for point, claim in claims.items()}
    for point, mark, words in own(os.path.join(CORPUS, subject + '.md')):
        if mark == 'covered':
            wordings[point].append(words)
    return Subject(claims, wordings, alone, answers, OWN)


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


def texts(subjects, chance):
    """[(subject, words, marks)]: one sentence or a few, of anywhere or neighbours in an answer"""
    out = []
    for subject in subjects:
        for _ in range(int(max(1, subject.times))):
            drawn = list(parts(chance.sample(subject.alone, len(subject.alone)), [1, 1, 1, 2, 3], chance))
            for answer in subject.answers:
                drawn += parts(answer, [1, 1, 2, 3, 4], chance)
            for part in drawn:
                if subject.times >= 1 or chance.random() < subject.times:
                    part = [denied(words, marks, chance) for words, marks in part]
                    words = ' '.join(words if words[-1:] in '.!?;' else words + '.' for words, _ in part)
                    out.append((subject, words, shown(part)))
    return out


def beside(subject, marks, subjects, chance):
    """[(claim, likelihoods of the kinds)] to read a text beside: those it shows something of, and others"""
    one = lambda mark: [float(kind == mark) for kind in KINDS]
    told = chance.sample(sorted(marks), min(len(marks), CLAIMS - 1))
    rest = [point for point in subject.claims if point not in marks]
    told += chance.sample(rest, min(len(rest), max(1, min(2, CLAIMS - len(told)))))
    rows = [(subject.claim(point, chance), one(marks.get(point, 'missed'))) for point in told]
    other = chance.choice(subjects)
    if other is not subject and chance.random() < ELSEWHERE:
        rows.append((other.claim(chance.choice(list(other.claims)), chance), one('missed')))
    chance.shuffle(rows)
    return [(rough(claim, chance) if chance.random() < .3 else claim, kinds) for claim, kinds in rows]


def cut(pieces, words, claims):
    """the pieces of some claims, with a stroke behind each, and of an answer, and where the claims lie"""
    stroke, row, places = pieces.words['|'], [START], []
    for claim in claims:
        own = pieces.of(claim)[1:-1][:LONGEST_CLAIM] or [UNKNOWN]
        places.append((len(row), len(row) + len(own)))
        row += own + [stroke]
    return row + pieces.of(words)[1:-1] + [END], places


def epoch(subjects, public, pieces, chance):
    """[[(pieces, places, likelihoods)]], texts of about one length together, up to so many pieces"""
    made = []
    for subject, words, marks in texts(subjects, chance):
        rows = beside(subject, marks, subjects, chance)
        made.append((*cut(pieces, rough(words, chance), [claim for claim, _ in rows]), [kinds for _, kinds in rows]))
    for claim, words, kinds in chance.sample(public, int(PUBLIC * len(public))):
        made.append((*cut(pieces, words, [claim]), [kinds]))
    return batches(made, lambda one: len(one[0]), PIECES, 6, chance)


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

    def write(self, path, network):
        """the beginning of the SHA-256 of the network's file, then a line a kind: its name, the offset, and the direction"""
        with open(path, 'w') as file:
            file.write(name(network) + '\n')
            for kind, offset, way in zip(KINDS, self.head.bias.tolist(), (self.head.weight * SHARPNESS).tolist()):
                file.write('\t'.join([kind, f'{offset:.4f}', *(f'{number:.5f}' for number in way)]) + '\n')


def main():
    options = argparse.ArgumentParser()
    for one in ('plain', 'quantised', 'network', 'head'):
        options.add_argument(one)
    options.add_argument('--graded', nargs='*', default=[], metavar='FILE.csv', help='public answers that people graded')
    options.add_argument('--steps', type=int, default=750)
    options.add_argument('--rate', type=float, default=5e-5)
    options = options.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(2)
    jar, quantised, chance = Jar(options.plain), Quantised(Jar(options.quantised).model), random.Random(1)
    pieces, model = Pieces(jar.words), Claims(begin(jar))
    for table in (model.net.word, model.net.pos):
        table.weight.requires_grad = False
    bank = [os.path.basename(path)[:-3] for path in sorted(glob.glob(os.path.join(CORPUS, '*.md')))]
    subjects = [general(path) for path in sorted(glob.glob(os.path.join(HERE, 'general', '*.txt')))] + [of_the_bank(subject) for subject in bank]
    public = graded(options.graded)
    learnt = [parameter for parameter in model.net.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW([{'params': learnt, 'base': options.rate, 'weight_decay': .01},
                                   {'params': model.head.parameters(), 'base': HEAD_RATE, 'weight_decay': 0.}])
    kept, began, lost, steps = copy.deepcopy(model).eval(), time.time(), [], []
    model.train()
    for step in range(options.steps):
        steps = steps or epoch(subjects, public, pieces, chance)
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
            quantised.fill(kept.net.state_dict())
            quantised.write(options.network)
            kept.write(options.head, options.network)


if __name__ == '__main__':
    main()
