"""Writes the plain network with weights of seven bits: python3 plain.py PLAIN-JAR QUANTISED-JAR OUT.onnx. See README.md."""
import sys
from network import Jar, Quantised, begin


def main(plain, quantised, out):
    network = Quantised(Jar(quantised).model)
    network.fill(begin(Jar(plain)).state_dict())
    network.write(out)


if __name__ == '__main__':
    main(*sys.argv[1:])
