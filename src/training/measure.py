"""How far the fitted network, with plain bars, agrees with the marked answers; the product's own figures are those of `eval points`."""
import collections, sys
import torch
from material import *
from network import *

STATES, DENIES, TOUCHES = .5, .5, .5


def mark(scores):
    states, touches, denies = scores[:, 0].max(), (scores[:, 0] + scores[:, 1]).max(), scores[:, 2].max()
    if denies >= DENIES and denies > states:
        return CONTRADICTED
    return COVERED if states >= STATES else PARTLY if touches >= TOUCHES else MISSED


def kappa(pairs):
    count = collections.Counter(pairs)
    one, other = collections.Counter(p[0] for p in pairs), collections.Counter(p[1] for p in pairs)
    agreed = sum(count[k, k] for k in range(4)) / len(pairs)
    chance = sum(one[k] * other[k] for k in range(4)) / len(pairs) ** 2
    return (agreed - chance) / (1 - chance)


def show(net, pieces, questions, answers):
    net.eval()
    found = collections.defaultdict(list)
    with torch.no_grad(), torch.autocast('cpu', torch.bfloat16):
        for name, marks in answers.items():
            for answer in marks['answers']:
                told = sentences(answer['text'])
                for point in questions[name]['points']:
                    rows = [pieces.pair(point['claim'], told[at - 1] if at else '', text) for at, text in enumerate(told)]
                    scores = net(*batch(rows)).float().softmax(-1)
                    found[marks['use']].append((NUMBER[answer['marks'][point['id']]], mark(scores)))
    for use, pairs in sorted(found.items()):
        count = collections.Counter(pairs)
        line = f'{use:10} {len(pairs)} marks, kappa {kappa(pairs):.3f}'
        for kind in (COVERED, CONTRADICTED):
            said, true = sum(count[k, kind] for k in range(4)), sum(count[kind, k] for k in range(4))
            line += f', {LABELS[kind]} precision {count[kind, kind] / max(1, said):.2f} recall {count[kind, kind] / max(1, true):.2f}'
        print(f'{line}, contradicted but covered {count[CONTRADICTED, COVERED]}, covered but contradicted {count[COVERED, CONTRADICTED]}',
              flush=True)


if __name__ == '__main__':
    jar, net = Jar(sys.argv[1]), Network()
    net.load_state_dict(torch.load(sys.argv[2]))
    show(net, Pieces(jar.words), bank(), marked())
