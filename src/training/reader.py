"""Fits the network that reads answers to the bank's questions: python3 reader.py PLAIN-JAR QUANTISED-JAR READER.onnx READER.tsv. See README.md."""
import argparse, base64, collections, functools, glob, os, random, re, time
import numpy as np, onnx, torch, torch.nn as nn, torch.nn.functional as F, yaml
from fit import HERE, own, rough
from network import END, START, UNKNOWN, WIDTH, Jar, Pieces, Quantised, batches, begin, name, padded

CORPUS = os.path.join(HERE, '..', '..', 'corpus', 'machine-learning')
MARKS = ['covered', 'partly', 'contradicted']  # what is none of these is missed
LONGEST, PIECES = 400, 2600  # pieces of a text, and of the texts of a step
SMOOTH, ELSEWHERE, HEADS_RATE, WARM_UP = .05, .2, 3e-2, 40
DENIED = .08  # of the sentences that state a point and can be denied by a "not"
VERB = re.compile(r"\b(is|are|was|were|can|will|does|do|has|have|must|should|may)\b")
HARD_TO_DENY = re.compile(r"\b(not|cannot|never|no|nothing|if|when|where|while|since|because|that|which|who|what|how|so)\b|n't", re.IGNORECASE)


@functools.cache
def point_claims(subject):
    with open(os.path.join(CORPUS, subject + '.md')) as file:
        return {point['id']: point['claim'] for point in yaml.safe_load(file.read().split('---\n', 2)[1])['points']}


def examples(subject):
    """[(words, {point: mark})] as they stand alone"""
    shown = collections.OrderedDict()
    with open(os.path.join(CORPUS, 'examples', subject + '.tsv')) as file:
        for line in file.read().strip('\n').split('\n'):
            point, mark, words = line.split('\t')
            shown.setdefault(words, {})
            if mark != 'missed':
                shown[words][point] = mark
    return list(shown.items())


def marked(points, marks):
    """{point: mark} of what stands before the tab"""
    shown = dict(mark.split('=') for mark in marks.split() if mark != '-')
    unknown = set(shown) - set(points) | set(shown.values()) - set(MARKS)
    if unknown:
        raise ValueError(f'there is no point or mark {unknown}')
    return shown


def blocks(text, points):
    """[(heading, [(words, {point: mark})])], a list of sentences under each heading"""
    out = []
    for line in text.split('\n'):
        if line.startswith('#'):
            out.append((line, []))
        elif '\t' in line:
            marks, words = line.split('\t', 1)
            out[-1][1].append((words, marked(points, marks)))
    return out


def answers(subject, folder):
    """[[(words, {point: mark})]], a list of sentences for each answer"""
    with open(os.path.join(folder, subject + '.txt')) as file:
        return [sentences for _, sentences in blocks(file.read(), point_claims(subject))]


def turned(words, chance, share):
    """so often, of plain sentences with a verb for it, the sentence with a "not" in it, which turns it round; else None"""
    verb = VERB.search(words)
    if not verb or HARD_TO_DENY.search(words) or chance.random() > share:
        return None
    return words[:verb.end()] + ' not' + words[verb.end():]


def denied(words, marks, chance, share=DENIED):
    """now and then a sentence that states one point, turned round"""
    other = turned(words, chance, share) if list(marks.values()) == ['covered'] else None
    return (other, {point: 'contradicted' for point in marks}) if other else (words, marks)


def material(subject, folder):
    """what stands alone, of the examples and of the question's own words, and the answers"""
    stated = [(words, {point: mark}) for point, mark, words in own(os.path.join(CORPUS, subject + '.md')) if mark != 'missed']
    return examples(subject) + stated, answers(subject, folder)


def texts(materials, chance):
    """[(subject, [(words, marks)])]: sentences alone, some strung together from anywhere, and neighbours out of answers"""
    out = []
    for subject, (alone, whole) in materials.items():
        alone = list(alone)
        for answer in whole:
            at = 0
            while at < len(answer):
                draw = chance.random()
                part = answer[at:at + (1 if draw < .45 else 2 if draw < .85 else 3)]
                at += len(part)
                if draw < .2:
                    alone += part
                else:
                    out.append((subject, part))
        chance.shuffle(alone)
        while alone:
            length = 1 if chance.random() < .6 else chance.randrange(2, 5)
            out.append((subject, alone[:length]))
            alone = alone[length:]
    return [(subject, [denied(words, marks, chance) for words, marks in text]) for subject, text in out]


def length(pieces, text):
    return 2 + sum(len(pieces.of(words)) - 2 for words, _ in text[1])


def cut(pieces, made):
    """ids, mask, and where each stretch of each text lies"""
    rows, places = [], []
    for text in made:
        row, place = [START], []
        for words in text:
            own = pieces.of(words)[1:-1] or [UNKNOWN]
            own = own[:max(1, LONGEST - len(row))]
            place.append((len(row), len(row) + len(own)))
            row = row + own
        rows.append(row + [END])
        places.append(place)
    return *padded(rows), places


def stretches(states, places):
    """a vector of length 1 for each stretch: the mean of what the network says of its pieces"""
    out = []
    for row, place in zip(states, places):
        sums = torch.cat([torch.zeros(1, WIDTH), row.cumsum(0)])
        begins, ends = (torch.tensor(ends) for ends in zip(*place))
        out.append(F.normalize((sums[ends] - sums[begins]) / (ends - begins)[:, None], dim=1))
    return out


