/// How well the product does its work, in numbers against what people marked: how well it finds,
/// how well it grades, and whether the question bank is fit to grade by. Nothing here is on an
/// answer's way; it is run by whoever changes something and wants to know whether it got better.
@NullMarked
package dev.mockingbird.eval;

import org.jspecify.annotations.NullMarked;
