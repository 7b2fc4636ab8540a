"""Teaches the plain network to tell words in the order of a sentence from words thrown together: python3 order.py PLAIN-JAR SUBJECTS.onnx.
What it says of a text is one more number beside those of the vector, above zero for words thrown together. See README.md."""
import collections, random, sys, time
import numpy as np, onnx, torch, torch.nn.functional as F
from onnx import helper, numpy_helper
from fit import rough, subjects
from network import WIDTH, Jar, Pieces, begin

DEPTH = 3  # layers; later ones know more of meaning and less of order
SEEN = f'/encoder/layer.{DEPTH - 1}/output/LayerNorm/Add_1_output_0'
TEXTS, COMMON, SHORTEST, PART = 9000, 100, 4, (3, 10)  # sentences; words that tell nothing; words of a sentence, and of a part of one
RESTRAINT = 50.  # of the weights, against the summed loss
SURE = 1.25  # log odds from which on words count as thrown together
KEPT_APART = 10  # one sentence of so many, with all that is made of it
BATCH = 64


def shuffled(words, chance):
    words = list(words)
    chance.shuffle(words)
    return words


def material(chance):
    """of each sentence [(text, whether its words are thrown together)]: it, a part of it, all their words and only the telling ones in any order"""
    texts = sorted({words for rows in subjects() for _, _, words in rows if len(words.split()) >= SHORTEST})
    counts = collections.Counter(word for text in texts for word in text.lower().split())
    common = {word for word, _ in counts.most_common(COMMON)}
    out = []
    for text in chance.sample(texts, min(TEXTS, len(texts))):
        words = rough(text, chance).split()
        length = min(len(words), chance.randint(*PART))
        at = chance.randrange(len(words) - length + 1)
        telling = [bare for bare in (word.strip('.,;:()') for word in words) if bare and bare.lower() not in common]
        made = [(' '.join(words), False), (' '.join(words[at:at + length]), False)]
        for heap, between in ((words, ' '), (words[at:at + length], ' '), (telling, chance.choice([' ', ' ', ', ']))):
            mixed = shuffled(heap, chance)
            if len(heap) >= SHORTEST and mixed != heap:
                made.append((between.join(mixed), True))
        out.append(made)
    return out


def read(net, pieces, texts):
    """what the network's lower layers say of each text: the mean over its pieces"""
    out = torch.zeros(len(texts), WIDTH)
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    with torch.no_grad():
        for first in range(0, len(order), BATCH):
            places = order[first:first + BATCH]
            ids, mask = pieces.batch([texts[at] for at in places])
            x = net.ln(net.word(ids) + net.pos(torch.arange(ids.shape[1])) + net.typ(torch.zeros_like(ids)))
            for layer in net.layers[:DEPTH]:
                x = layer(x, (1 - mask)[:, None, None, :] * -1e4)
            wide = mask.unsqueeze(-1)
            out[places] = (x * wide).sum(1) / wide.sum(1)
    return out


def fitted(seen, heaps):
    """the weights and the constant of a logistic function of what is seen"""
    middle, spread = seen.mean(0), seen.std(0)
    x, wanted = (seen - middle) / spread, torch.tensor(heaps, dtype=torch.float)
    weights, constant = torch.zeros(WIDTH, requires_grad=True), torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights, constant], max_iter=500, line_search_fn='strong_wolfe')

    def loss():
        optimiser.zero_grad()
        lost = F.binary_cross_entropy_with_logits(x @ weights + constant, wanted, reduction='sum') + RESTRAINT * weights @ weights
        lost.backward()
        return lost

    optimiser.step(loss)
    weights = weights.detach() / spread
    return weights, constant.detach() - weights @ middle


def add(path, weights, constant):
    """one more number for each piece, whose mean is the answer; takes the place of an earlier one"""
    model = onnx.load(path)
    graph, out = model.graph, model.graph.output[0].name
    ours = [node for node in graph.node if node.name.startswith('order/')]
    for node in ours:
        graph.node.remove(node)
    for tensor in [tensor for tensor in graph.initializer if tensor.name.startswith('order.')]:
        graph.initializer.remove(tensor)
    last = next(node for node in graph.node if node.output[0] in (out, out + '.meaning'))
    last.output[0] = out + '.meaning'
    graph.initializer.extend([
        numpy_helper.from_array(weights.numpy().astype(np.float32).reshape(WIDTH, 1), 'order.weight'),
        numpy_helper.from_array(constant.numpy().astype(np.float32), 'order.constant')])
    graph.node.extend([
        helper.make_node('MatMul', [SEEN, 'order.weight'], ['order.product'], 'order/product'),
        helper.make_node('Add', ['order.product', 'order.constant'], ['order.number'], 'order/number'),
        helper.make_node('Concat', [out + '.meaning', 'order.number'], [out], 'order/beside', axis=2)])
    graph.output[0].type.tensor_type.shape.dim[2].dim_value = WIDTH + 1
    onnx.checker.check_model(model)
    onnx.save(model, path)


def main(plain, path):
    torch.manual_seed(1)
    torch.set_num_threads(1)
    jar, began, chance = Jar(plain), time.time(), random.Random(1)
    groups = material(chance)
    texts, heaps = zip(*(made for group in groups for made in group))
    seen = read(begin(jar).eval(), Pieces(jar.words), texts)
    apart = torch.tensor([at % KEPT_APART == 0 for at, group in enumerate(groups) for _ in group])
    weights, constant = fitted(seen[~apart], [heap for heap, held in zip(heaps, apart) if not held])
    said, truth = seen[apart] @ weights + constant > SURE, torch.tensor(heaps)[apart]
    print(f'{len(texts)} texts, {time.time() - began:.0f} s; of those kept apart {said[truth].float().mean():.3f} of the heaps '
          f'and {said[~truth].float().mean():.3f} of the sentences are taken for heaps')
    add(path, weights, constant - SURE)


if __name__ == '__main__':
    main(*sys.argv[1:])