class Heads(nn.Module):
    """for each subject a direction for each point and mark, and an offset: what speaks for the mark, against 0 for missed"""
    def __init__(self, known):
        super().__init__()
        self.known = known
        self.ways = nn.ParameterDict({subject: nn.Parameter(torch.zeros(3 * len(points), WIDTH)) for subject, points in known.items()})
        self.offsets = nn.ParameterDict({subject: nn.Parameter(torch.full((3 * len(points),), -3.)) for subject, points in known.items()})

    def loss(self, subject, vectors, marks, weight=1.):
        seen = (vectors @ self.ways[subject].T + self.offsets[subject]).view(len(vectors), -1, 3)
        seen = torch.cat([seen, torch.zeros(*seen.shape[:2], 1)], 2)
        places = [[MARKS.index(one[point]) if point in one else 3 for point in self.known[subject]] for one in marks]
        return weight * F.cross_entropy(seen.reshape(-1, 4), torch.tensor(places).reshape(-1), reduction='sum', label_smoothing=SMOOTH)

    def of(self, batch, vectors):
        """of a step; sentences of other subjects show nothing, or hardly ever"""
        own = collections.defaultdict(lambda: ([], []))
        for (subject, text), ones in zip(batch, vectors):
            own[subject][0].append(ones)
            own[subject][1].extend(marks for _, marks in text)
        everything = torch.cat(vectors)
        loss = sum(self.loss(subject, torch.cat(ones), marks) for subject, (ones, marks) in own.items())
        for subject in own:
            others = [torch.cat(ones) for other, (ones, _) in own.items() if other != subject]
            if others:
                others = torch.cat(others)
                share = ELSEWHERE * len(own[subject][1]) / len(others)
                loss = loss + self.loss(subject, others, [{}] * len(others), share)
        return loss / len(everything)

    def read(self, path):
        with open(path) as file:
            for line in file.read().strip('\n').split('\n')[1:]:
                subject, point, claim, mark, offset, floats = line.split('\t')
                if self.known[subject].get(point) != claim:
                    raise ValueError(f'{path} has learnt another claim of {subject}/{point}')
                at = 3 * list(self.known[subject]).index(point) + MARKS.index(mark)
                self.ways[subject].data[at] = torch.tensor(np.frombuffer(base64.b64decode(floats), '<f4').copy())
                self.offsets[subject].data[at] = float(offset)

    def write(self, path, network):
        """the beginning of the SHA-256 of the network's file, then one line a point and mark: subject, point, claim, mark, offset, and the
        direction as little-endian floats in base64"""
        with open(path, 'w') as file:
            file.write(name(network) + '\n')
            for subject, points in sorted(self.known.items()):
                ways, offsets = self.ways[subject].detach().view(-1, 3, WIDTH), self.offsets[subject].detach().view(-1, 3)
                for at, (point, claim) in enumerate(points.items()):
                    for mark, way, offset in zip(MARKS, ways[at], offsets[at]):
                        floats = base64.b64encode(way.numpy().astype('<f4').tobytes()).decode()
                        file.write(f'{subject}\t{point}\t{claim}\t{mark}\t{offset:.4f}\t{floats}\n')


def main():
    options = argparse.ArgumentParser()
    for one in ('plain', 'quantised', 'network', 'heads'):
        options.add_argument(one)
    options.add_argument('--answers', default=os.path.join(HERE, 'answers'))
    options.add_argument('--epochs', type=int, default=4)
    options.add_argument('--rate', type=float, default=5e-5)
    options.add_argument('--begin', nargs=2, metavar=('READER.onnx', 'READER.tsv'), help='a network and its directions to go on from')
    options = options.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(2)
    jar, quantised, chance = Jar(options.plain), Quantised(Jar(options.quantised).model), random.Random(1)
    net, pieces = begin(jar), Pieces(jar.words)
    known = {os.path.basename(path)[:-3]: None for path in sorted(glob.glob(os.path.join(CORPUS, '*.md')))}
    known = {subject: point_claims(subject) for subject in known}
    materials = {subject: material(subject, options.answers) for subject in known}
    heads = Heads(known)
    if options.begin:
        Quantised(onnx.load(options.begin[0])).read(net)
        heads.read(options.begin[1])
    for table in (net.word, net.pos):
        table.weight.requires_grad = False
    learnt = [parameter for parameter in net.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW([{'params': learnt, 'base': options.rate, 'weight_decay': .01},
                                   {'params': heads.parameters(), 'base': HEADS_RATE, 'weight_decay': 0.}])
    began, done = time.time(), 0
    net.train()
    for epoch in range(options.epochs):
        steps, lost = batches(texts(materials, chance), lambda text: length(pieces, text), PIECES, 4, chance), []
        for at, batch in enumerate(steps):
            done += 1
            share = min(1, done / WARM_UP) * max(.02, 1 - (epoch + at / len(steps)) / options.epochs)
            for group in optimiser.param_groups:
                group['lr'] = group['base'] * share
            ids, mask, places = cut(pieces, [[rough(words, chance) for words, _ in text] for _, text in batch])
            with torch.autocast('cpu', torch.bfloat16):
                states = net.states(ids, mask)
            loss = heads.of(batch, stretches(states.float(), places))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learnt, 1.)
            optimiser.step()
            lost.append(float(loss))
            if at % 40 == 39:
                print(f'{epoch + 1}: {at + 1} of {len(steps)}, {time.time() - began:.0f} s, loss {sum(lost[-40:]) / 40:.3f}', flush=True)
        quantised.fill(net.state_dict())
        quantised.write(options.network)
        heads.write(options.heads, options.network)


if __name__ == '__main__':
    main()
