"""Fits the network of the statement vectors: python3 fit.py PLAIN-JAR QUANTISED-JAR OUT.onnx. See README.md."""
import argparse, collections, glob, os, random, time
import torch, torch.nn.functional as F, yaml
from network import Jar, Network, Pieces, Quantised, begin

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLES = os.path.join(HERE, '..', '..', 'corpus', '*', 'examples', '*.tsv')
SHARPNESS, MOST, WARM_UP = .07, 180, 20  # of nearness; examples and steps


def own(path):
    """what a question file itself says of its points, and what it asks, which shows nothing"""
    with open(path) as file:
        question = yaml.safe_load(file.read().split('---\n', 2)[1])
    for point in question['points']:
        beliefs = point.get('misconception') or []
        yield from ((point['id'], 'covered', words) for words in [point['claim']] + point.get('wordings', []))
        for belief in beliefs if isinstance(beliefs, list) else [beliefs]:
            yield from ((point['id'], 'contradicted', words) for words in [belief['claim']] + belief.get('wordings', []))
        yield from ((point['id'], 'missed', words) for words in [point['probe']] + point['hints'])
    yield from (('', 'missed', words) for words in [question['question']] + question.get('variants', []))


def subjects():
    """of each question [(point, mark, words)]; words that show something of several points teach none of them"""
    out = []
    for path in sorted(glob.glob(EXAMPLES)) + sorted(glob.glob(os.path.join(HERE, 'general', '*.txt'))):
        with open(path) as file:
            text = file.read().split('\n---\n')[-1]
        rows = [tuple(line.split('\t')) for line in text.split('\n') if line.count('\t') == 2]
        if path.endswith('.tsv'):
            rows += own(path.replace(os.sep + 'examples' + os.sep, os.sep)[:-len('tsv')] + 'md')
        times = collections.Counter(words for _, _, words in rows)
        out.append([row for row in rows if times[row[2]] == 1])
    return out


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
    """as people type"""
    if chance.random() < .25:
        text = text.lower()
    if chance.random() < .3:
        text = text.rstrip('.')
    return misspelt(text, chance, chance.choice([.08, .15, .25])) if chance.random() < .2 else text


def apart(vectors, examples):
    """how badly examples of one point and mark stand together among all others of the question; what shows nothing stands alone"""
    near = vectors @ vectors.T / SHARPNESS
    near.fill_diagonal_(-1e4)
    kinds = [(point, mark) if mark != 'missed' else at for at, (point, mark, _) in enumerate(examples)]
    alike = torch.tensor([[float(i != j and one == other) for j, other in enumerate(kinds)] for i, one in enumerate(kinds)])
    has = alike.sum(1) > 0
    share = (F.log_softmax(near, 1) * alike).sum(1) / alike.sum(1).clamp(min=1)
    return -share[has].mean()


def main():
    options = argparse.ArgumentParser()
    options.add_argument('plain')
    options.add_argument('quantised')
    options.add_argument('out')
    options.add_argument('--epochs', type=int, default=4)
    options.add_argument('--rate', type=float, default=5e-5)
    options = options.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    jar = Jar(options.plain)
    net, pieces = begin(jar), Pieces(jar.words)
    for table in (net.word, net.pos):
        table.weight.requires_grad = False
    known = subjects()
    steps = [one for epoch in range(options.epochs) for one in random.Random(epoch).sample(known, len(known))]
    learnt = [parameter for parameter in net.parameters() if parameter.requires_grad]
    optimiser, began, lost = torch.optim.AdamW(learnt, lr=options.rate, weight_decay=.01), time.time(), []
    net.train()
    for step, examples in enumerate(steps):
        chance = random.Random(step)
        examples = chance.sample(examples, min(MOST, len(examples)))
        for group in optimiser.param_groups:
            group['lr'] = options.rate * min(1, (step + 1) / WARM_UP) * max(.02, 1 - step / len(steps))
        with torch.autocast('cpu', torch.bfloat16):
            vectors = net(*pieces.batch([rough(words, chance) for _, _, words in examples]))
        loss = apart(vectors.float(), examples)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learnt, 1.)
        optimiser.step()
        lost.append(float(loss))
        if step % 40 == 39:
            print(f'{step + 1} of {len(steps)}, {time.time() - began:.0f} s, loss {sum(lost[-40:]) / 40:.3f}', flush=True)
    quantised = Quantised(Jar(options.quantised).model)
    quantised.fill(net.state_dict())
    quantised.write(options.out)


if __name__ == '__main__':
    main()
