"""Fits the network: python3 fit.py JAR STATE [--all] [--start STATE] [--epochs N] [--rate R]. See README.md."""
import argparse, random, time
import torch, torch.nn.functional as F
import measure
from material import *
from network import *

TOGETHER = 48  # pairs a step
WARM_UP = 40  # steps


def steps(pairs, chance):
    """pairs of about the same length together"""
    chance.shuffle(pairs)
    out = []
    for at in range(0, len(pairs), 30 * TOGETHER):
        some = sorted(pairs[at:at + 30 * TOGETHER], key=lambda pair: len(pair[0][0]))
        blocks = [some[i:i + TOGETHER] for i in range(0, len(some), TOGETHER)]
        chance.shuffle(blocks)
        out += blocks
    return out


def main():
    options = argparse.ArgumentParser()
    options.add_argument('jar')
    options.add_argument('state')
    options.add_argument('--all', action='store_true', help='the questions kept apart too, but never their marked answers')
    options.add_argument('--start', help='a state to begin with')
    options.add_argument('--epochs', type=int, default=3)
    options.add_argument('--rate', type=float, default=3e-4)
    options.add_argument('--share', type=float, default=1, help='of the pairs of an epoch')
    options.add_argument('--seed', type=int, default=100)
    options = options.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)  # two are slower with Debian's build
    jar = Jar(options.jar)
    net, pieces, questions, answers = begin(jar), Pieces(jar.words), bank(), marked()
    if options.start:
        net.load_state_dict(torch.load(options.start))
    for table in (net.word, net.pos):
        table.weight.requires_grad = False
    head = list(net.head.parameters())
    body = [p for name, p in net.named_parameters() if not name.startswith('head') and p.requires_grad]
    rates = [options.rate, 3 * options.rate]
    optimiser = torch.optim.AdamW([{'params': body}, {'params': head}], lr=options.rate, weight_decay=.01)
    known = sources([q for q in questions.values() if options.all or answers[q['id']]['use'] == 'tuning'])
    began, step, lost = time.time(), 0, []
    for epoch in range(options.epochs):
        rows = [(pieces.pair(*told), label) for *told, label in pairs(known, answers, options.seed + epoch)]
        rows = random.Random(epoch).sample(rows, int(options.share * len(rows)))
        blocks = steps(rows, random.Random(epoch))
        net.train()
        for block in blocks:
            done = step / (options.epochs * len(blocks))
            for group, rate in zip(optimiser.param_groups, rates):
                group['lr'] = rate * min(1, (step + 1) / WARM_UP) * max(.02, 1 - done)
            with torch.autocast('cpu', torch.bfloat16):
                scores = net(*batch([pair for pair, _ in block]))
            loss = F.cross_entropy(scores.float(), torch.tensor([label for _, label in block]))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(body + head, 1.)
            optimiser.step()
            step += 1
            lost.append(float(loss))
            if step % 50 == 0:
                print(f'step {step} {time.time() - began:.0f} s loss {sum(lost[-50:]) / 50:.3f}', flush=True)
        torch.save(net.state_dict(), options.state)
    measure.show(net, pieces, questions, answers)


if __name__ == '__main__':
    main()
