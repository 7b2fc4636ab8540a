/// The words of the product as types: questions and their key points, quotes and findings, moves
/// and turns, the interview and its report. Records, sealed interfaces and pure functions on the
/// JDK alone, so that every other package can share them and none of them can be wrong by accident:
/// a record that exists has been checked.
@NullMarked
package dev.mockingbird.domain;

import org.jspecify.annotations.NullMarked;
