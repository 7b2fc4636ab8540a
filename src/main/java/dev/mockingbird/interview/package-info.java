/// The flow of an interview, stations 2 to 8 of an answer's way, and the seams it needs filled:
/// where interviews are kept ([InterviewStore]), where questions come from ([QuestionBank]) and who
/// puts moves into words ([Speaker]) or talks about a point after the end ([Discussant]). The seams
/// are here because the caller owns what it asks for.
@NullMarked
package dev.mockingbird.interview;

import org.jspecify.annotations.NullMarked;
