"""Writes the fitted network as the product reads it: python3 export.py JAR STATE OUT.onnx. The matrices are quantised to eight bits,
in the layout of the model it was fitted from."""
import re, sys
import numpy as np, onnx, torch
from onnx import TensorProto, helper, numpy_helper
from network import *


def quantised(values, kind, by_column):
    axis = 0 if by_column else None
    low, high = np.minimum(0, values.min(axis)), np.maximum(0, values.max(axis))
    least, most = (0, 255) if kind == np.uint8 else (-128, 127)
    scale = np.maximum((high - low) / 255, 1e-8).astype(np.float32)
    zero = np.clip(np.round(least - low / scale), least, most)
    return np.clip(np.round(values / scale) + zero, least, most).astype(kind), scale, zero.astype(kind)


class Graph:
    def __init__(self, model):
        self.model, self.graph = model, model.graph
        self.tensors = {tensor.name: tensor for tensor in self.graph.initializer}
        self.made_by = {name: node for node in self.graph.node for name in node.output}

    def value(self, name):
        return numpy_helper.to_array(self.tensors[name])

    def put(self, name, value):
        old = self.value(name)
        value = np.asarray(value, dtype=old.dtype).reshape(old.shape)
        self.tensors[name].CopyFrom(numpy_helper.from_array(value, name))

    def quantise(self, table, scale, zero, values):
        found = quantised(np.asarray(values), self.value(table).dtype.type, self.value(scale).size > 1)
        for name, value in zip((table, scale, zero), found):
            self.put(name, value)

    def fill(self, state):
        self.put('embeddings.LayerNorm.weight', state['ln.weight'])
        self.put('embeddings.LayerNorm.bias', state['ln.bias'])
        for name, node in tables(self.graph):
            if name == 'token_type':
                base = node.input[1][:-len('_scale')]
                self.quantise(base + '_quantized', node.input[1], node.input[2], state['typ.weight'])
        for layer, part, base in matrices(self.graph):
            if layer < LAYERS:
                self.quantise(base + '_quantized', base + '_scale', base + '_zero_point', state[f'layers.{layer}.{part}.weight'].T.numpy())
        for layer in range(LAYERS):
            prefix = f'encoder.layer.{layer}.'
            for place, part in PARTS.items():
                self.put(prefix + place.replace('/', '.') + '.bias', state[f'layers.{layer}.{part}.bias'])
            for place, part in (('attention.output.LayerNorm', 'ln1'), ('output.LayerNorm', 'ln2')):
                for kind in ('weight', 'bias'):
                    self.put(f'{prefix}{place}.{kind}', state[f'layers.{layer}.{part}.{kind}'])

    def needed_for(self, output, inputs):
        nodes, tensors, seen, todo = set(), set(), set(inputs), [output]
        while todo:
            name = todo.pop()
            if name in seen:
                continue
            seen.add(name)
            if name in self.made_by:
                nodes.add(id(self.made_by[name]))
                todo += self.made_by[name].input
            else:
                tensors.add(name)
        return [n for n in self.graph.node if id(n) in nodes], [self.tensors[name] for name in sorted(tensors)]


def mean(states, mask, name):
    """of the states where the mask is one"""
    node = helper.make_node
    return [node('Unsqueeze', [mask], [name + '_wide'], axes=[2]),
            node('Mul', [states, name + '_wide'], [name + '_states']),
            node('ReduceSum', [name + '_states'], [name + '_sum'], axes=[1], keepdims=0),
            node('ReduceSum', [name + '_wide'], [name + '_count'], axes=[1], keepdims=0),
            node('Max', [name + '_count', 'one'], [name + '_least']),
            node('Div', [name + '_sum', name + '_least'], [name])]


def head(states, state):
    node = helper.make_node
    nodes = mean(states, 'sentence_mask', 'sentence') + mean(states, 'claim_mask', 'claim') + [
        node('Sub', ['sentence', 'claim'], ['difference']),
        node('Abs', ['difference'], ['apart']),
        node('Mul', ['sentence', 'claim'], ['alike']),
        node('Concat', ['sentence', 'claim', 'apart', 'alike'], ['features'], axis=1),
        node('MatMul', ['features', 'head.weight'], ['weighed']),
        node('Add', ['weighed', 'head.bias'], ['scores'])]
    tensors = [numpy_helper.from_array(np.ones(1, np.float32), 'one'),
               numpy_helper.from_array(np.ascontiguousarray(state['head.weight'].T.numpy()), 'head.weight'),
               numpy_helper.from_array(state['head.bias'].numpy(), 'head.bias')]
    return nodes, tensors


def main():
    jar, state, out = Jar(sys.argv[1]), torch.load(sys.argv[2]), sys.argv[3]
    graph = Graph(jar.model())
    graph.fill(state)
    states = f'/encoder/layer.{LAYERS - 1}/output/LayerNorm/Add_1_output_0'
    names = ['input_ids', 'attention_mask', 'token_type_ids']
    nodes, tensors = graph.needed_for(states, names)
    more_nodes, more_tensors = head(states, state)
    shape = ['pairs', 'pieces']
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in names]
    inputs += [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in ('claim_mask', 'sentence_mask')]
    outputs = [helper.make_tensor_value_info('scores', TensorProto.FLOAT, ['pairs', 4])]
    made = helper.make_graph(nodes + more_nodes, 'entailment', inputs, outputs, tensors + more_tensors)
    made = helper.make_model(made, opset_imports=graph.model.opset_import, ir_version=graph.model.ir_version)
    onnx.checker.check_model(made)
    onnx.save(made, out)


main()
